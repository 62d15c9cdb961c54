import type { LineFacts, NumberFacts } from './lineFacts';
import { goesOnWith, mayBeginParts } from './numberFacts';
import type { ReadingState } from './readingState';
import type { Segment } from './segment';

/** Lines that reading looks ahead at most. What lies further cannot matter, so an edit there cannot either. */
export const longestLookAhead = 80;

const formFeed = 0x0c;

/** Lines in which the successor of a loose number is looked for. */
const successorReach = 70;

/** A line behind the one that is being read. */
export interface DistantLine {
  /** How many lines behind. */
  readonly distance: number;
  readonly line: LineFacts;
}

/**
 * Walks through the lines of one segment after the other and looks ahead into the ones behind it, remembering how far.
 */
export class LineCursor {
  /** The line that is being read, in `segment`. */
  index = 0;
  /** How many segments behind this one were looked into. */
  reach = 0;
  readonly #following: (distance: number) => Segment | undefined;
  #segment: Segment;
  #lines: readonly LineFacts[] = [];
  #state: Pick<ReadingState, 'runs'>;
  /** The segment looked into last, how many segments on it is, and how many lines behind this one's first it begins. */
  #seen: Segment;
  #seenLines: readonly LineFacts[] = [];
  #seenSegments = 0;
  #seenFirst = 0;
  /** The line with a loose number that was asked for last, and whether its successor stands near. */
  #askedIndex = -1;
  #isFollowed = false;
  /** The line that was last seen to have a loose number that counts, and how it reads. */
  #loose: LineFacts | undefined;
  #numbered: LineFacts | undefined;

  /** `following(n)` is the nth segment behind the one that is being read; `state` what reading carries on, as it is at each look. */
  constructor(
    segment: Segment,
    state: Pick<ReadingState, 'runs'>,
    following: (distance: number) => Segment | undefined,
  ) {
    this.#following = following;
    this.#segment = segment;
    this.#seen = segment;
    this.#state = state;
    this.begin(segment, state);
  }

  /** Goes to the first line of another segment. */
  begin(segment: Segment, state: Pick<ReadingState, 'runs'>): void {
    this.index = 0;
    this.reach = 0;
    this.#segment = segment;
    this.#state = state;
    this.#lines = segment.lines;
    this.#askedIndex = -1;
    this.#loose = undefined;
    this.#seeOwn();
  }

  /** The segment that is being read. */
  get segment(): Segment {
    return this.#segment;
  }

  /** Its lines. */
  get lines(): readonly LineFacts[] {
    return this.#lines;
  }

  /** The line `distance` lines on, 0 for the one being read; `undefined` behind the end and beyond the look-ahead. */
  ahead(distance: number): LineFacts | undefined {
    if (distance > longestLookAhead) return undefined;
    const index = this.index + distance;
    // Most looks end in the segment that is being read.
    const line =
      this.#lines[index] ?? (this.#lookAt(index) ? this.#seenLines[index - this.#seenFirst] : undefined);
    return line === undefined ? undefined : this.#shown(line, index);
  }

  /**
   * The next line with a number from `from` lines on, within `limit` lines; `undefined` where there is none. Numbers
   * begin segments, so that no other lines have to be read.
   */
  nextNumbered(from: number, limit: number): DistantLine | undefined {
    let segment: Segment | undefined = this.#segment;
    let first = 0;
    for (let count = 1; segment !== undefined; count++) {
      const distance = first - this.index;
      if (distance > limit || distance > longestLookAhead) return undefined;
      const line = distance < from ? undefined : segment.firstLine;
      const shown = line === undefined ? undefined : this.#shown(line, first);
      if (shown?.number !== undefined) return { distance, line: shown };
      first += segment.lineCount;
      if (first - this.index > limit) return undefined;
      segment = this.#following(count);
      this.reach = Math.max(this.reach, count);
    }
    return undefined;
  }

  /** A line, at `index`, with the loose number as its number where that counts. */
  #shown(line: LineFacts, index: number): LineFacts | undefined {
    if (line.looseNumber === undefined || !this.#isNumber(line.looseNumber, index)) return line;
    if (this.#loose !== line) {
      this.#loose = line;
      this.#numbered = line.numbered();
    }
    return this.#numbered;
  }

  /** Whether a loose number at `index` goes on with an open run, or its successor stands near: no year then, no quantity. */
  #isNumber(number: NumberFacts, index: number): boolean {
    const { runs } = this.#state;
    if (runs.some((run) => goesOnWith(run, number))) return true;
    if (number.part > 0 && !mayBeginParts(runs, number)) return false;
    if (this.#askedIndex !== index) {
      const { value, part } = number;
      this.#askedIndex = index;
      this.#isFollowed =
        part > 0 ? this.#findsLoose(value, part + 1, index + 1) : this.#findsLoose(value + 1, 0, index + 1);
    }
    return this.#isFollowed;
  }

  /** Whether this loose number begins one of the next lines from `from` on, within the look-ahead. */
  #findsLoose(value: number, part: number, from: number): boolean {
    const end = Math.min(from + successorReach, this.index + longestLookAhead + 1);
    let first = 0;
    let segment: Segment | undefined = this.#segment;
    for (let distance = 1; segment !== undefined && first < end; distance++) {
      const number = first < from ? undefined : segment.firstLine?.looseNumber;
      if (number?.value === value && number.part === part) return true;
      first += segment.lineCount;
      if (first >= end) return false;
      segment = this.#following(distance);
      this.reach = Math.max(this.reach, distance);
    }
    return false;
  }

  /** Whether a form feed stands before the line `distance` lines on: the first of a printed page. */
  beginsPage(distance: number): boolean {
    const found = this.locate(distance);
    return found?.segment.text.charCodeAt(found.line.start) === formFeed;
  }

  /** The line `distance` lines on, and the segment that it stands in. */
  locate(distance: number): { readonly line: LineFacts; readonly segment: Segment } | undefined {
    const line = this.ahead(distance);
    if (line === undefined) return undefined;
    const index = this.index + distance;
    return { line, segment: index < this.#lines.length ? this.#segment : this.#seen };
  }

  /** Looks into the segment that holds the line at `index`, counted from this one's first; says whether there is one. */
  #lookAt(index: number): boolean {
    if (index < this.#seenFirst) this.#seeOwn();
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

  #seeOwn(): void {
    this.#seen = this.#segment;
    this.#seenLines = this.#lines;
    this.#seenSegments = 0;
    this.#seenFirst = 0;
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
