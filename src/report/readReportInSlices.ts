import type { Text } from '../text/text';
import { longestLookAhead } from './lineCursor';
import { ReadingSequence } from './readingSequence';
import { firstState } from './keptState';
import type { Report } from './report';
import { ReportSnapshot } from './reportSnapshot';
import type { SegmentReading } from './readSegment';
import { SegmentReader } from './readSegment';
import type { Cut, Segment } from './segment';
import { cutSegments, segmentOf } from './segment';
import type { Steps } from './steps';

/** The distance of the keys of neighbouring segments: room for those that edits put between them. */
export const keyDistance = 2 ** 24;

/** UTF-16 units that are cut into segments at a time; a line that is longer is cut in one go. */
const blockLength = 32_768;
/** Segments that are read at a time. */
const segmentsAtATime = 48;

/** How far a reading has come. */
export interface ReadSoFar {
  /** UTF-16 units from the beginning of the text. */
  readonly length: number;
  /**
   * What the text says up to there. Its places are good in the whole text; its last parts may go on, and it is no
   * report to be updated. Linear in the segments read.
   */
  readonly report: () => Report;
}

/**
 * Reads a whole text in steps of about a millisecond; the result is that of `readReport`, which runs it to its end.
 *
 * No segment is read before those are cut that its reading may look into, so it does not matter where the steps end.
 */
export function* readReportInSlices(text: Text): Generator<ReadSoFar, Report, undefined> {
  const segments: Segment[] = [];
  const readings: SegmentReading[] = [];
  const reader = new SegmentReader((distance) => segments[readings.length + distance]);
  const report = (): Report => new ReportSnapshot(text, ReadingSequence.of(readings));
  let state = firstState;
  let length = 0;
  for (const { cuts, isLast } of cutBlocks(text)) {
    for (const cut of cuts) segments.push(segmentOf((segments.length + 1) * keyDistance, cut));
    const ready = isLast ? segments.length : segments.length - longestLookAhead;
    for (const segment of segments.slice(readings.length, Math.max(readings.length, ready))) {
      const reading = reader.read(state, segment);
      readings.push(reading);
      segment.forgetLines();
      state = reading.after;
      length += segment.text.length;
      if (readings.length % segmentsAtATime === 0) yield { length, report };
    }
    yield { length, report };
  }
  return report();
}

/** Makes, in steps, what `sections`, `annexes`, `paragraphs`, `isReport`, `symbol` and `title` are taken from. */
export function* makeStructureInSlices(report: Report): Steps<void> {
  if (report instanceof ReportSnapshot) yield* report.makeStructure();
}

/** Makes all lists of a report in steps, but for `problems`: asking for one costs nothing afterwards. */
export function* makeListsInSlices(report: Report): Steps<void> {
  if (report instanceof ReportSnapshot) yield* report.makeLists();
}

/** Makes the problems of a report in steps. */
export function* makeProblemsInSlices(report: Report): Steps<void> {
  if (report instanceof ReportSnapshot) yield* report.makeProblems();
}

interface Block {
  /** Final: nothing behind them changes where they end. */
  readonly cuts: readonly Cut[];
  readonly isLast: boolean;
}

/** Cuts a text block by block; an empty text has one segment without lines. */
function* cutBlocks(text: Text): IterableIterator<Block> {
  if (text.length === 0) yield { cuts: [{ text: '', lines: [] }], isLast: true };
  let length = blockLength;
  for (let start = 0; start < text.length;) {
    const isLast = start + length >= text.length;
    // Whole lines only: what a line begins with may change with its rest.
    const end = isLast ? text.length : text.lineStart(text.lineAt(start + length));
    const cuts = end > start ? cutSegments(text.slice(start, end)) : [];
    if (!isLast) cuts.pop();
    if (cuts.length === 0) length *= 2;
    else {
      yield { cuts, isLast };
      for (const cut of cuts) start += cut.text.length;
      length = blockLength;
    }
  }
}
