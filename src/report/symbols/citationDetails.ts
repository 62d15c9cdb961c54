import { readNames } from './personNames';
import type { QuotedSpan } from './quotedSpans';
import { quotedSpans } from './quotedSpans';

/** What a note or sentence says about a document beside its symbol. */
export interface CitationDetails {
  /** People or bodies named as authors just before, as printed; empty where none are. */
  readonly authors: readonly string[];
  /** The title in quotation marks, without them; `undefined` where none is given. */
  readonly title: string | undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const marker =
  /^\s*(?:\[\^[^\]]{1,12}\]:?|<sup>[^<]{1,8}<\/sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\*{1,5}|\d{1,3}\s?\/|\(\d{1,3}\)|\d{1,3}[.)]?(?=\s))\s*/u;
const leadIn =
  /^[\s,，;；、:：.()（）]*(?:(?:以及|和|及|另见|参见|见|例如|see also|see, for example|see e\.g\.|see|and|voir aussi|voir|et|véase también|véase|y|см\. также|см\.|и|انظر أيضا|انظر|siehe|und)(?=[\s,，\p{Script=Han}\p{Lu}\p{Script=Arabic}])[\s,，:：]*)?/iu;
/** What may stand between a title and the symbol that it belongs to. */
const betweenTitleAndSymbol =
  /^[\s,，、.:：]*[（([]?[\s]*(?:(?:see|voir|véase|см\.|见|载于|文件|工作文件|文号|contained in|issued as|documents?|doc\.|working paper|working document|document de travail|cote|documento(?: de trabajo)?|signatura|документ|рабочий документ|условное обозначение|الوثيقة|ورقة العمل|الرمز)[\s,，:：]*[（([]?\s*)*$/iu;
const beforeTitleBehind =
  /^[\s,，:：)）-]*[（(]?\s*(?:entitled|titled|on|intitulée?s?|titulad[oa]s?|озаглавленн[а-яё]+|под названием|题为|名为|بعنوان|المعنونة?|mit dem Titel)?[\s,，:：]*$/iu;
const byAuthors =
  /(?:^|\s)(?:by|prepared by|submitted by|par|présenté par|por|presentad[oa] por|von|представленн[а-яё]+|подготовленн[а-яё]+)\s+(?=\S)/giu;

/** The end of a sentence outside quotations: not the point behind an initial or within a symbol. */
const sentenceEnd =
  /[。！？!?؟]|(?<!(?:^|[\s.])\p{Lu}|(?<!\p{L})(?:Mr|Ms|Mrs|Dr|Prof|vol|vols|No|см|al|par|para))[.](?=\s)/giu;
const partEnd = /[;；؛]/g;

/** The last offset behind a match of `pattern` in `[from, to)` that stands in no quotation; `from` where there is none. */
function lastEnd(
  text: string,
  pattern: RegExp,
  from: number,
  to: number,
  spans: readonly QuotedSpan[],
): number {
  let last = from;
  const part = text.slice(from, to);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const at = from + match.index;
    if (!spans.some((span) => span.start <= at && at < span.end)) last = at + match[0].length;
  }
  return last;
}

function withoutMarks(words: string): string | undefined {
  const title = words
    .replace(/\s+/g, ' ')
    .replace(/[,，.;]$/u, '')
    .trim();
  return title === '' ? undefined : title;
}

/** The quotation that gives the title before a symbol: the last in its part of the note, and directly before it. */
function titleBefore(
  text: string,
  from: number,
  symbol: Range,
  spans: readonly QuotedSpan[],
): QuotedSpan | undefined {
  const span = spans.findLast((candidate) => candidate.start >= from && candidate.end <= symbol.start);
  if (span === undefined) return undefined;
  return betweenTitleAndSymbol.test(text.slice(span.end, symbol.start)) ? span : undefined;
}

/** The quotation behind a symbol that names nothing before it: "A/78/120, entitled “…”". */
function titleBehind(
  text: string,
  symbol: Range,
  until: number,
  spans: readonly QuotedSpan[],
): QuotedSpan | undefined {
  const span = spans.find((candidate) => candidate.start >= symbol.end && candidate.end <= until);
  if (span === undefined) return undefined;
  return beforeTitleBehind.test(text.slice(symbol.end, span.start)) ? span : undefined;
}

function authorsIn(text: string, hasTitle: boolean): readonly string[] {
  if (!/\p{L}/u.test(text)) return [];
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(marker, '')
    .replace(leadIn, '')
    .replace(/[*_]{1,3}/g, '')
    .replace(/[\s,，、:：（(]+$/u, '');
  const whole = readNames(plain, hasTitle ? 'person-or-body' : 'person');
  if (whole.length > 0) return whole;
  const by = [...plain.matchAll(byAuthors)].at(-1);
  return by === undefined ? [] : readNames(plain.slice(by.index + by[0].length), 'person');
}

/**
 * Authors and title of each of the `symbols` that stand in one note or paragraph, in their order.
 *
 * A note may hold several citations: parts end at a semicolon, at a sentence, at the symbol before. Reads
 * `Name、Name 和 Name，“title”（SYMBOL）；Name，“title”，SYMBOL。`, `Name (SYMBOL)`, `Body, “Title” (SYMBOL)` and their
 * like with the quotation marks of seven languages. `symbols` are offsets into `text`, in order.
 */
export function citationDetails(text: string, symbols: readonly Range[]): readonly CitationDetails[] {
  const spans = quotedSpans(text);
  return symbols.map((symbol, index) => {
    const previous = symbols[index - 1]?.end ?? 0;
    const from = lastEnd(
      text,
      partEnd,
      lastEnd(text, sentenceEnd, previous, symbol.start, spans),
      symbol.start,
      spans,
    );
    const before = titleBefore(text, from, symbol, spans);
    const behind =
      before === undefined
        ? titleBehind(text, symbol, symbols[index + 1]?.start ?? text.length, spans)
        : undefined;
    const title = before ?? behind;
    return {
      authors: authorsIn(text.slice(from, before?.start ?? symbol.start), before !== undefined),
      title: title === undefined ? undefined : withoutMarks(title.words),
    };
  });
}
