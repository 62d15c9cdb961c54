import type { ReadingSequence } from './readingSequence';
import { placeIn } from './places';
import type { Place } from './report';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** Segments whose lines are gathered at a time. */
const segmentsAtATime = 512;

/** Consecutive lines of a text, each with its place. */
export interface TextLines {
  /** Whole lines without their line ends. */
  readonly lines: readonly string[];
  /** Whether the line at this index is page furniture or part of a note. */
  readonly isAside: (index: number) => boolean;
  /** The place of the lines from `first` to `last`, both included. */
  readonly placeOf: (first: number, last: number) => Place;
}

interface OneLine {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly isAside: boolean;
}

/** The lines of the segments `[from, to)`. Linear in them. */
export function* textLines(sequence: ReadingSequence, from: number, to: number): Steps<TextLines> {
  const lines: string[] = [];
  const places: OneLine[] = [];
  for (let index = from; index < to; index++) {
    if (index % segmentsAtATime === 0) yield;
    const { segment, nodes } = sequence.at(index);
    const asides = new Set<number>();
    for (const node of nodes)
      if (node.kind === 'furniture' || node.kind === 'note' || node.kind === 'note-text')
        asides.add(node.start);
    for (const { start, end } of segment.lines) {
      lines.push(segment.text.slice(start, end));
      places.push({ segment, start, end, isAside: asides.has(start) });
    }
  }
  return {
    lines,
    isAside: (index) => places[index]?.isAside ?? false,
    placeOf: (first, last) => {
      const [begin, end] = [places[first], places[last]];
      if (begin === undefined || end === undefined)
        throw new RangeError(`no lines ${first} to ${last} of ${places.length}`);
      return placeIn(begin.segment, begin.start, end.segment, end.end);
    },
  };
}
