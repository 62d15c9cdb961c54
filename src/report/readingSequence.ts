import type { OffsetRange } from '../text/offsetRange';
import type { Origin, Place } from './report';
import type { Segment } from './segment';
import type { SegmentReading } from './readSegment';

/** Readings in a page when pages are made; an edit makes the pages anew that it touches, and the list of pages. */
const pageSize = 128;

/**
 * Some consecutive readings: what is derived from them alone is kept with the page, which edits elsewhere leave as it
 * is. Where pages end depends on the edits before, so nothing that is derived may depend on it.
 */
export interface Page {
  readonly readings: readonly SegmentReading[];
  /** Where each reading's segment begins, in UTF-16 units from the page's beginning. */
  readonly starts: readonly number[];
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
  /** In order; none is empty. */
  readonly pages: readonly Page[];
  /** The index of each page's first reading. */
  readonly #firstIndex: readonly number[];
  /** The offset at which each page begins. */
  readonly #firstOffset: readonly number[];

  private constructor(pages: readonly Page[]) {
    const firstIndex = new Array<number>(pages.length);
    const firstOffset = new Array<number>(pages.length);
    let count = 0;
    let length = 0;
    for (let index = 0; index < pages.length; index++) {
      const page = pages[index];
      if (page === undefined) continue;
      firstIndex[index] = count;
      firstOffset[index] = length;
      count += page.readings.length;
      length += page.length;
    }
    this.pages = pages;
    this.#firstIndex = firstIndex;
    this.#firstOffset = firstOffset;
    this.count = count;
  }

  /** A list of `readings`, whose segments have ascending keys. */
  static of(readings: readonly SegmentReading[]): ReadingSequence {
    // A copy: the reader goes on with its list.
    return new ReadingSequence(pagesOf(readings.slice()));
  }

  /** The reading at `index`; throws a RangeError outside. */
  at(index: number): SegmentReading {
    const page = lastAtMost(this.#firstIndex, index);
    const reading = this.pages[page]?.readings[index - (this.#firstIndex[page] ?? 0)];
    if (reading === undefined) throw new RangeError(`no segment ${index} of ${this.count}`);
    return reading;
  }

  /** The offset at which the segment at `index` begins. */
  startOf(index: number): number {
    const page = lastAtMost(this.#firstIndex, index);
    const slot = index - (this.#firstIndex[page] ?? 0);
    return (this.#firstOffset[page] ?? 0) + (this.pages[page]?.starts[slot] ?? 0);
  }

  /** The offset at which the page at `index` begins. */
  startOfPage(index: number): number {
    return this.#firstOffset[index] ?? 0;
  }

  /** The index of the page that holds `offset`; the last one behind the end. */
  pageAt(offset: number): number {
    return lastAtMost(this.#firstOffset, offset);
  }

  /** The index of the segment that holds `offset`; the last one behind the end. */
  indexAt(offset: number): number {
    const page = lastAtMost(this.#firstOffset, offset);
    const starts = this.pages[page]?.starts ?? [];
    return (this.#firstIndex[page] ?? 0) + lastAtMost(starts, offset - (this.#firstOffset[page] ?? 0));
  }

  /** The index of `segment`; `undefined` where it is none of this list. */
  indexOf(segment: Segment): number | undefined {
    const page = this.#pageOf(segment);
    const slot = slotOf(this.pages[page], segment);
    return slot < 0 ? undefined : (this.#firstIndex[page] ?? 0) + slot;
  }

  /** The list with `readings` in the place of those in `[from, to)`. */
  with(from: number, to: number, readings: readonly SegmentReading[]): ReadingSequence {
    const first = lastAtMost(this.#firstIndex, from);
    const last = lastAtMost(this.#firstIndex, Math.max(from, to - 1));
    const head = this.pages[first]?.readings.slice(0, from - (this.#firstIndex[first] ?? 0)) ?? [];
    const tail = this.pages[last]?.readings.slice(to - (this.#firstIndex[last] ?? 0)) ?? [];
    const made = pagesOf(head.concat(readings, tail));
    return new ReadingSequence(this.pages.toSpliced(first, last - first + 1, ...made));
  }

  /** All readings in order; costs as much as is asked for. */
  *[Symbol.iterator](): IterableIterator<SegmentReading> {
    for (const { readings } of this.pages) yield* readings;
  }

  /** The offsets of `place` in the text; throws a RangeError where it counts from no segment of this list. */
  rangeOf(place: Place): OffsetRange {
    const start = this.#offsetOf(place.origin);
    const end = place.endOrigin === undefined ? start : this.#offsetOf(place.endOrigin);
    return { start: start + place.start, end: end + place.end };
  }

  #offsetOf(origin: Origin): number {
    const segment = origin as Segment;
    const index = this.#pageOf(segment);
    const page = this.pages[index];
    const start = page?.starts[slotOf(page, segment)];
    if (start === undefined)
      throw new RangeError('the place is of another report, or an edit removed its text');
    return (this.#firstOffset[index] ?? 0) + start;
  }

  /** The index of the page that holds `segment` if any does. */
  #pageOf({ key }: Segment): number {
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.pages[middle]?.readings[0]?.segment.key ?? 0) <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The index of the reading of `segment` in a page; -1 where it has none. */
function slotOf(page: Page | undefined, segment: Segment): number {
  const readings = page?.readings ?? [];
  let low = 0;
  let high = readings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((readings[middle]?.segment.key ?? 0) <= segment.key) low = middle;
    else high = middle - 1;
  }
  return readings[low]?.segment === segment ? low : -1;
}

/** The pages of `readings`, which nobody changes any more. */
function pagesOf(readings: readonly SegmentReading[]): Page[] {
  const pages: Page[] = [];
  for (let start = 0; start < readings.length; start += pageSize) {
    // What is left over joins the last page rather than make a tiny one.
    const isLast = readings.length - start < 2 * pageSize;
    const isOnly = isLast && start === 0;
    pages.push(
      pageOf(isOnly ? readings : readings.slice(start, isLast ? readings.length : start + pageSize)),
    );
    if (isLast) break;
  }
  return pages;
}

function pageOf(readings: readonly SegmentReading[]): Page {
  const starts = new Array<number>(readings.length);
  let length = 0;
  for (let slot = 0; slot < readings.length; slot++) {
    starts[slot] = length;
    length += readings[slot]?.segment.text.length ?? 0;
  }
  return { readings, starts, length };
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
