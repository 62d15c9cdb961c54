import type { Report } from '../../src/report/report';
import type { Edit } from '../../src/text/edit';
import type { OffsetRange } from '../../src/text/offsetRange';
import type { Random } from '../quality/random';

/** A known error that is put into a report. */
export interface Planting {
  /** What was done, in a few words with the report's own labels: for the list of what was not found. */
  readonly what: string;
  /** In the report's text, in order, without overlaps. */
  readonly edits: readonly Edit[];
}

/** A kind of error: where it can be put into a report, and which rules may rightly say so. */
export interface Plant {
  /** The rule that is meant to find it. */
  readonly rule: string;
  /** Other rules that say the same thing from another side. */
  readonly alsoRight: readonly string[];
  /** Rules that say what follows from the error: their findings are neither for nor against. */
  readonly follows?: readonly string[];
  /** Somewhere in `report`; `undefined` where it has no place for this error. */
  readonly plant: (report: Report, random: Random) => Planting | undefined;
}

/** An edit that writes `insert` for what stands in `range`. */
export function put(range: OffsetRange, insert: string): Edit {
  return { range, insert };
}

/** One of `values`; `undefined` where there is none. */
export function anyOf<T>(values: readonly T[], random: Random): T | undefined {
  return values.length === 0 ? undefined : random.pick(values);
}

/** Where `words` stand in a stretch of the text; `undefined` where they do not. */
export function findIn(
  { text }: Report,
  words: string,
  { start, end }: OffsetRange,
): OffsetRange | undefined {
  const at = text.slice(start, end).indexOf(words);
  return at < 0 ? undefined : { start: start + at, end: start + at + words.length };
}

/** The line or lines of a range, with the line end behind them. */
export function wholeLines({ text }: Report, { start, end }: OffsetRange): OffsetRange {
  const last = text.lineAt(end);
  return {
    start: text.lineStart(text.lineAt(start)),
    end: last + 1 < text.lineCount ? text.lineStart(last + 1) : text.length,
  };
}
