import { isNoise } from './lineInk';
import { arabicLetters, chineseValue, romanValue } from './numerals';
import { isFigure, isHan } from './units';

/** The kinds of heading labels from the top down; the order is their rank. */
export const labelKinds = ['part', 'chapter', 'numeral', 'letter', 'number', 'item'] as const;

export type LabelKind = (typeof labelKinds)[number];

/** A heading label at the beginning of a line: "I.", "一.", "A.", "Chapter IV". */
export interface Label {
  /** What it can be, likeliest first: "I." and "C." are a numeral or a letter, which only the neighbours tell. */
  readonly readings: readonly { readonly kind: LabelKind; readonly ordinal: number }[];
  /** The bare label as printed; full-width letters as plain ones, and "Ш" of a typewriter as "III". */
  readonly label: string;
  /** UTF-16 units of label, punctuation and blanks: where the title begins. */
  readonly length: number;
  /** The ordinal of the letter that it repeats from the heading above: 1 of "A.2"; `undefined` of all others. */
  readonly above?: number;
}

/** "C." among headings is a letter: no report has a hundred chapters. */
const roman = /^[IVXLХІ]{1,7}$/u;
/** How Russian typewriters set Roman numerals, and how recognition reads them: "П.", "Ш.", "1У.", "УШ.". */
const typedRoman = /^(?=.*[УПШl1])[IVXХІУПШl1]{1,5}$/u;
/** What such a numeral may have behind a figure 1 at its beginning. */
const typedSeconds = 'УVXХ';
const typedFigures: Readonly<Record<string, string>> = {
  У: 'V',
  П: 'II',
  Ш: 'III',
  Х: 'X',
  І: 'I',
  l: 'I',
  '1': 'I',
};
const cyrillicLetters = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШ';
/** Cyrillic letters that are printed for the Latin ones of the same look: "А. Общие положения, В. …, С. …". */
const latinLookAlikes: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H' };
const arabicOrdinals = [
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'سادسا',
  'سابعا',
  'ثامنا',
  'تاسعا',
  'عاشرا',
  'حادي عشر',
  'ثاني عشر',
  'ثالث عشر',
  'رابع عشر',
  'خامس عشر',
  'سادس عشر',
  'سابع عشر',
  'ثامن عشر',
  'تاسع عشر',
  'عشرون',
];
/** How conversions write the first of them, whose lam and alef are one glyph. */
const turnedFirst = /^[أا]وال(?:ا)?$/u;

const latinLabel =
  /^([IVXLХІ]{1,7}|[IVXХІУПШl1]{1,5}(?<=[УПШVXХ]|[УVXХ][Il1]{1,3})|[A-ZА-ЯЁ])(?: (?=\.\s))?\\?[.．](?:(?:[ \t\u00a0\u3000]|&nbsp;)+|(?=\p{Script=Han}|\p{Lu}\p{Ll}{2})|$)/u;
