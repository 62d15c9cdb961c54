import { arabicLetters, chineseValue, plainFigures, romanValue } from '../numerals';

const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
};
const capitalA = 65;
const chineseDigits = '〇一二三四五六七八九';
/** The words for each number from one; the article, the gender and the ending of the adverb are cut before. */
const ordinalWords: readonly (readonly string[])[] = [
  [
    'one',
    'first',
    'premier',
    'première',
    'un',
    'primero',
    'primera',
    'uno',
    'первая',
    'первой',
    'первую',
    'أول',
    'أوال',
    'األول',
  ],
  ['two', 'second', 'deux', 'deuxième', 'segundo', 'segunda', 'dos', 'вторая', 'второй', 'вторую', 'ثاني'],
  [
    'three',
    'third',
    'trois',
    'troisième',
    'tercero',
    'tercera',
    'tres',
    'третья',
    'третьей',
    'третью',
    'ثالث',
  ],
  ['four', 'fourth', 'quatre', 'quatrième', 'cuarto', 'cuarta', 'cuatro', 'четвертая', 'четвертой', 'رابع'],
  ['five', 'fifth', 'cinq', 'cinquième', 'quinto', 'quinta', 'cinco', 'пятая', 'пятой', 'خامس'],
  ['six', 'sixth', 'سادس'],
  ['سابع'],
  ['ثامن'],
  ['تاسع'],
  ['عاشر'],
  ['حادي عشر'],
  ['ثاني عشر'],
  ['ثالث عشر'],
  ['رابع عشر'],
  ['خامس عشر'],
];
/** What a heading or an annex carries round its number. */
const nounsAround =
  /^(?:第|附件|附录|附文|表)|(?:部分|[章节编篇段])$|^(?:\p{L}{2,}\.?\s+)+(?=(?:[IVXLCХІ]+|\p{L}|\p{N}+)$)|^(?:ال\S{3,8}|part|chapter|section|annex|appendix|enclosure|table|partie|chapitre|annexe|parte|capítulo|anexo|часть|глава|раздел|приложение)\s+/iu;

function wordValue(label: string): number | undefined {
  const word = label
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/^ال/u, '')
    .replace(/أولى$/u, 'أول')
    .replace(/ة/gu, '');
  const plain = ordinalWords.findIndex((words) => words.includes(word));
  const at = plain >= 0 ? plain : ordinalWords.findIndex((words) => words.includes(word.replace(/ا$/u, '')));
  return at < 0 ? undefined : at + 1;
}

/** The letter in Latin capitals, by its looks where it is Cyrillic, by its place in the alphabet where it is Arabic. */
function latinLetter(label: string): string | undefined {
  const arabic = arabicLetters.indexOf(label);
  if (arabic >= 0) return String.fromCharCode(capitalA + arabic);
  const capital = label.toUpperCase();
  return /^\p{L}$/u.test(capital) ? (lookAlikes[capital] ?? capital) : undefined;
}

/**
 * What a label of a heading, annex or table can mean, so that labels of different scripts compare: the same for "II",
 * "二", "ثانيا" and "ІІ" in Cyrillic look-alikes ("numeral 2"); "C" is "numeral 100" and "letter C", "2" is "figure 2".
 *
 * Nouns round the label do not count ("Annex II", "第二部分"). Empty where the label means nothing of the kind.
 */
export function labelKeys(printed: string): readonly string[] {
  const label = plainFigures(printed.trim()).replace(nounsAround, '').replace(nounsAround, '').trim();
  if (/^\d+$/u.test(label)) return [`figure ${String(Number(label))}`];
  const numeral = romanValue(label) ?? chineseValue(label) ?? wordValue(label);
  const letter = latinLetter(label);
  const keys =
    letter === undefined || chineseDigits.includes(letter) || letter === '十' ? [] : [`letter ${letter}`];
  return numeral === undefined ? keys : [`numeral ${String(numeral)}`, ...keys];
}

/** The numbers that a label can stand for by `labelKeys`, whatever its kind: both 100 and 3 for "C". */
export function labelOrdinals(printed: string): readonly number[] {
  return labelKeys(printed).map((key) => {
    const value = key.slice(key.indexOf(' ') + 1);
    return key.startsWith('letter') ? value.charCodeAt(0) - capitalA + 1 : Number(value);
  });
}
