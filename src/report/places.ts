import type { Origin, Place } from './report';

/** The place from `start` in one segment to `end` in the same or a later one. */
export function placeIn(first: Origin, start: number, last: Origin, end: number): Place {
  return { origin: first, start, end, endOrigin: first === last ? undefined : last };
}

/** The place from the beginning of `first` to the end of `last`. */
export function joinPlaces(first: Place, last: Place): Place {
  return placeIn(first.origin, first.start, last.endOrigin ?? last.origin, last.end);
}
