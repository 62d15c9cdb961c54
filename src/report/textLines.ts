import { LineBreaks } from './lineBreaks';
import { placeIn } from './places';
import type { SegmentReading } from './readSegment';
import type { Place } from './report';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** Segments whose lines are gathered at a time. */
const segmentsAtATime = 512;

/** One line of a text. */
export interface TextLine {
  readonly segment: Segment;
  /** Counted from the segment's beginning; without the line end. */
  readonly start: number;
  readonly end: number;
}

/** Consecutive lines of a text. */
export interface TextLines {
  /** Whole lines without their line ends. */
  readonly lines: readonly string[];
  /** Whether the line at this index is page furniture or part of a note. */
  readonly isAside: (index: number) => boolean;
  /** Throws a RangeError outside. */
  readonly lineAt: (index: number) => TextLine;
}

/** The lines of consecutive segments. Linear in them. */
export function* textLines(readings: readonly SegmentReading[]): Steps<TextLines> {
  const lines: string[] = [];
  const places: (TextLine & { readonly isAside: boolean })[] = [];
  for (const [index, { segment, nodes }] of readings.entries()) {
    if (index % segmentsAtATime === segmentsAtATime - 1) yield;
    const asides = new Set<number>();
    for (const node of nodes)
      if (node.kind === 'furniture' || node.kind === 'note' || node.kind === 'note-text')
        asides.add(node.start);
    const breaks = new LineBreaks(segment.text);
    while (breaks.next < segment.text.length) {
      const start = breaks.next;
      breaks.advance();
      lines.push(segment.text.slice(start, breaks.end));
      places.push({ segment, start, end: breaks.end, isAside: asides.has(start) });
    }
  }
  return {
    lines,
    isAside: (index) => places[index]?.isAside ?? false,
    lineAt: (index) => {
      const line = places[index];
      if (line === undefined) throw new RangeError(`no line ${index} of ${places.length}`);
      return line;
    },
  };
}

/** The place of the lines from `first` to `last`, both included. */
export function placeOfLines(first: TextLine, last: TextLine): Place {
  return placeIn(first.segment, first.start, last.segment, last.end);
}