const repeatedLabel = /^([A-Z]\.(\d{1,2}))\.?(?:[ \t\u00a0]+(?=[\p{Lu}“"])|$)/u;
/** UTF-16 units of such a label without its full stop. */
const longestLatinLabel = 7;
/** What a Chinese label begins with. */
const chineseNumerals = '一二三四五六七八九十';
const chineseLabel = /^([一二三四五六七八九十]{1,3})(?: (?=\.\s))?\\?[.．、丶](?:[ \t\u00a0\u3000]|&nbsp;)*/u;
const arabicLabel =
  /^([\p{Script=Arabic}\u064b]{3,7}(?: عشر)?)[\s\u202a-\u202c]*\\?[-–ـ.:](?:[\s\u202a-\u202c]|&nbsp;)*/u;
/** Letters of such a label, the two words of "eleventh" together. */
const longestArabicLabel = 11;
/** The words for the ordinals from one on, as they stand behind "Chapter" or before "partie". */
const ordinalWords: readonly string[] = [
  'one|first|premier|première|un|primero|primera|primer|первая|первый|الأول|الأولى|األول|األولى',
  'two|second|deux|deuxième|segundo|segunda|вторая|второй|الثاني|الثانية',
  'three|third|trois|troisième|tercero|tercera|третья|третий|الثالث|الثالثة',
  'four|fourth|quatre|quatrième|cuarto|cuarta|четвертая|четвертый|الرابع|الرابعة',
  'five|fifth|cinq|cinquième|quinto|quinta|пятая|пятый|الخامس|الخامسة',
  'six|sixth|sixième|sexto|sexta|шестая|шестой|السادس|السادسة',
  'seven|seventh|septième|séptimo|séptima|седьмая|седьмой|السابع|السابعة',
  'eight|eighth|huitième|octavo|octava|восьмая|восьмой|الثامن|الثامنة',
];
const ordinalOfWord: ReadonlyMap<string, number> = new Map(
  ordinalWords.flatMap((words, index) => words.split('|').map((word) => [word, index + 1] as const)),
);
const namedLabel = new RegExp(
  `^(part|chapter|section|partie|chapitre|parte|capítulo|capitulo|часть|глава|раздел|teil|kapitel|الجزء|الفصل|الباب)\\s+([IVXLХІivxl]{1,7}|\\d{1,3}|${ordinalWords.join('|')}|[\\p{Script=Arabic}]{3,10})(?=[\\s.:：—–]|$)[\\s.:：—–]*`,
  'iu',
);
/** "Première partie", "Segunda parte". */
const labelledPart = /^(\p{L}{5,9})\s(?:partie|parte)(?=[\s.:：—–]|$)[\s.:：—–]*/iu;
/** What the words of `namedLabel` begin with, but for the Arabic ones. */
const wordInitials = 'PpCcSsTtKkDdQqHhOoЧчГгРр';
const chineseNamedLabel = /^(第[一二三四五六七八九十百\d]{1,4}(?:部分|章|编|篇))[\s\u3000:：]*/u;

const topNames = /^(?:part|partie|parte|часть|teil|الجزء|الباب)/iu;

/** Whether `line` may begin with a Roman numeral whose first letter is typed as a figure: "1У." */
export function mayBeginTypedNumeral(line: string): boolean {
  return (line.startsWith('1') || line.startsWith('l')) && typedSeconds.includes(line.charAt(1));
}

/** The label that `line`, begun after marks and blanks, opens with; `undefined` where it opens with none. */
export function tryLabel(line: string): Label | undefined {
  const first = line.charCodeAt(0);
  const isChinese = isHan(first);
  if (first >= 0xff21 && first <= 0xff3a)
    return tryLabel(String.fromCharCode(first - 0xfee0) + line.slice(1));
  const latin = isChinese || !mayEndLabel(line) ? null : latinLabel.exec(line);
  if (latin?.[1] !== undefined) return latinLabelOf(latin[1], latin[0].length);
  if (first < 0x5b && isFigure(line.charCodeAt(2))) return tryRepeatedLabel(line, first);
  // Latin and Cyrillic letters begin no label of another script.
  if (first < 0x530) return wordInitials.includes(line.charAt(0)) ? tryWordLabel(line) : undefined;
  const chinese = chineseNumerals.includes(line.charAt(0)) ? chineseLabel.exec(line) : null;
  if (chinese?.[1] !== undefined) {
    const ordinal = chineseValue(chinese[1]);
    if (ordinal !== undefined)
      return { readings: [{ kind: 'numeral', ordinal }], label: chinese[1], length: chinese[0].length };
  }
  if (isChinese) return tryChineseWordLabel(line);
  // The Arabic words all begin with the article.
  return (line.startsWith('ال') ? tryWordLabel(line) : undefined) ?? tryArabicLabel(line);
}

/** "A.2. …", which repeats the letter of the heading above it. */
function tryRepeatedLabel(line: string, first: number): Label | undefined {
  const match = repeatedLabel.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const readings = [{ kind: 'number', ordinal: Number(match[2]) }] as const;
  return { readings, label: match[1], length: match[0].length, above: first - 0x40 };
}

/** Whether a full stop stands where it may end a label of letters: a quick look that leaves out most text. */
function mayEndLabel(line: string): boolean {
  for (let index = 1; index <= longestLatinLabel + 1; index++) {
    const unit = line.charCodeAt(index);
    if (unit === 0x2e || unit === 0xff0e) return true;
  }
  return false;
}

/** Whether a dash, a full stop or a colon stands where it may end an Arabic label: a quick look as well. */
function mayEndArabicLabel(line: string): boolean {
  let letters = 0;
  for (let index = 0; index < line.length && letters <= longestArabicLabel; index++) {
    if ('-–ـ.:'.includes(line.charAt(index))) return true;
    if (!isNoise(line.charCodeAt(index))) letters++;
  }
  return false;
}

function latinLabelOf(label: string, length: number): Label {
  if (typedRoman.test(label)) return typedLabelOf(label, length);
  const readings: { kind: LabelKind; ordinal: number }[] = [];
  const value = roman.test(label) ? romanValue(label) : undefined;
  if (value !== undefined) readings.push({ kind: 'numeral', ordinal: value });
  if (label.length === 1) {
    const latin = latinLookAlikes[label] ?? label;
    if (/[A-Z]/u.test(latin)) readings.push({ kind: 'letter', ordinal: latin.charCodeAt(0) - 64 });
    const cyrillic = cyrillicLetters.indexOf(label);
    if (cyrillic >= 0) readings.push({ kind: 'letter', ordinal: cyrillic + 1 });
  }
  return { readings, label, length };
}

/** A Roman numeral that was typed with Cyrillic letters and figures: "VIII" of "УШ". */
function typedLabelOf(typed: string, length: number): Label {
  const label = typed.replace(/[УПШХІl1]/gu, (letter) => typedFigures[letter] ?? letter);
  return { readings: [{ kind: 'numeral', ordinal: romanValue(label) ?? 1 }], label, length };
}

/** "第四章 …" */
function tryChineseWordLabel(line: string): Label | undefined {
  if (!line.startsWith('第')) return undefined;
  const chinese = chineseNamedLabel.exec(line);
  if (chinese?.[1] === undefined) return undefined;
  const ordinal = chineseValue(chinese[1].replace(/^第|部分$|[章编篇]$/gu, '')) ?? 1;
  const kind = /部分$|编$|篇$/u.test(chinese[1]) ? 'part' : 'chapter';
  return { readings: [{ kind, ordinal }], label: chinese[1], length: chinese[0].length };
}

/** "Chapter IV …" */
function tryWordLabel(line: string): Label | undefined {
  const named = namedLabel.exec(line);
  if (named?.[1] === undefined || named[2] === undefined) return tryLabelledPart(line);
  const word = named[2].toLowerCase();
  const ordinal = romanValue(named[2]) ?? ordinalOfWord.get(word) ?? (/^\d+$/u.test(word) ? Number(word) : 1);
  return wordLabel(topNames.test(named[1]) ? 'part' : 'chapter', ordinal, named[0]);
}

/** "Première partie …" */
function tryLabelledPart(line: string): Label | undefined {
  const match = labelledPart.exec(line);
  const ordinal = ordinalOfWord.get(match?.[1]?.toLowerCase() ?? '');
  return match === null || ordinal === undefined ? undefined : wordLabel('part', ordinal, match[0]);
}

/** The label that is printed as `head`, with punctuation and blanks behind it. */
function wordLabel(kind: LabelKind, ordinal: number, head: string): Label {
  return {
    readings: [{ kind, ordinal }],
    label: head.replace(/[\s.:：—–]+$/u, ''),
    length: head.length,
  };
}

function tryArabicLabel(line: string): Label | undefined {
  if (!mayEndArabicLabel(line)) return undefined;
  const match = arabicLabel.exec(line);
  if (match?.[1] === undefined) return undefined;
  const bare = match[1].replace(/[\u064b-\u0652]/gu, '').trim();
  const ordinal = turnedFirst.test(bare) ? 0 : arabicOrdinals.indexOf(bare);
  if (ordinal >= 0)
    return {
      readings: [{ kind: 'numeral', ordinal: ordinal + 1 }],
      label: match[1],
      length: match[0].length,
    };
  const letter = arabicLetters.indexOf(bare);
  if (letter < 0) return undefined;
  return { readings: [{ kind: 'letter', ordinal: letter + 1 }], label: match[1], length: match[0].length };
}
