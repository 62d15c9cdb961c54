import type { Edit } from './edit';
import type { Text } from './text';
import type { Chunk, Strip } from './textChunks';
import { chunkLength, cutChunks, stripsOf } from './textChunks';

const carriageReturn = 13;
const lineFeed = 10;

/**
 * A text of `content`, without its byte-order mark.
 *
 * The text is kept in chunks of some thousand characters, and those in strips, with running sums over both: an edit
 * makes the chunks and the strip anew that it touches, and looking up a line or an offset is a binary search.
 */
export function createText(content: string): Text {
  const whole = withoutMark(content);
  return new ChunkedText(stripsOf([...cutChunks(whole)]), whole);
}

/** The same, made chunk by chunk: whoever runs it may do other things in between. */
export function* createTextInSlices(content: string): Generator<undefined, Text, undefined> {
  const chunks: Chunk[] = [];
  for (const chunk of cutChunks(withoutMark(content))) {
    chunks.push(chunk);
    yield;
  }
  return new ChunkedText(stripsOf(chunks), undefined);
}

function withoutMark(content: string): string {
  return content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
}

/** Where a chunk is. */
interface Position {
  readonly strip: number;
  readonly slot: number;
}

class ChunkedText implements Text {
  readonly length: number;
  readonly lineCount: number;
  readonly #strips: readonly Strip[];
  /** The offset at which each strip begins. */
  readonly #starts: readonly number[];
  /** How many line ends stand before each strip. */
  readonly #breaksBefore: readonly number[];
  /** The string that the text was made of, whose slices the chunks are; `undefined` after an edit. */
  readonly #whole: string | undefined;

  constructor(strips: readonly Strip[], whole: string | undefined) {
    const starts = new Array<number>(strips.length);
    const breaksBefore = new Array<number>(strips.length);
    let length = 0;
    let breaks = 0;
    for (let index = 0; index < strips.length; index++) {
      starts[index] = length;
      breaksBefore[index] = breaks;
      length += strips[index]?.length ?? 0;
      breaks += strips[index]?.breaks ?? 0;
    }
    this.#strips = strips;
    this.#whole = whole;
    this.#starts = starts;
    this.#breaksBefore = breaksBefore;
    this.length = length;
    this.lineCount = breaks + 1;
  }

  line(line0: number): string {
    return this.slice(this.lineStart(line0), this.lineEnd(line0));
  }

