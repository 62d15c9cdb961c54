import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import type { PassageTarget } from './annotation';
import { anchorIndexOf } from './anchorIndex';

/** Context reaches over at least so many UTF-16 units on each side, unless the text ends. */
const leastContext = 32;

/** Context reaches back or ahead to a sentence's border, but over no more than so many units. */
const mostContext = 200;

/** What the text was when a passage was described. */
export interface Moment {
  /** As `digestOf` gives it; "" for unknown. */
  readonly digest: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
}

/**
 * Describes the words in `range` (offsets of the open text) so that they can be found again.
 *
 * Blanks at both ends do not belong to the passage, and no surrogate pair is split: one that is cut belongs
 * to it wholly. `undefined` where nothing but blanks is in `range`.
 */
export function describePassage(
  report: Report,
  range: OffsetRange,
  moment: Moment,
): PassageTarget | undefined {
  const words = wordsIn(report, range);
  if (words === undefined) return undefined;
  const { text, addresses } = anchorIndexOf(report);
  const start = text.fromOpen(words.start);
  const end = text.fromOpen(words.end);
  return {
    kind: 'passage',
    quote: {
      exact: text.value.slice(start, end),
      prefix: text.value.slice(contextStart(text.value, start), start),
      suffix: text.value.slice(end, contextEnd(text.value, end)),
    },
    position: { start: text.toCodePoints(start), end: text.toCodePoints(end) },
    address: addresses.at(words.start),
    digest: moment.digest,
    anchored: moment.time,
  };
}

/** `range` without the blanks at its ends and with whole characters; `undefined` where only blanks are in it. */
export function wordsIn(report: Report, range: OffsetRange): OffsetRange | undefined {
  const { text } = report;
  const from = Math.max(0, Math.min(range.start, text.length));
  const chosen = text.slice(from, range.end);
  const trimmedStart = chosen.length - chosen.trimStart().length;
  if (trimmedStart === chosen.length) return undefined;
  const start = from + trimmedStart;
  const end = from + chosen.trimEnd().length;
  return {
    start: splitsPair(text.slice(start - 1, start + 1)) ? start - 1 : start,
    end: splitsPair(text.slice(end - 1, end + 1)) ? end + 1 : end,
  };
}

function splitsPair(units: string): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(units);
}

/** What ends a sentence: its punctuation with closing quotation marks, or an empty line. */
const sentenceEnd = /[。！？!?؟۔](?:["”’»」』）)]*)\s*|\.(?:["”’»)]*)\s+|\n[ \t]*\n\s*/g;

function contextStart(text: string, end: number): number {
  const earliest = Math.max(0, end - mostContext);
  const latest = Math.max(0, end - leastContext);
  let start = earliest;
  for (const match of text.slice(earliest, end).matchAll(sentenceEnd)) {
    const border = earliest + match.index + match[0].length;
    if (border <= latest) start = border;
  }
  return splitsPair(text.slice(start - 1, start + 1)) ? start + 1 : start;
}

function contextEnd(text: string, start: number): number {
  const latest = Math.min(text.length, start + mostContext);
  for (const match of text.slice(start, latest).matchAll(sentenceEnd)) {
    const border = start + match.index + match[0].trimEnd().length;
    if (border >= start + leastContext) return border;
  }
  return splitsPair(text.slice(latest - 1, latest + 1)) ? latest - 1 : latest;
}
