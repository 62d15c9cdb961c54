/** UTF-16 units in a chunk when it is made; edits let chunks vary between a quarter and twice of it. */
export const chunkLength = 2048;

/** Chunks in a strip when strips are made. */
const stripLength = 32;

const carriageReturn = 13;
const lineFeed = 10;

/** A stretch of the text, cut without regard to lines, but never between CR and LF. */
export interface Chunk {
  readonly text: string;
  /** Offsets in the chunk behind each line end, ascending: where a line begins. */
  readonly breaks: readonly number[];
}

/** Some consecutive chunks: what an edit makes anew beside the list of strips. */
export interface Strip {
  readonly chunks: readonly Chunk[];
  /** The offset at which each chunk begins, from the strip's beginning. */
  readonly starts: readonly number[];
  /** How many line ends stand before each chunk in the strip. */
  readonly breaksBefore: readonly number[];
  /** UTF-16 units and line ends together. */
  readonly length: number;
  readonly breaks: number;
}

/** Cuts `content` into chunks, at least one. */
export function* cutChunks(content: string): IterableIterator<Chunk> {
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
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed);
    const next = isReturn && feed !== carriage + 1 ? carriage + 1 : feed + 1;
    breaks.push(next);
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
    if (carriage >= 0 && carriage < next) carriage = text.indexOf('\r', next);
  }
  // A copy has no more room than it needs.
  return { text, breaks: breaks.slice() };
}

/** Chunks in strips; what is left over joins the last strip rather than make a tiny one. */
export function stripsOf(chunks: readonly Chunk[]): Strip[] {
  const strips: Strip[] = [];
  for (let start = 0; start < chunks.length; start += stripLength) {
    const isLast = chunks.length - start < 2 * stripLength;
    strips.push(stripOf(chunks.slice(start, isLast ? chunks.length : start + stripLength)));
    if (isLast) break;
  }
  return strips;
}

function stripOf(chunks: readonly Chunk[]): Strip {
  const starts = new Array<number>(chunks.length);
  const breaksBefore = new Array<number>(chunks.length);
  let length = 0;
  let breaks = 0;
  for (let index = 0; index < chunks.length; index++) {
    starts[index] = length;
    breaksBefore[index] = breaks;
    length += chunks[index]?.text.length ?? 0;
    breaks += chunks[index]?.breaks.length ?? 0;
  }
  return { chunks, starts, breaksBefore, length, breaks };
}
