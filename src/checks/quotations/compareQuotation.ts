import { paragraphsCited } from '../../report/citations/paragraphsCited';
import type { CitedQuotation } from '../../report/citations/citedQuotation';
import { detectLanguage } from '../../report/symbols/detectLanguage';
import type { Paragraph, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type { ComparableToken } from './comparableText';
import { comparableTokens } from './comparableText';
import { isSameToken, likestWindow } from './likestWindow';
import type { ParagraphWords } from './paragraphWords';
import { paragraphsHolding, paragraphWords, wholeKey } from './paragraphWords';
import type { QuotationPiece } from './quotationPieces';
import { findPieces, quotationPieces } from './quotationPieces';

/** What comes of comparing a quotation with the paragraphs that it cites. */
export type QuotationVerdict =
  /** The paragraphs have the words. */
  | { readonly kind: 'same' }
  /** Nothing is said for sure: too few words, another language, words of a heading or note, no such paragraph. */
  | { readonly kind: 'unsure' }
  /** The paragraphs have nearly these words. */
  | QuotationDifference
  /** Other paragraphs have them: first and last of each place. */
  | { readonly kind: 'elsewhere'; readonly places: readonly (readonly [Paragraph, Paragraph])[] }
  /** Neither the paragraphs nor the rest of the report has them. */
  | { readonly kind: 'missing' };

/** Where a quotation leaves the words of its report. */
export interface QuotationDifference {
  readonly kind: 'differs';
  /** The words that differ, in the text that quotes. */
  readonly range: OffsetRange;
  /** What the report has there, a word round it where the quotation only leaves something out. */
  readonly instead: string;
  /** All words of the piece that differs, in the text that quotes, and what the report has for them. */
  readonly piece: { readonly range: OffsetRange; readonly instead: string };
  /** 1 for the same words. */
  readonly likeness: number;
}

/** A quotation with fewer letters, Chinese ones counting for three, may be a term and not a quotation. */
const fewestLetters = 24;
/** Words are thought missing only from so many on. */
const fewestLettersMissing = 48;
/** From this share of common words on, a quotation is of these words and has a slip. */
const nearlySame = 0.7;

/** Compares `quotation`, which stands in `text`, with the paragraphs of `report` that it cites. */
export function compareQuotation(text: string, quotation: CitedQuotation, report: Report): QuotationVerdict {
  const runs = quotation.citation.paragraphs.map((cited) => paragraphsCited(report, cited));
  const cited = runs.flatMap((run): readonly ParagraphWords[] => {
    const [first, last] = [run[0], run.at(-1)];
    return first === undefined || last === undefined ? [] : [paragraphWords(report, first, last)];
  });
  const variants = variantsOf(text, quotation);
  if (variants.some((pieces) => pieces.length === 0)) return { kind: 'unsure' };
  const key = cited.map(({ comparable }) => comparable.key).join('');
  if (variants.some((pieces) => findPieces(pieces, key) !== undefined)) return { kind: 'same' };
  const [pieces = []] = variants;
  const letters = weightOf(pieces);
  if (letters < fewestLetters) return { kind: 'unsure' };
  for (const variant of variants) {
    const places = paragraphsHolding(report, (body, from) => findNear(variant, body, from));
    if (places.length > 0) return { kind: 'elsewhere', places };
  }
  const whole = wholeKey(report);
  if (cited.length === 0 || whole === '' || findPieces(pieces, whole) !== undefined)
    return { kind: 'unsure' };
  const difference = differenceIn(text, pieces, cited);
  if (difference !== undefined && difference.likeness >= nearlySame) return difference;
  const isMissing =
    quotation.kind === 'marked' && letters >= fewestLettersMissing && isInLanguageOf(text, quotation, report);
  return { kind: isMissing && difference !== undefined ? 'missing' : 'unsure' };
}

/** The pieces of a quotation as it stands, then without a number of its paragraph, then without figures glued to words. */
function variantsOf(
  text: string,
  { range, citation }: CitedQuotation,
): readonly (readonly QuotationPiece[])[] {
  const variants = [quotationPieces(text, range)];
  const words = text.slice(range.start, range.end);
  const number = /^\s{0,4}(\d{1,4})[.．、]\s{0,4}/u.exec(words);
  if (number !== null && citation.paragraphs.some(({ first }) => first === number[1]))
    variants.unshift(quotationPieces(text, { start: range.start + number[0].length, end: range.end }));
  const unglued = words.replace(gluedMarker, '');
  if (unglued !== words) variants.push(quotationPieces(unglued, { start: 0, end: unglued.length }));
  return variants;
}

/** The marker of a note as a conversion leaves it: "the agenda.4 The". */
const gluedMarker = /(?<=[\p{L}.,;:”"»。，；）)])\d{1,3}(?=[\s。，；.,;]|$)/gu;

/** How far a quotation with omissions may reach, so that two of its words far apart are not taken for it. */
const longestReach = 12_000;

function findNear(pieces: readonly QuotationPiece[], key: string, from: number): OffsetRange | undefined {
  const found = findPieces(pieces, key, from);
  return found === undefined || found.end - found.start > longestReach ? undefined : found;
}

function weightOf(pieces: readonly QuotationPiece[]): number {
  return pieces.reduce(
    (sum, { key }) => sum + key.length + 2 * (key.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  );
}

/** Where the first piece that the cited paragraphs do not have is most like them; `undefined` where it is too long. */
function differenceIn(
  text: string,
  pieces: readonly QuotationPiece[],
  cited: readonly ParagraphWords[],
): QuotationDifference | undefined {
  const differing = pieces.filter(
    (piece) => !cited.some(({ comparable }) => findPieces([piece], comparable.key) !== undefined),
  );
  const candidates = (differing.length > 0 ? differing : pieces).flatMap((piece) =>
    cited.flatMap(({ words }) => likestTo(text, piece, words) ?? []),
  );
  return candidates.sort((a, b) => b.likeness - a.likeness)[0];
}

function likestTo(text: string, piece: QuotationPiece, words: string): QuotationDifference | undefined {
  const shift = (token: ComparableToken): ComparableToken => ({
    ...token,
    start: token.start + piece.start,
    end: token.end + piece.start,
  });
  const quoted = withoutOuterMarks(comparableTokens(text.slice(piece.start, piece.end))).map(shift);
  const said = comparableTokens(words);
  const window = likestWindow(quoted, said);
  if (window === undefined || window.start === window.end) return undefined;
  const there = said.slice(window.start, window.end);
  const [from, until] = differingTokens(quoted, there);
  const [first, last] = [quoted[from], quoted[quoted.length - 1 - until]];
  const instead = wordsOf(words, there.slice(from, there.length - until));
  const [pieceFirst, pieceLast] = [quoted[0], quoted.at(-1)];
  if (first === undefined || last === undefined || pieceFirst === undefined || pieceLast === undefined)
    return undefined;
  return {
    kind: 'differs',
    range: { start: first.start, end: last.end },
    instead,
    piece: { range: { start: pieceFirst.start, end: pieceLast.end }, instead: wordsOf(words, there) },
    likeness: window.likeness,
  };
}

/**
 * How many tokens at the beginning and at the end are the same; neither list is used up, so that both have a word to show
 * where the other has too many.
 */
function differingTokens(
  a: readonly ComparableToken[],
  b: readonly ComparableToken[],
): readonly [number, number] {
  const most = Math.min(a.length, b.length) - 1;
  let from = 0;
  while (from < most && isSameToken(a[from], b[from], from)) from++;
  let until = 0;
  while (until < most - from && a[a.length - 1 - until]?.value === b[b.length - 1 - until]?.value) until++;
  return [from, until];
}

const mark = /^[\p{P}\p{S}]$/u;

/** A quotation may end with a mark of its own sentence. */
function withoutOuterMarks(tokens: readonly ComparableToken[]): readonly ComparableToken[] {
  const first = tokens.findIndex(({ value }) => !mark.test(value));
  const last = tokens.findLastIndex(({ value }) => !mark.test(value));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

function wordsOf(text: string, tokens: readonly ComparableToken[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** Whether the quotation is in the report's language, as far as its words say; a translation is no misquotation. */
function isInLanguageOf(text: string, { range }: CitedQuotation, { language }: Report): boolean {
  return language !== undefined && detectLanguage(text.slice(range.start, range.end)) === language;
}
