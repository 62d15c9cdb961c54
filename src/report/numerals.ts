const romanWeights: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** Cyrillic letters that are printed for the figures of the same look. */
const romanLookAlikes: Readonly<Record<string, string>> = { Х: 'X', І: 'I', С: 'C', У: 'V' };
const roman = /^(?:[IVXLCХІСУ]{1,8}|[ivxlcхіс]{1,8})$/u;
const chineseDigits = '〇一二三四五六七八九';
const chinese = /^(?:([一二三四五六七八九])百零?)?([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u;

/** The letters of Arabic lists in their order, as they are written out: "ألف -", "باء -"; as many as there are in A to Z. */
export const arabicLetters: readonly string[] =
  'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد'.split(
    ' ',
  );

/** The same letters as they are written by themselves: "(أ)", "(ب)". */
export const arabicAlphabet: readonly string[] = Array.from('أبجدهوزحطيكلمنسعفصقرشتثخذض');

/**
 * The value of a Roman numeral up to some hundreds, all in capitals or all small, Cyrillic look-alikes included;
 * `undefined` for other words. Does not ask whether it is well formed: "IIII" is 4.
 */
export function romanValue(numeral: string): number | undefined {
  if (!roman.test(numeral)) return undefined;
  const values = Array.from(
    numeral.toUpperCase(),
    (letter) => romanWeights[romanLookAlikes[letter] ?? letter] ?? 0,
  );
  const total = values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return total > 0 ? total : undefined;
}

/** The value of a Chinese numeral up to 999, "十二" or "一百零五"; `undefined` for other words. */
export function chineseValue(numeral: string): number | undefined {
  const match = chinese.exec(numeral);
  if (match === null || numeral === '') return undefined;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  if (ten === '' && tens !== '' && ones !== '') return undefined;
  const figure = (character: string): number => Math.max(0, chineseDigits.indexOf(character || '〇'));
  const below =
    ten === '' ? figure(tens) + figure(ones) : (tens === '' ? 1 : figure(tens)) * 10 + figure(ones);
  return figure(hundreds) * 100 + below;
}

/** Figures as ASCII. */
export function plainFigures(label: string): string {
  return label.replace(/[０-９٠-٩۰-۹]/gu, (figure) => {
    const unit = figure.charCodeAt(0);
    const zero = unit >= 0xff10 ? 0xff10 : unit >= 0x6f0 ? 0x6f0 : 0x660;
    return String(unit - zero);
  });
}
