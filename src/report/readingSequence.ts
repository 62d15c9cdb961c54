import type { OffsetRange } from '../text/offsetRange';
import type { Origin, Place } from './report';
import type { Segment } from './segment';
import type { SegmentReading } from './readSegment';

/** Readings in a page when pages are made; an edit copies the pages that it touches and the list of pages. */
const pageSize = 64;

/** Some consecutive readings. */
interface Page {
  readonly readings: readonly SegmentReading[];
  /** UTF-16 units of their segments together. */
  readonly length: number;
}

/**
 * The readings of all segments of a text, in order, as a persistent list: a changed copy shares what did not change.
 *
 * Looking up an index, an offset or a segment is logarithmic; a change costs its own length and the list of pages.
 */
export class ReadingSequence {
  /** How many readings there are. */
  readonly count: number;
  readonly #pages: readonly Page[];
  /** The index of each page's first reading. */
  readonly #firstIndex: readonly number[];
  /** The offset at which each page begins. */
  readonly #firstOffset: readonly number[];
  #readings: readonly SegmentReading[] | undefined;

  private constructor(pages: readonly Page[]) {
    const firstIndex = new Array<number>(pages.length);
    const firstOffset = new Array<number>(pages.length);
    let count = 0;
    let length = 0;
    for (const [index, page] of pages.entries()) {
      firstIndex[index] = count;
      firstOffset[index] = length;
      count += page.readings.length;
      length += page.length;
    }
    this.#pages = pages;
    this.#firstIndex = firstIndex;
    this.#firstOffset = firstOffset;
    this.count = count;
  }

  /** A list of `readings`, whose segments have ascending keys. */
  static of(readings: readonly SegmentReading[]): ReadingSequence {
    return new ReadingSequence(pagesOf(readings));
  }

  /** The reading at `index`; throws a RangeError outside. */
  at(index: number): SegmentReading {
    const page = lastAtMost(this.#firstIndex, index);
    const reading = this.#pages[page]?.readings[index - (this.#firstIndex[page] ?? 0)];
    if (reading === undefined) throw new RangeError(`no segment ${index} of ${this.count}`);
    return reading;
  }

  /** The offset at which the segment at `index` begins. */
  startOf(index: number): number {
    const page = lastAtMost(this.#firstIndex, index);
    let offset = this.#firstOffset[page] ?? 0;
    const readings = this.#pages[page]?.readings ?? [];
    for (let before = this.#firstIndex[page] ?? 0, slot = 0; before < index; before++, slot++)
      offset += readings[slot]?.segment.text.length ?? 0;
    return offset;
  }

  /** The index of the segment that holds `offset`; the last one behind the end. */
  indexAt(offset: number): number {
    const page = lastAtMost(this.#firstOffset, offset);
    let index = this.#firstIndex[page] ?? 0;
    let start = this.#firstOffset[page] ?? 0;
    for (const { segment } of this.#pages[page]?.readings ?? []) {
      start += segment.text.length;
      if (offset < start) return index;
      index++;
    }
    return Math.max(0, Math.min(index, this.count - 1));
  }

  /** The index of `segment`; `undefined` where it is none of this list. */
  indexOf(segment: Segment): number | undefined {
    let low = 0;
    let high = this.#pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#pages[middle]?.readings[0]?.segment.key ?? 0) <= segment.key) low = middle;
      else high = middle - 1;
    }
    const slot = this.#pages[low]?.readings.findIndex((reading) => reading.segment === segment) ?? -1;
    return slot < 0 ? undefined : (this.#firstIndex[low] ?? 0) + slot;
  }

  /** The list with `readings` in the place of those in `[from, to)`. */
  with(from: number, to: number, readings: readonly SegmentReading[]): ReadingSequence {
    const first = Math.min(lastAtMost(this.#firstIndex, from), this.#pages.length - 1);
    const last = Math.min(lastAtMost(this.#firstIndex, Math.max(from, to - 1)), this.#pages.length - 1);
    const firstIndex = this.#firstIndex[first] ?? 0;
    const touched = this.#pages.slice(first, last + 1).flatMap((page) => page.readings);
    touched.splice(from - firstIndex, to - from, ...readings);
    return new ReadingSequence([
      ...this.#pages.slice(0, first),
      ...pagesOf(touched),
      ...this.#pages.slice(last + 1),
    ]);
  }

  /** All readings in order. Linear when it is first asked for. */
  get readings(): readonly SegmentReading[] {
    return (this.#readings ??= this.#pages.flatMap((page) => page.readings));
  }

  [Symbol.iterator](): IterableIterator<SegmentReading> {
    return this.readings[Symbol.iterator]();
  }

  /** The offsets of `place` in the text; throws a RangeError where it counts from no segment of this list. */
  rangeOf(place: Place): OffsetRange {
    const start = this.#offsetOf(place.origin);
    const end = place.endOrigin === undefined ? start : this.#offsetOf(place.endOrigin);
    return { start: start + place.start, end: end + place.end };
  }

  #offsetOf(origin: Origin): number {
    const index = this.indexOf(origin as Segment);
    if (index === undefined)
      throw new RangeError('the place is of another report, or an edit removed its text');
    return this.startOf(index);
  }
}

function pagesOf(readings: readonly SegmentReading[]): Page[] {
  const pages: Page[] = [];
  for (let start = 0; start < readings.length; start += pageSize) {
    // What is left over joins the last page rather than make a tiny one.
    const isLast = readings.length - start < 2 * pageSize;
    const slice = readings.slice(start, isLast ? undefined : start + pageSize);
    pages.push({ readings: slice, length: slice.reduce((sum, { segment }) => sum + segment.text.length, 0) });
    if (isLast) break;
  }
  return pages;
}

function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
