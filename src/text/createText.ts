import type { Edit } from './edit';
import type { Text } from './text';

/** UTF-16 units in a chunk when it is made; edits let chunks vary between a quarter and twice of it. */
const chunkLength = 8192;

const carriageReturn = 13;
const lineFeed = 10;

/** A stretch of the text, cut without regard to lines, but never between CR and LF. */
interface Chunk {
  readonly text: string;
  /** Offsets in the chunk behind each line end, ascending: where a line begins. */
  readonly breaks: readonly number[];
}

/**
 * A text of `content`, without its byte-order mark.
 *
 * The text is kept in chunks of some thousand characters with running sums over them, so that an edit makes
 * the chunks anew that it touches, and looking up a line or an offset is a binary search.
 */
export function createText(content: string): Text {
  const whole = content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
  return new ChunkedText(chunksOf(whole), whole);
}

/** The same, made chunk by chunk: whoever runs it may do other things in between. */
export function* createTextInSlices(content: string): Generator<undefined, Text, undefined> {
  const chunks: Chunk[] = [];
  for (const chunk of cutChunks(content.charCodeAt(0) === 0xfeff ? content.slice(1) : content)) {
    chunks.push(chunk);
    yield;
  }
  return new ChunkedText(chunks);
}

function chunksOf(content: string): Chunk[] {
  return [...cutChunks(content)];
}

/** At least one chunk. */
function* cutChunks(content: string): IterableIterator<Chunk> {
  let start = 0;
  do {
    let end = Math.min(content.length, start + chunkLength);
    if (content.charCodeAt(end - 1) === carriageReturn && content.charCodeAt(end) === lineFeed) end++;
    yield chunkOf(content.slice(start, end));
    start = end;
  } while (start < content.length);
}

function chunkOf(text: string): Chunk {
  const breaks: number[] = [];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at + 1);
    return { text, breaks };
  }
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === carriageReturn && text.charCodeAt(offset + 1) === lineFeed) offset++;
    else if (unit !== lineFeed && unit !== carriageReturn) continue;
    breaks.push(offset + 1);
  }
  return { text, breaks };
}

class ChunkedText implements Text {
  readonly length: number;
  readonly lineCount: number;
  readonly #chunks: readonly Chunk[];
  /** The offset at which each chunk begins. */
  readonly #starts: readonly number[];
  /** How many line ends stand before each chunk. */
  readonly #breaksBefore: readonly number[];
  /** The string that the text was made of, whose slices the chunks are; `undefined` after an edit. */
  readonly #whole: string | undefined;

  constructor(chunks: readonly Chunk[], whole?: string) {
    const starts = new Array<number>(chunks.length);
    const breaksBefore = new Array<number>(chunks.length);
    let length = 0;
    let breaks = 0;
    chunks.forEach((chunk, index) => {
      starts[index] = length;
      breaksBefore[index] = breaks;
      length += chunk.text.length;
      breaks += chunk.breaks.length;
    });
    this.#chunks = chunks;
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
    const offset = this.#chunkAt(index).breaks[line0 - 1 - at(this.#breaksBefore, index)];
    return at(this.#starts, index) + (offset ?? 0);
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
    const chunk = this.#chunkAt(index);
    return at(this.#breaksBefore, index) + countAtMost(chunk.breaks, inside - at(this.#starts, index));
  }

  slice(start: number, end: number): string {
    const from = Math.min(Math.max(start, 0), this.length);
    const to = Math.min(Math.max(end, from), this.length);
    if (this.#whole !== undefined) return this.#whole.slice(from, to);
    const pieces: string[] = [];
    for (let index = lastAtMost(this.#starts, from); index < this.#chunks.length; index++) {
      const chunkStart = at(this.#starts, index);
      if (chunkStart >= to) break;
      pieces.push(this.#chunkAt(index).text.slice(Math.max(0, from - chunkStart), to - chunkStart));
    }
    return pieces.join('');
  }

  apply(edit: Edit): Text {
    const { start, end } = edit.range;
    if (start < 0 || end < start || end > this.length)
      throw new RangeError(`an edit of [${start}, ${end}) does not fit a text of ${this.length}`);
    let first = lastAtMost(this.#starts, start);
    let last = lastAtMost(this.#starts, end);
    let replacement = '';
    for (;;) {
      const firstStart = at(this.#starts, first);
      const lastChunk = this.#chunkAt(last);
      replacement =
        this.#chunkAt(first).text.slice(0, start - firstStart) +
        edit.insert +
        lastChunk.text.slice(end - at(this.#starts, last));
      if (first > 0 && this.#joinsPrevious(first, replacement)) first--;
      else if (last < this.#chunks.length - 1 && this.#joinsNext(last, replacement)) last++;
      else break;
    }
    const chunks = this.#chunks.slice(0, first);
    if (replacement.length > 0 || this.#chunks.length === last - first + 1) {
      if (replacement.length <= 2 * chunkLength) chunks.push(chunkOf(replacement));
      else chunks.push(...chunksOf(replacement));
    }
    for (let index = last + 1; index < this.#chunks.length; index++) chunks.push(this.#chunkAt(index));
    return new ChunkedText(chunks);
  }

  toString(): string {
    return this.#whole ?? this.#chunks.map((chunk) => chunk.text).join('');
  }

  /** Whether `replacement` of the chunk `first` must be read together with the chunk before it. */
  #joinsPrevious(first: number, replacement: string): boolean {
    const before = this.#chunkAt(first - 1).text;
    return replacement.charCodeAt(0) === lineFeed && before.charCodeAt(before.length - 1) === carriageReturn;
  }

  /** Whether `replacement` up to the chunk `last` must be read together with the chunk behind it. */
  #joinsNext(last: number, replacement: string): boolean {
    if (replacement.length === 0) return true;
    const splitsPair =
      replacement.charCodeAt(replacement.length - 1) === carriageReturn &&
      this.#chunkAt(last + 1).text.charCodeAt(0) === lineFeed;
    return splitsPair || replacement.length < chunkLength / 4;
  }

  #chunkAt(index: number): Chunk {
    const chunk = this.#chunks[index];
    if (chunk === undefined) throw new RangeError(`no chunk ${index} of ${this.#chunks.length}`);
    return chunk;
  }

  #unitAt(offset: number): number {
    const index = lastAtMost(this.#starts, offset);
    return this.#chunkAt(index).text.charCodeAt(offset - at(this.#starts, index));
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
