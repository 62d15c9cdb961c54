import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { OffsetRange } from '../text/offsetRange';
import { gapBetween } from './lineGap';
import type { Place, Report } from './report';

/** Blocks whose plain text is kept; the oldest go first. */
const mostKept = 2000;
/** Longer texts are cut before Markdown is read in them: a title, a label or a hover needs no more. */
const longestParsed = 4000;

/** Characters without which there is no Markdown in a line. */
const markup = /[*_`[\]<\\&~!]/u;
const lineMarks = /^[\s\u00a0]*(?:#{1,6}\s+|>\s?|[-*+•]\s+(?=\S)|\|\s*)*/u;
const clearMarkers = /\[\^[^\]\s]{1,24}\]:?|<sup>[^<]{1,12}<\/sup>/gu;
const bidiControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Keeps what follows from being a list, a heading or a quotation: only marks inside the line are wanted. */
export const guard = '\u2060';

/** Reads Markdown; put the guard before a line. */
export const parser = unified().use(remarkParse).use(remarkGfm);
const kept = new Map<string, string>();
const referencesOf = new WeakMap<Report, readonly OffsetRange[]>();

/**
 * What stands at `place` as words: without emphasis, link targets, HTML, heading and list marks, and without the
 * markers that refer to notes; lines joined by one blank, in Chinese by nothing.
 *
 * Asterisks that mark notes are taken away before Markdown is read, so that two of them make nothing bold.
 */
export function plainTextOf(report: Report, place: Place): string {
  const { start, end } = report.rangeOf(place);
  const limit = Math.min(end, start + longestParsed);
  let raw = '';
  let from = start;
  for (const marker of referencesIn(report, start, limit)) {
    raw += report.text.slice(from, marker.start);
    from = marker.end;
  }
  return plainText(raw + report.text.slice(from, limit));
}

/** `raw` as words: as `plainTextOf` says, for a text whose asterisk markers are already taken away. */
export function plainText(raw: string): string {
  const known = kept.get(raw);
  if (known !== undefined) return known;
  const line = joinLines(raw.replace(clearMarkers, '').split(/\r\n|\r|\n/u));
  const plain = markup.test(line) ? withoutMarks(line) : line;
  const words = plain
    .replace(bidiControls, '')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim();
  if (kept.size >= mostKept) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  kept.set(raw, words);
  return words;
}

function withoutMarks(line: string): string {
  const root: Root = parser.parse(guard + line.replace(/<br\s*\/?>/giu, ' '));
  return textOf(root, { includeHtml: false }).replaceAll(guard, '');
}

function joinLines(lines: readonly string[]): string {
  let joined = '';
  let last = '';
  for (const line of lines) {
    const words = line.replace(lineMarks, '').trimEnd();
    if (words === '') continue;
    joined += joined === '' ? words : gapBetween(last, words) + words;
    last = words;
  }
  return joined;
}

/** The markers that refer to notes within `[start, end)`, in order. Logarithmic, but for the first time. */
function referencesIn(report: Report, start: number, end: number): readonly OffsetRange[] {
  let all = referencesOf.get(report);
  if (all === undefined) {
    all = report.footnotes
      .flatMap(({ references }) => references.map((place) => report.rangeOf(place)))
      .sort((a, b) => a.start - b.start);
    referencesOf.set(report, all);
  }
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((all[last]?.end ?? Infinity) <= end) last++;
  return all.slice(low, last);
}
