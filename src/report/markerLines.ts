import { contentStart } from './readLine';
import type { SegmentReading } from './readSegment';

/** What markers a line may have: none that refers to anything in furniture, only clear ones in notes. */
export type MarkerLineKind = 'closed' | 'text' | 'note' | 'definition';

/** A line that may hold markers; offsets count from the beginning of its segment. */
export interface MarkerLine {
  readonly start: number;
  readonly end: number;
}

/** Tells of rising offsets in a segment on which line they stand, and what its nodes make of it. */
export class MarkerLines {
  #node = 0;
  #line: MarkerLine | undefined;
  #kind: MarkerLineKind | undefined;
  #from: number | undefined;

  constructor(readonly reading: SegmentReading) {}

  /** The line that holds `offset`, which is not before the one asked for last. */
  lineAt(offset: number): MarkerLine {
    if (this.#line !== undefined && offset <= this.#line.end) return this.#line;
    const { text } = this.reading.segment;
    this.#kind = undefined;
    this.#from = undefined;
    return (this.#line = lineRound(text, offset));
  }

  /** Where the content of the line begins that was asked for last. */
  get from(): number {
    return (this.#from ??= this.#contentStart());
  }

  /** The kind of the line that was asked for last. */
  get kind(): MarkerLineKind {
    return (this.#kind ??= this.#kindOf(this.#line?.start ?? 0));
  }

  #contentStart(): number {
    const line = this.#line;
    return line === undefined ? 0 : contentStart(this.reading.segment.text, line.start, line.end);
  }

  #kindOf(start: number): MarkerLineKind {
    const { nodes } = this.reading;
    while ((nodes[this.#node]?.start ?? start) < start) this.#node++;
    let found: MarkerLineKind = 'text';
    for (let index = this.#node; nodes[index]?.start === start; index++) {
      const kind = nodes[index]?.kind;
      if (kind === 'furniture' || kind === 'contents') return 'closed';
      if (kind === 'note') found = 'definition';
      else if (kind === 'note-text' && found === 'text') found = 'note';
    }
    return found;
  }
}

/** The line of `text` that `offset`, of no line end, stands on. */
function lineRound(text: string, offset: number): MarkerLine {
  const feed = text.indexOf('\n', offset);
  let start = text.lastIndexOf('\n', offset) + 1;
  let end = feed < 0 ? text.length : feed;
  if (text.includes('\r')) {
    start = Math.max(start, text.lastIndexOf('\r', offset) + 1);
    const carriage = text.indexOf('\r', offset);
    if (carriage >= 0 && carriage < end) end = carriage;
  }
  return { start, end };
}

/** At most `length` UTF-16 units of a line before `offset`. */
export function before(text: string, line: MarkerLine, offset: number, length: number): string {
  return text.slice(Math.max(line.start, offset - length), offset);
}
