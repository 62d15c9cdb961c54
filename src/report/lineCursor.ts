import type { LineFacts } from './lineFacts';
import { goesOnWith } from './numberFacts';
import type { ReadingState } from './readingState';
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
  readonly #state: Pick<ReadingState, 'runs' | 'highestNumber'>;
  /** The segment looked into last, how many segments on it is, and how many lines behind this one's first it begins. */
  #seen: Segment;
  #seenSegments = 0;
  #seenFirst = 0;

  constructor(
    readonly segment: Segment,
    following: (distance: number) => Segment | undefined,
    /** What reading carries on, as it is at each look. */
    state: Pick<ReadingState, 'runs' | 'highestNumber'>,
  ) {
    this.#following = following;
    this.#state = state;
    this.#seen = segment;
  }

  /** The line `distance` lines on, 0 for the one being read; `undefined` behind the end and beyond the look-ahead. */
  ahead(distance: number): LineFacts | undefined {
    if (distance > longestLookAhead) return undefined;
    const index = this.index + distance;
    // Most looks end in the segment that is being read.
    const line =
      this.segment.lines[index] ??
      (this.#lookAt(index) ? this.#seen.lines[index - this.#seenFirst] : undefined);
    return line?.highNumber !== undefined && this.#expects(line.highNumber.value) ? line.numbered() : line;
  }

  /** Whether a high number goes on with an open run or, behind an annex, with the highest of all. */
  #expects(value: number): boolean {
    const { runs, highestNumber } = this.#state;
    return goesOnWith(highestNumber, value) || runs.some(({ last }) => goesOnWith(last, value));
  }

  /** The line `distance` lines on, and the segment that it stands in. */
  locate(distance: number): { readonly line: LineFacts; readonly segment: Segment } | undefined {
    const line = this.ahead(distance);
    if (line === undefined) return undefined;
    const index = this.index + distance;
    return { line, segment: index < this.segment.lines.length ? this.segment : this.#seen };
  }

  /** Looks into the segment that holds the line at `index`, counted from this one's first; says whether there is one. */
  #lookAt(index: number): boolean {
    if (index < this.#seenFirst) {
      this.#seen = this.segment;
      this.#seenSegments = 0;
      this.#seenFirst = 0;
    }
    while (index >= this.#seenFirst + this.#seen.lines.length) {
      const next = this.#following(this.#seenSegments + 1);
      this.reach = Math.max(this.reach, this.#seenSegments + 1);
      if (next === undefined) return false;
      this.#seenFirst += this.#seen.lines.length;
      this.#seen = next;
      this.#seenSegments++;
    }
    return true;
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
