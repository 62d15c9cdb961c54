import type { ReportNode } from './nodes';
import type { ReadingSequence } from './readingSequence';
import type { Place } from './report';
import type { Segment } from './segment';

/** A node and where it stands. */
export interface PlacedNode {
  readonly node: ReportNode;
  readonly segment: Segment;
  readonly place: Place;
  /** Where a heading's title stands; else the same as `place`. */
  readonly titlePlace: Place;
}

/** The nodes of all segments, in order, each with its place. */
export function* placedNodes(sequence: ReadingSequence): IterableIterator<PlacedNode> {
  let index = 0;
  for (const { segment, nodes } of sequence) {
    for (const node of nodes) {
      const last = node.endSegments === 0 ? segment : sequence.at(index + node.endSegments).segment;
      const place = placeIn(segment, node.start, last, node.end);
      if (node.kind !== 'heading') yield { node, segment, place, titlePlace: place };
      else {
        const first = node.titleSegments === 0 ? segment : sequence.at(index + node.titleSegments).segment;
        yield { node, segment, place, titlePlace: placeIn(first, node.titleStart, last, node.end) };
      }
    }
    index++;
  }
}

/** The place from `start` in one segment to `end` in the same or a later one. */
export function placeIn(first: Segment, start: number, last: Segment, end: number): Place {
  return first === last ? { origin: first, start, end } : { origin: first, start, end, endOrigin: last };
}

/** The place from the beginning of `first` to the end of `last`. */
export function joinPlaces(first: Place, last: Place): Place {
  const endOrigin = last.endOrigin ?? last.origin;
  return placeIn(first.origin as Segment, first.start, endOrigin as Segment, last.end);
}
