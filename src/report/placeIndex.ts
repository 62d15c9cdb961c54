import type { OffsetRange } from '../text/offsetRange';
import { touchesOffset } from '../text/offsetRange';

/** Something and one of the ranges where it stands. */
export interface Entry<T> {
  readonly range: OffsetRange;
  readonly value: T;
}

/** Ranges in the order of their beginnings, with what stands there; they may overlap. */
export class PlaceIndex<T> {
  readonly #entries: readonly Entry<T>[];
  /** The furthest end among the entries up to each one. */
  readonly #furthest: readonly number[];
  readonly #startOf = (index: number): number => this.#entries[index]?.range.start ?? 0;

  constructor(entries: readonly Entry<T>[]) {
    this.#entries = entries.toSorted((a, b) => a.range.start - b.range.start);
    let furthest = 0;
    this.#furthest = this.#entries.map(({ range }) => (furthest = Math.max(furthest, range.end)));
  }

  /** The values of the entries that lie wholly in `range`, in order. Logarithmic, and as long as the answer. */
  within(range: OffsetRange): readonly T[] {
    const values: T[] = [];
    const first = countUpTo(this.#entries.length, range.start - 1, this.#startOf);
    for (let index = first; index < this.#entries.length; index++) {
      const entry = this.#entries[index];
      if (entry === undefined || entry.range.start >= range.end) break;
      if (entry.range.end <= range.end) values.push(entry.value);
    }
    return values;
  }

  /** The value that touches `offset`; of several, the one that begins last. */
  at(offset: number): T | undefined {
    const count = countUpTo(this.#entries.length, offset, this.#startOf);
    for (let index = count - 1; index >= 0 && (this.#furthest[index] ?? 0) >= offset; index--) {
      const entry = this.#entries[index];
      if (entry !== undefined && touchesOffset(entry.range, offset)) return entry.value;
    }
    return undefined;
  }
}

/** How many of the first `count` ascending values are at most `limit`. */
export function countUpTo(count: number, limit: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
