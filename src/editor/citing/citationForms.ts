import { filledText } from '../../text/filledText';
import type { Language } from '../../report/report';

/** How one language words a citation. In patterns {0} and {1} stand for numbers and names. */
export interface CitationForms {
  readonly paragraph: string;
  readonly paragraphs: string;
  /** A paragraph's number and the letter of an item of it: "41 (a)". */
  readonly item: string;
  readonly note: string;
  readonly section: string;
  /** An annex and a paragraph in it. */
  readonly within: string;
  /** A title that stands where there is no symbol. */
  readonly title: string;
  /** Of `{symbol}` and `{place}`. */
  readonly citation: string;
  /** Of `{quotation}` and `{citation}`. */
  readonly quotation: string;
  /** Round a quotation, and round one inside it: opening and closing each. */
  readonly quotes: readonly [string, string];
  readonly innerQuotes: readonly [string, string];
}

const english: CitationForms = {
  paragraph: 'para. {0}',
  paragraphs: 'paras. {0}–{1}',
  item: '{0} ({1})',
  note: 'note {0}',
  section: 'sect. {0}',
  within: '{0}, {1}',
  title: '“{0}”',
  citation: '{symbol}, {place}',
  quotation: '{quotation} ({citation})',
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
};

/**
 * The forms of the official languages, and of German, as United Nations documents print them: "A/78/120, para. 16",
 * "A/78/120，第 16 段", "пп. 16–18" (Editorial Manual; the abbreviations of the UN Parallel Corpus).
 */
export const citationForms: Readonly<Record<Language, CitationForms>> = {
  en: english,
  fr: {
    ...english,
    paragraph: 'par. {0}',
    paragraphs: 'par. {0} à {1}',
    item: '{0} {1})',
    title: '« {0} »',
    quotes: ['« ', ' »'],
    innerQuotes: ['“', '”'],
  },
  es: {
    ...english,
    paragraph: 'párr. {0}',
    paragraphs: 'párrs. {0} a {1}',
    item: '{0} {1})',
    note: 'nota {0}',
    section: 'secc. {0}',
  },
  ru: {
    ...english,
    paragraph: 'п. {0}',
    paragraphs: 'пп. {0}–{1}',
    item: '{0} {1})',
    note: 'сноска {0}',
    section: 'разд. {0}',
    title: '«{0}»',
    quotes: ['«', '»'],
    innerQuotes: ['„', '“'],
  },
  zh: {
    ...english,
    paragraph: '第 {0} 段',
    paragraphs: '第 {0} 至 {1} 段',
    item: '{0}({1})',
    note: '脚注 {0}',
    section: '第{0}部分',
    within: '{0}，{1}',
    title: '《{0}》',
    citation: '{symbol}，{place}',
    quotation: '{quotation}（{citation}）',
  },
  ar: {
    ...english,
    paragraph: 'الفقرة {0}',
    paragraphs: 'الفقرات {0}-{1}',
    note: 'الحاشية {0}',
    section: 'الفرع {0}',
    within: '{0}، {1}',
    citation: '{symbol}، {place}',
  },
  de: {
    ...english,
    paragraph: 'Ziff. {0}',
    paragraphs: 'Ziff. {0}–{1}',
    item: '{0} {1})',
    note: 'Fußnote {0}',
    section: 'Abschn. {0}',
    title: '„{0}“',
    quotes: ['„', '“'],
    innerQuotes: ['‚', '‘'],
  },
};

/** `pattern` with its {0} and {1} filled. */
export function filled(pattern: string, ...words: readonly string[]): string {
  return filledText(pattern, words);
}

/** `template` with its named fields filled; what it does not know stays as it is. */
export function filledTemplate(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => fields[name] ?? whole);
}
