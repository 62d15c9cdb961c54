import { paragraphNumberLength } from '../../report/paragraphNumber';
import { quotedWords } from '../../report/quotedWords';
import type { Paragraph, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type { ComparableText } from './comparableText';
import { comparableText } from './comparableText';

/** Words of paragraphs as one quotes them, ready to be compared. */
export interface ParagraphWords {
  readonly words: string;
  readonly comparable: ComparableText;
}

/** The texts of all numbered paragraphs one behind the other. */
interface WholeBody {
  readonly key: string;
  readonly paragraphs: readonly Paragraph[];
  /** Where the key of each of `paragraphs` begins. */
  readonly starts: readonly number[];
}

/** The markers that refer to notes, in order. */
interface NoteMarkers {
  readonly ranges: readonly OffsetRange[];
  readonly starts: readonly number[];
}

const wordsOf = new WeakMap<Report, Map<string, ParagraphWords>>();
const bodies = new WeakMap<Report, WholeBody>();
const keys = new WeakMap<Report, string>();
/** Longer reports are not searched for words outside their paragraphs, in UTF-16 units. */
const longestSearched = 2_000_000;

/** The words from `first` to `last`, two paragraphs of `report` in order. Kept with the report. */
export function paragraphWords(report: Report, first: Paragraph, last: Paragraph): ParagraphWords {
  const ofReport = wordsOf.get(report) ?? new Map<string, ParagraphWords>();
  wordsOf.set(report, ofReport);
  const name = `${first.id} ${last.id}`;
  const known = ofReport.get(name);
  if (known !== undefined) return known;
  const words = quotedWords(report, rangeOfParagraphs(report, first, last));
  const made = { words, comparable: comparableText(words) };
  ofReport.set(name, made);
  return made;
}

function rangeOfParagraphs(report: Report, first: Paragraph, last: Paragraph): OffsetRange {
  const [start, end] = [first.parts[0], last.parts.at(-1)];
  if (start === undefined || end === undefined) return { start: 0, end: 0 };
  return { start: report.rangeOf(start).start, end: report.rangeOf(end).end };
}

/**
 * The paragraphs that hold what `find` finds in the texts of all numbered paragraphs, each time that it is there: first
 * and last. `find` is given the key of them all and where to begin. Linear.
 */
export function paragraphsHolding(
  report: Report,
  find: (key: string, from: number) => OffsetRange | undefined,
): readonly (readonly [Paragraph, Paragraph])[] {
  const { key, paragraphs, starts } = bodyOf(report);
  const found: (readonly [Paragraph, Paragraph])[] = [];
  for (
    let range = find(key, 0);
    range !== undefined && found.length < mostFound;
    range = find(key, range.end)
  ) {
    const first = paragraphs[lastAtOrBefore(starts, range.start)];
    const last = paragraphs[lastAtOrBefore(starts, range.end - 1)];
    if (first !== undefined && last !== undefined) found.push([first, last]);
  }
  return found;
}

/** Words that stand in more places say nothing of a slip. */
const mostFound = 4;

/** All of the report's text as it is compared, headings, notes and lists included; "" for a very long one. Linear, once. */
export function wholeKey(report: Report): string {
  let key = keys.get(report);
  if (key === undefined) {
    key = report.text.length > longestSearched ? '' : comparableText(report.text.toString()).key;
    keys.set(report, key);
  }
  return key;
}

function bodyOf(report: Report): WholeBody {
  let body = bodies.get(report);
  if (body === undefined) bodies.set(report, (body = makeBody(report)));
  return body;
}

function makeBody(report: Report): WholeBody {
  const ranges = report.footnotes
    .flatMap(({ references }) => references.map((place) => report.rangeOf(place)))
    .sort((a, b) => a.start - b.start);
  const markers = { ranges, starts: ranges.map(({ start }) => start) };
  let key = '';
  const starts: number[] = [];
  for (const { parts } of report.paragraphs) {
    starts.push(key.length);
    const raw = parts.map((part) => withoutMarkers(report, report.rangeOf(part), markers)).join('\n');
    key += comparableText(raw.slice(paragraphNumberLength(raw))).key;
  }
  return { key, paragraphs: report.paragraphs, starts };
}

/** What stands in `range` without the `markers`, which are in order, that refer to notes. */
function withoutMarkers(report: Report, range: OffsetRange, markers: NoteMarkers): string {
  let raw = '';
  let from = range.start;
  for (let index = lastAtOrBefore(markers.starts, range.start) + 1; ; index++) {
    const marker = markers.ranges[index];
    if (marker === undefined || marker.start >= range.end) break;
    raw += report.text.slice(from, marker.start);
    from = marker.end;
  }
  return raw + report.text.slice(from, range.end);
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