  lineStart(line0: number): number {
    this.#checkLine(line0);
    if (line0 === 0) return 0;
    const index = lastAtMost(this.#breaksBefore, line0 - 1);
    const strip = this.#stripAt(index);
    const inStrip = line0 - 1 - at(this.#breaksBefore, index);
    const slot = lastAtMost(strip.breaksBefore, inStrip);
    const inChunk = at(strip.chunks[slot]?.breaks ?? [], inStrip - at(strip.breaksBefore, slot));
    return at(this.#starts, index) + at(strip.starts, slot) + inChunk;
  }

  lineEnd(line0: number): number {
    this.#checkLine(line0);
    if (line0 === this.lineCount - 1) return this.length;
    const next = this.lineStart(line0 + 1);
    const isPair = this.#unitAt(next - 1) === lineFeed && this.#unitAt(next - 2) === carriageReturn;
    return isPair ? next - 2 : next - 1;
  }

  lineAt(offset: number): number {
    const inside = Math.min(Math.max(offset, 0), this.length);
    const index = lastAtMost(this.#starts, inside);
    const strip = this.#stripAt(index);
    const inStrip = inside - at(this.#starts, index);
    const slot = lastAtMost(strip.starts, inStrip);
    const breaks = strip.chunks[slot]?.breaks ?? [];
    const before = at(this.#breaksBefore, index) + at(strip.breaksBefore, slot);
    return before + countAtMost(breaks, inStrip - at(strip.starts, slot));
  }

  slice(start: number, end: number): string {
    const from = Math.min(Math.max(start, 0), this.length);
    const to = Math.min(Math.max(end, from), this.length);
    if (this.#whole !== undefined) return this.#whole.slice(from, to);
    let sliced = '';
    let position: Position | undefined = this.#positionOf(from);
    while (position !== undefined) {
      const chunkStart = this.#startOf(position);
      if (chunkStart >= to) break;
      sliced += this.#textAt(position).slice(Math.max(0, from - chunkStart), to - chunkStart);
      position = this.#next(position);
    }
    return sliced;
  }

  apply(edit: Edit): Text {
    const { start, end } = edit.range;
    if (start < 0 || end < start || end > this.length)
      throw new RangeError(`an edit of [${start}, ${end}) does not fit a text of ${this.length}`);
    let first = this.#positionOf(start);
    let last = this.#positionOf(end);
    let replacement = '';
    for (;;) {
      replacement =
        this.slice(this.#startOf(first), start) + edit.insert + this.slice(end, this.#endOf(last));
      const previous = this.#previous(first);
      const next = this.#next(last);
      if (previous !== undefined && this.#joinsPrevious(previous, replacement)) first = previous;
      else if (next !== undefined && this.#joinsNext(next, replacement)) last = next;
      else break;
    }
    const before = this.#stripAt(first.strip).chunks.slice(0, first.slot);
    const behind = this.#stripAt(last.strip).chunks.slice(last.slot + 1);
    const isAll =
      replacement.length === 0 && this.#next(last) === undefined && this.#previous(first) === undefined;
    const made = replacement.length > 0 || isAll ? [...cutChunks(replacement)] : [];
    const strips = stripsOf(before.concat(made, behind));
    return new ChunkedText(
      this.#strips.toSpliced(first.strip, last.strip - first.strip + 1, ...strips),
      undefined,
    );
  }

  toString(): string {
    return this.#whole ?? this.#strips.flatMap(({ chunks }) => chunks.map(({ text }) => text)).join('');
  }

  /** Whether `replacement` must be read together with the chunk before it. */
  #joinsPrevious(previous: Position, replacement: string): boolean {
    const before = this.#textAt(previous);
    return replacement.charCodeAt(0) === lineFeed && before.charCodeAt(before.length - 1) === carriageReturn;
  }

  /** Whether `replacement` must be read together with the chunk behind it. */
  #joinsNext(next: Position, replacement: string): boolean {
    if (replacement.length === 0) return true;
    const splitsPair =
      replacement.charCodeAt(replacement.length - 1) === carriageReturn &&
      this.#textAt(next).charCodeAt(0) === lineFeed;
    return splitsPair || replacement.length < chunkLength / 4;
  }

  #positionOf(offset: number): Position {
    const strip = lastAtMost(this.#starts, offset);
    return { strip, slot: lastAtMost(this.#stripAt(strip).starts, offset - at(this.#starts, strip)) };
  }

  #startOf({ strip, slot }: Position): number {
    return at(this.#starts, strip) + at(this.#stripAt(strip).starts, slot);
  }

  #endOf(position: Position): number {
    return this.#startOf(position) + this.#textAt(position).length;
  }

  #textAt({ strip, slot }: Position): string {
    return this.#stripAt(strip).chunks[slot]?.text ?? '';
  }

  #next({ strip, slot }: Position): Position | undefined {
    if (slot + 1 < this.#stripAt(strip).chunks.length) return { strip, slot: slot + 1 };
    return strip + 1 < this.#strips.length ? { strip: strip + 1, slot: 0 } : undefined;
  }

  #previous({ strip, slot }: Position): Position | undefined {
    if (slot > 0) return { strip, slot: slot - 1 };
    return strip > 0 ? { strip: strip - 1, slot: this.#stripAt(strip - 1).chunks.length - 1 } : undefined;
  }

  #stripAt(index: number): Strip {
    const strip = this.#strips[index];
    if (strip === undefined) throw new RangeError(`no strip ${index} of ${this.#strips.length}`);
    return strip;
  }

  #unitAt(offset: number): number {
    const position = this.#positionOf(offset);
    return this.#textAt(position).charCodeAt(offset - this.#startOf(position));
  }

  #checkLine(line0: number): void {
    if (!(line0 >= 0 && line0 < this.lineCount))
      throw new RangeError(`no line ${line0} in a text of ${this.lineCount} lines`);
  }
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/** The last index whose value is at most `limit`, at least 0; `values` ascend. */
function lastAtMost(values: readonly number[], limit: number): number {
  return Math.max(0, countAtMost(values, limit) - 1);
}

/** How many of the ascending `values` are at most `limit`. */
function countAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
