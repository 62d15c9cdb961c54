import { takeAll } from './lists';
import { readLine } from './readLine';
import { LineBreaks } from './lineBreaks';
import type { LineFacts } from './lineFacts';
import type { Origin } from './report';

/**
 * A piece of the text of some lines, which places count from. Cut by its own content, so that an edit elsewhere
 * leaves it the very same object.
 *
 * Its lines are kept while it is being read and forgotten then: most of what a report would hold in memory.
 */
export interface Segment extends Origin {
  /** Ascending through the text; never equal for two pieces of one report. */
  readonly key: number;
  /** With the line ends. */
  readonly text: string;
  readonly lineCount: number;
  /** Read anew at each call once they are forgotten: linear in the text. */
  readonly lines: readonly LineFacts[];
  /** The first of them, by itself in less time; `undefined` where there is none. A line with a number is a first one. */
  readonly firstLine: LineFacts | undefined;
  /** Keeps the lines, once they are asked for, up to the next `forgetLines`; says whether it did not already. */
  keepLines(): boolean;
  forgetLines(): void;
}

/** A segment that has not got its place in the order yet. */
export interface Cut {
  readonly text: string;
  readonly lines: readonly LineFacts[];
}

/** The segment of a cut; it keeps its lines at first. */
export function segmentOf(key: number, { text, lines }: Cut): Segment {
  return new TextSegment(key, text, lines);
}

class TextSegment implements Segment {
  readonly kind = 'origin';
  readonly lineCount: number;
  #lines: readonly LineFacts[] | undefined;
  #firstLine: LineFacts | undefined;
  #isKeeping = false;

  constructor(
    readonly key: number,
    readonly text: string,
    lines: readonly LineFacts[],
  ) {
    this.lineCount = lines.length;
    this.#lines = lines;
  }

  get lines(): readonly LineFacts[] {
    if (this.#lines !== undefined) return this.#lines;
    const lines = linesOf(this.text);
    if (this.#isKeeping) this.#lines = lines;
    return lines;
  }

  get firstLine(): LineFacts | undefined {
    const known = this.#lines?.[0] ?? this.#firstLine;
    if (known !== undefined) return known;
    const line = firstLineOf(this.text);
    if (this.#isKeeping) this.#firstLine = line;
    return line;
  }

  keepLines(): boolean {
    if (this.#isKeeping) return false;
    return (this.#isKeeping = true);
  }

  forgetLines(): void {
    this.#isKeeping = false;
    this.#lines = undefined;
    this.#firstLine = undefined;
  }
}

/** Lines after which a segment ends where nothing else ends it. */
const longestSegment = 120;
/** One blank-led line in so many begins a segment, chosen by its characters. */
const cutInterval = 16;

/** Whether a segment begins with `line`, which follows `count` lines of one, the last of them blank or not. */
export function beginsSegment(line: LineFacts, count: number, isAfterBlank: boolean): boolean {
  if (count >= longestSegment) return true;
  if (line.kind === 'blank') return false;
  if (line.number !== undefined || line.looseNumber !== undefined || line.hashes > 0) return true;
  return isAfterBlank && (line.label !== undefined || line.annex !== undefined || isChosen(line.content));
}

/** Cuts `text`, which begins where a segment begins, into segments; the last one may go on behind its end. */
export function cutSegments(text: string): Cut[] {
  const cuts: Cut[] = [];
  const breaks = new LineBreaks(text);
  const lines: LineFacts[] = [];
  let segmentStart = 0;
  let isAfterBlank = false;
  while (breaks.next < text.length) {
    const start = breaks.next;
    breaks.advance();
    const line = readLine(text, start, breaks.end, segmentStart);
    if (lines.length > 0 && beginsSegment(line, lines.length, isAfterBlank)) {
      cuts.push({ text: text.slice(segmentStart, start), lines: takeAll(lines) });
      segmentStart = start;
      line.moveTo(0);
    }
    lines.push(line);
    isAfterBlank = line.kind === 'blank';
  }
  if (lines.length > 0) cuts.push({ text: text.slice(segmentStart), lines });
  return cuts;
}

/** The lines of a whole segment. */
function linesOf(text: string): readonly LineFacts[] {
  const lines: LineFacts[] = [];
  const breaks = new LineBreaks(text);
  while (breaks.next < text.length) {
    const start = breaks.next;
    breaks.advance();
    lines.push(readLine(text, start, breaks.end, 0));
  }
  return lines;
}

function firstLineOf(text: string): LineFacts | undefined {
  if (text === '') return undefined;
  const breaks = new LineBreaks(text);
  breaks.advance();
  return readLine(text, 0, breaks.end, 0);
}

/** Chooses lines by their characters alone, so that the same line begins a segment before and after an edit. */
function isChosen(content: string): boolean {
  let hash = content.length;
  for (let index = 0; index < content.length && index < 12; index++)
    hash = (hash * 31 + content.charCodeAt(index)) | 0;
  return (hash >>> 4) % cutInterval === 0;
}
