import type { OffsetRange } from '../../text/offsetRange';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import { runSlices } from './slices';
import type { Vocabulary } from './vocabulary';

/**
 * A text as its tokens, without what conversions change: blanks, line ends, kinds of quotes and dashes,
 * full width, case, and the length of rules and dot leaders.
 *
 * A token is a word, a number, one Chinese, Japanese or Korean character, or one mark.
 */
export interface TokenStream {
  readonly text: string;
  readonly count: number;
  /** Numbers of the vocabulary. */
  readonly ids: Int32Array;
  /** Where each token begins: UTF-16 offsets in `text`, ascending. */
  readonly starts: Int32Array;
  /** Where each token ends. */
  readonly ends: Int32Array;
  /** 1 for a token that opens a paragraph or an item as far as line ends tell, else 0. */
  readonly opens: Uint8Array;
  /** 1 for a token of the number or label a paragraph opens with ("12.", "(a)", "第三条"), else 0. */
  readonly labels: Uint8Array;
}

/** A run of tokens, half-open: indexes in a stream. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Tokens read between two pauses. */
const sliceLength = 2000;

/** Alternatives: one ideograph or kana; a word or number; one mark, repeated or not. */
const tokenPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{Nd}])+|([^\s\p{L}\p{M}\p{Nd}])\1*/gu;

/** Marks that converters put in each other's place, by the plain one. */
const equivalents: readonly (readonly [string, RegExp])[] = [
  ['"', /^[“”„‟«»「」『』〝〞]$/],
  ["'", /^[‘’‚‛‹›´`]$/],
  ['-', /^[‐‑‒–—―−]$/],
];

/** Characters that are there for the eye or the line breaker only. */
const invisible = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]$/;

/** Tokens of which numbers and labels of paragraphs are made, in any of the languages of reports. */
const labelToken =
  /^(?:[\p{Nd}]+|[第条章节项款附件一二三四五六七八九十百千零〇○]|[a-zA-Z]|[ivxIVX]{1,5}|[^\p{L}\p{M}\p{Nd}]+)$/u;
/** No label is longer. */
const longestLabel = 12;

/** Reads `text` into tokens, numbered by `vocabulary`. */
export function readTokens(text: string, vocabulary: Vocabulary): Slices<TokenStream> {
  return readNumbered(text, (token) => vocabulary.add(token));
}

/** Reads a quote into tokens, numbered by the texts that `vocabulary` has seen; it stays as it is. */
export function readQuote(quote: string, vocabulary: Vocabulary): TokenStream {
  return runSlices(readNumbered(quote, (token) => vocabulary.find(token)));
}

function* readNumbered(text: string, idOf: (token: string) => number): Slices<TokenStream> {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const opens: number[] = [];
  const labels: number[] = [];
  /** How many tokens of a label have been read since the paragraph opened; past the longest outside a label. */
  let labelLength = longestLabel;
  for (const match of text.matchAll(tokenPattern)) {
    const token = normalForm(match[0]);
    if (token === '') continue;
    ids.push(idOf(token));
    const opensHere = opensParagraph(text, ends.at(-1) ?? 0, match.index);
    labelLength = !labelToken.test(match[0]) ? longestLabel : opensHere ? 0 : labelLength + 1;
    opens.push(opensHere ? 1 : 0);
    labels.push(labelLength < longestLabel ? 1 : 0);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
    if (ids.length % sliceLength === 0) yield;
  }
  return {
    text,
    count: ids.length,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    opens: Uint8Array.from(opens),
    labels: Uint8Array.from(labels),
  };
}

/** Whether a paragraph may begin at `start`, the token before ending at `end`: the line broken within a sentence does not. */
function opensParagraph(text: string, end: number, start: number): boolean {
  const lineEnd = text.indexOf('\n', end);
  if (end === 0) return true;
  if (lineEnd < 0 || lineEnd >= start) return false;
  const next = text.indexOf('\n', lineEnd + 1);
  return (next >= 0 && next < start) || /[^\p{L}\p{M}\p{Nd},、，-]/u.test(text.charAt(end - 1));
}

function normalForm(token: string): string {
  const first = token.charAt(0);
  if (first < '\u0080') return /[\dA-Za-z]/.test(first) ? token.normalize('NFC').toLowerCase() : first;
  const symbol = String.fromCodePoint(token.codePointAt(0) ?? 0);
  const equivalent = equivalents.find(([, pattern]) => pattern.test(symbol));
  if (equivalent !== undefined) return equivalent[0];
  if (invisible.test(symbol)) return '';
  const isMark = !/[\p{L}\p{M}\p{Nd}]/u.test(symbol);
  return (isMark ? symbol : token).normalize('NFKC').toLowerCase();
}

/** The tokens that lie in `range` or share a character with it; empty, at the right place, where there is none. */
export function tokensIn(stream: TokenStream, range: OffsetRange): TokenRange {
  const from = countUntil(stream.ends, stream.count, range.start);
  let to = from;
  while (to < stream.count && numberAt(stream.starts, to) < range.end) to++;
  return { from, to };
}

/** From the first character of the first token to the last character of the last; `tokens` is not empty. */
export function offsetsOf(stream: TokenStream, tokens: TokenRange): OffsetRange {
  return { start: numberAt(stream.starts, tokens.from), end: numberAt(stream.ends, tokens.to - 1) };
}

/** How many of the first `count` ascending `values` are at most `limit`. */
function countUntil(values: Int32Array, count: number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
