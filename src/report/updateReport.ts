import type { Edit } from '../text/edit';
import { growthOf } from '../text/edit';
import type { Text } from '../text/text';
import { longestLookAhead } from './lineCursor';
import { readReport } from './readReport';
import type { ReadingSequence } from './readingSequence';
import { firstState, isSameState } from './keptState';
import type { Report } from './report';
import { ReportSnapshot } from './reportSnapshot';
import type { SegmentReading } from './readSegment';
import { SegmentReader } from './readSegment';
import { beginsSegment, cutSegments, segmentOf } from './segment';
import type { Cut, Segment } from './segment';

/**
 * The report after `edit`.
 *
 * Cuts anew the pieces that the edit touches, up to where an old piece begins again; reads them, what looked ahead
 * into them, and what follows until the state is what it was; shares all other readings.
 * Law: equal to reading `report.text.apply(edit)` from scratch.
 */
export function updateReport(report: Report, edit: Edit): Report {
  const text = report.text.apply(edit);
  if (!(report instanceof ReportSnapshot) || text.length === 0) return readReport(text);
  const changed = recut(report.sequence, text, edit);
  const segments = changed === undefined ? undefined : placeBetween(report.sequence, changed);
  if (changed === undefined || segments === undefined) return readReport(text);
  return new ReportSnapshot(text, reread(report.sequence, changed, segments));
}

/** Segments `[from, to)` give way to `cuts`. */
interface Recut {
  readonly from: number;
  readonly to: number;
  readonly cuts: readonly Cut[];
}

function recut(sequence: ReadingSequence, text: Text, edit: Edit): Recut | undefined {
  // The segment before may end in the line that the edit joins.
  const from = Math.max(0, sequence.indexAt(edit.range.start) - 1);
  let to = sequence.indexAt(edit.range.end) + 1;
  const start = sequence.startOf(from);
  for (;;) {
    const oldEnd = to < sequence.count ? sequence.startOf(to) : text.length - growthOf(edit);
    const cuts = cutSegments(text.slice(start, oldEnd + growthOf(edit)));
    if (to >= sequence.count) return { from, to, cuts };
    const last = cuts.at(-1);
    const next = sequence.at(to).segment.firstLine;
    const lastLine = last?.lines.at(-1);
    // What is left over from deleted lines goes with the next segment; so does a line that has lost its end.
    const isWhole =
      last !== undefined &&
      next !== undefined &&
      /[\r\n]$/u.test(last.text) &&
      !splitsPair(last, sequence.at(to).segment);
    if (isWhole && beginsSegment(next, last.lines.length, lastLine?.kind === 'blank'))
      return { from, to, cuts };
    to++;
  }
}

/** Whether a CR at the end of `last` and a LF at the beginning of `next` have become one line end. */
function splitsPair(last: Cut, next: Segment): boolean {
  return last.text.endsWith('\r') && next.text.startsWith('\n');
}

/** Gives the cuts keys between those of their neighbours; `undefined` where there is no room left. */
function placeBetween(sequence: ReadingSequence, { from, to, cuts }: Recut): Segment[] | undefined {
  const low = from > 0 ? sequence.at(from - 1).segment.key : 0;
  const last = sequence.at(sequence.count - 1).segment.key;
  const high = to < sequence.count ? sequence.at(to).segment.key : Math.max(last, low) * 2 + 1;
  // As many pieces as before keep their keys, so that typing never uses up the room.
  if (cuts.length === to - from)
    return cuts.map((cut, index) => segmentOf(sequence.at(from + index).segment.key, cut));
  const step = (high - low) / (cuts.length + 1);
  const segments = cuts.map((cut, index) => segmentOf(low + step * (index + 1), cut));
  let before = low;
  for (const { key } of segments) {
    if (key <= before) return undefined;
    before = key;
  }
  return high > before ? segments : undefined;
}

/** The readings after the segments `[from, to)` have given way to `segments`. */
function reread(
  sequence: ReadingSequence,
  { from, to }: Recut,
  segments: readonly Segment[],
): ReadingSequence {
  const first = firstToRead(sequence, from);
  const looked: Segment[] = [];
  const segmentAt = (index: number): Segment | undefined => {
    const inside = segments[index - from];
    if (inside !== undefined) return inside;
    const old = index < from ? index : index - segments.length - from + to;
    const segment = old < sequence.count ? sequence.at(old).segment : undefined;
    if (segment?.keepLines() === true) looked.push(segment);
    return segment;
  };
  const readings: SegmentReading[] = [];
  let state = first > 0 ? sequence.at(first - 1).after : firstState;
  let old = to;
  let index = first;
  const reader = new SegmentReader((distance) => segmentAt(index + distance));
  for (; ; index++) {
    old = index - segments.length - from + to;
    const isBehind = index >= from + segments.length;
    if (isBehind && (old >= sequence.count || isSameState(state, sequence.at(old).before))) break;
    const segment = segmentAt(index);
    if (segment === undefined) break;
    const reading = reader.read(state, segment);
    readings.push(reading);
    state = reading.after;
  }
  for (const segment of segments) segment.forgetLines();
  for (const segment of looked) segment.forgetLines();
  return sequence.with(first, Math.min(old, sequence.count), readings);
}

/** The first segment whose reading looked into the segment at `from` or behind it. */
function firstToRead(sequence: ReadingSequence, from: number): number {
  let first = from;
  for (let index = from - 1; index >= 0 && index >= from - longestLookAhead; index--)
    if (index + sequence.at(index).reach >= from) first = index;
  return first;
}
