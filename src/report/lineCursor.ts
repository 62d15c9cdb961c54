import type { LineFacts } from './lineFacts';
import { goesOnWith } from './numberFacts';
import type { ReadingState } from './readingState';
import type { Segment } from './segment';

/** Lines that reading looks ahead at most. What lies further cannot matter, so an edit there cannot either. */
export const longestLookAhead = 80;

/** Lines in which the successor of a high number is looked for. */
const successorReach = 70;

/** Walks through the lines of one segment and looks ahead into the ones behind it, remembering how far. */
export class LineCursor {
  /** The line that is being read, in `segment`. */
  index = 0;
  /** How many segments behind this one were looked into. */
  reach = 0;
  /** Those of `segment`. */
  readonly lines: readonly LineFacts[];
  readonly #following: (distance: number) => Segment | undefined;
  readonly #state: Pick<ReadingState, 'runs'>;
  /** The segment looked into last, how many segments on it is, and how many lines behind this one's first it begins. */
  #seen: Segment;
  #seenLines: readonly LineFacts[];
  #seenSegments = 0;
  #seenFirst = 0;
  /** The line with a high number that was asked for last, and whether its successor stands near. */
  #askedIndex = -1;
  #isFollowed = false;
  /** The line that was last seen to have a high number that counts, and how it reads. */
  #high: LineFacts | undefined;
  #numbered: LineFacts | undefined;

  constructor(
    readonly segment: Segment,
    following: (distance: number) => Segment | undefined,
    /** What reading carries on, as it is at each look. */
    state: Pick<ReadingState, 'runs'>,
  ) {
    this.#following = following;
    this.#state = state;
    this.lines = segment.lines;
    this.#seen = segment;
    this.#seenLines = this.lines;
  }

  /** The line `distance` lines on, 0 for the one being read; `undefined` behind the end and beyond the look-ahead. */
  ahead(distance: number): LineFacts | undefined {
    if (distance > longestLookAhead) return undefined;
    const index = this.index + distance;
    // Most looks end in the segment that is being read.
    const line =
      this.lines[index] ?? (this.#lookAt(index) ? this.#seenLines[index - this.#seenFirst] : undefined);
    if (line?.highNumber === undefined || !this.#isNumber(line.highNumber.value, index)) return line;
    if (this.#high !== line) {
      this.#high = line;
      this.#numbered = line.numbered();
    }
    return this.#numbered;
  }

  /** Whether a high number at `index` goes on with an open run, or its successor stands near: no year then. */
  #isNumber(value: number, index: number): boolean {
    if (this.#state.runs.some(({ last }) => goesOnWith(last, value))) return true;
    if (this.#askedIndex !== index) {
      this.#askedIndex = index;
      this.#isFollowed = this.#findsHigh(value + 1, index + 1);
    }
    return this.#isFollowed;
  }

  /** Whether the high number `value` begins one of the next lines from `from` on, within the look-ahead. */
  #findsHigh(value: number, from: number): boolean {
    const end = Math.min(from + successorReach, this.index + longestLookAhead + 1);
    const printed = String(value);
    let first = 0;
    let segment: Segment | undefined = this.segment;
    for (let distance = 1; segment !== undefined && first < end; distance++) {
      if (segment.text.includes(printed) && hasHigh(segment.lines, value, from - first, end - first))
        return true;
      first += segment.lineCount;
      if (first >= end) return false;
      segment = this.#following(distance);
      this.reach = Math.max(this.reach, distance);
    }
    return false;
  }

  /** The line `distance` lines on, and the segment that it stands in. */
  locate(distance: number): { readonly line: LineFacts; readonly segment: Segment } | undefined {
    const line = this.ahead(distance);
    if (line === undefined) return undefined;
    const index = this.index + distance;
    return { line, segment: index < this.lines.length ? this.segment : this.#seen };
  }

  /** Looks into the segment that holds the line at `index`, counted from this one's first; says whether there is one. */
  #lookAt(index: number): boolean {
    if (index < this.#seenFirst) {
      this.#seen = this.segment;
      this.#seenLines = this.lines;
      this.#seenSegments = 0;
      this.#seenFirst = 0;
    }
    while (index >= this.#seenFirst + this.#seenLines.length) {
      const next = this.#following(this.#seenSegments + 1);
      this.reach = Math.max(this.reach, this.#seenSegments + 1);
      if (next === undefined) return false;
      this.#seenFirst += this.#seenLines.length;
      this.#seen = next;
      this.#seenLines = next.lines;
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

/** Whether the high number `value` begins one of the lines `[from, to)`. */
function hasHigh(lines: readonly LineFacts[], value: number, from: number, to: number): boolean {
  for (let index = Math.max(from, 0); index < lines.length && index < to; index++)
    if (lines[index]?.highNumber?.value === value) return true;
  return false;
}
