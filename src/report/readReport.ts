import type { Text } from '../text/text';
import { ReadingSequence } from './readingSequence';
import { initialState } from './readingState';
import type { Report } from './report';
import { ReportSnapshot } from './reportSnapshot';
import type { SegmentReading } from './readSegment';
import { readSegment } from './readSegment';
import { cutSegments } from './segment';
import type { Segment } from './segment';

/** The distance of the keys of neighbouring segments: room for those that edits put between them. */
export const keyDistance = 2 ** 24;

/** Reads a whole text. Never throws. Linear in the text; the lists of the report are made when they are asked for. */
export function readReport(text: Text): Report {
  const cuts = cutSegments(text.toString());
  const segments: Segment[] = (cuts.length > 0 ? cuts : [{ text: '', lines: [] }]).map((cut, index) => ({
    kind: 'origin',
    key: (index + 1) * keyDistance,
    ...cut,
  }));
  const readings: SegmentReading[] = [];
  let state = initialState;
  segments.forEach((segment, index) => {
    const reading = readSegment(state, segment, (distance) => segments[index + distance]);
    readings.push(reading);
    state = reading.after;
  });
  return new ReportSnapshot(text, ReadingSequence.of(readings));
}
