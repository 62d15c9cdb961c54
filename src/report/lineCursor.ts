import type { LineFacts } from './lineFacts';
import type { Segment } from './segment';

/** Lines that reading looks ahead at most. What lies further cannot matter, so an edit there cannot either. */
export const longestLookAhead = 80;

/** Walks through the lines of one segment and looks ahead into the ones behind it, remembering how far. */
export class LineCursor {
  /** The line that is being read, in `segment`. */
  index = 0;
  /** How many segments behind this one were looked into. */
  reach = 0;
  readonly #following: (distance: number) => Segment | undefined;

  constructor(
    readonly segment: Segment,
    following: (distance: number) => Segment | undefined,
  ) {
    this.#following = following;
  }

  /** The line `distance` lines on, 0 for the one being read; `undefined` behind the end and beyond the look-ahead. */
  ahead(distance: number): LineFacts | undefined {
    // Most looks end in the segment that is being read.
    if (distance <= longestLookAhead) {
      const line = this.segment.lines[this.index + distance];
      if (line !== undefined) return line;
    }
    return this.locate(distance)?.line;
  }

  /** The line `distance` lines on, and the segment that it stands in. */
  locate(distance: number): { readonly line: LineFacts; readonly segment: Segment } | undefined {
    if (distance > longestLookAhead) return undefined;
    let index = this.index + distance;
    let segments = 0;
    let segment: Segment | undefined = this.segment;
    while (segment !== undefined && index >= segment.lines.length) {
      index -= segment.lines.length;
      segments++;
      if (segments > this.reach) this.reach = segments;
      segment = this.#following(segments);
    }
    const line = segment?.lines[index];
    return line === undefined || segment === undefined ? undefined : { line, segment };
  }

  /** How many lines on the next line stands that is not blank; `undefined` where there is none within `limit` lines. */
  nextFilled(from: number, limit: number): number | undefined {
    for (let distance = from; distance <= from + limit; distance++) {
      const line = this.ahead(distance);
      if (line === undefined) return undefined;
      if (line.kind !== 'blank') return distance;
    }
    return undefined;
  }
}
