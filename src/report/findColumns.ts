import type { Sides } from './columnGap';
import { columnsOf, crosses, sidesAt, wideGap } from './columnGap';
import { LineBreaks } from './lineBreaks';
import { placeIn } from './places';
import type { ReadingSequence } from './readingSequence';
import type { Place } from './report';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** Text in two columns that stand side by side on its lines. */
export interface ColumnBlock {
  /** Its first line. */
  readonly place: Place;
  /** Lines with text in both columns. */
  readonly lineCount: number;
}

/** Lines in a row with text in both columns, be it by turns: the cells of tables are shorter. */
const fewestLines = 12;
/** So many need no paragraph that begins in one column beside the middle of one in the other. */
const manyLines = 30;
/** Lines in a row with text in the same column alone: what more of them interrupt are the cells of a table. */
const mostAlone = 2;
/** The narrower column is at least so wide, measured by the other. */
const leastBalance = 0.7;
/** Lines between two blocks that a page's end and its notes take: then it is one. */
const longestBreak = 40;

const numberAtStart = /^\d{1,3}\.\s/u;
const sentenceEnd = /[.:;!?。][”"’»)\]\d]*$/u;

/** Lines in a row that may be columns. */
interface Run {
  readonly columns: readonly number[];
  readonly lines: RunLine[];
}

interface RunLine {
  readonly text: string;
  readonly place: Place;
}

/** A stretch of a run whose lines have text in both columns, or in one and the other by turns. */
interface Stretch {
  readonly first: RunLine;
  /** Those lines. */
  count: number;
  /** How often a paragraph begins in one column where one goes on in the other. */
  unaligned: number;
  leftWidth: number;
  rightWidth: number;
}

/**
 * Where running text stands in two columns side by side, which reading line by line mixes.
 *
 * Not the cells of a table: the columns are about as wide, go on for many lines, and paragraphs begin in one beside the
 * middle of those in the other. Linear.
 */
export function* findColumns(sequence: ReadingSequence): Steps<readonly ColumnBlock[]> {
  const finder = new ColumnFinder();
  for (const { readings } of sequence.pages) {
    for (const { segment } of readings)
      if (finder.isOpen || segment.text.includes(wideGap)) finder.read(segment);
      else finder.skip(segment);
    yield;
  }
  return finder.end();
}

class ColumnFinder {
  readonly #blocks: ColumnBlock[] = [];
  #run: Run | undefined;
  /** Lines since the last block ended. */
  #between = Infinity;

  get isOpen(): boolean {
    return this.#run !== undefined;
  }

  /** Takes a segment without wide gaps behind no run. */
  skip(segment: Segment): void {
    if (this.#between <= longestBreak) this.#between += segment.lineCount;
  }

  read(segment: Segment): void {
    const breaks = new LineBreaks(segment.text);
    while (breaks.next < segment.text.length) {
      const start = breaks.next;
      breaks.advance();
      this.#take(segment.text.slice(start, breaks.end), placeIn(segment, start, segment, breaks.end));
    }
  }

  end(): readonly ColumnBlock[] {
    this.#close();
    return this.#blocks;
  }

  #take(text: string, place: Place): void {
    const run = this.#run;
    if (run !== undefined) {
      const columns = run.columns.filter((column) => !crosses(text, column));
      if (columns.length > 0) {
        this.#run = { columns, lines: run.lines };
        run.lines.push({ text, place });
        return;
      }
      this.#close();
    }
    const columns = columnsOf(text);
    if (columns.length > 0) this.#run = { columns, lines: [{ text, place }] };
    else this.#between++;
  }

  /** Ends the run; it is a block if it reads as columns of running text. */
  #close(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    const columns = run.lines.length < fewestLines ? [] : run.columns;
    const found = columns.map((column) => stretchesOf(run.lines, column).filter(isText));
    const stretches = found.toSorted((a, b) => linesIn(b) - linesIn(a))[0] ?? [];
    const [first] = stretches;
    if (first === undefined) {
      this.#between += run.lines.length;
      return;
    }
    const last = this.#blocks.at(-1);
    const lineCount = linesIn(stretches);
    if (last !== undefined && this.#between <= longestBreak)
      this.#blocks[this.#blocks.length - 1] = { place: last.place, lineCount: last.lineCount + lineCount };
    else this.#blocks.push({ place: first.first.place, lineCount });
    this.#between = 0;
  }
}

function linesIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { count }) => sum + count, 0);
}

/** Whether a stretch reads as two columns of running text rather than as cells of a table. */
function isText({ count, unaligned, leftWidth, rightWidth }: Stretch): boolean {
  if (count < fewestLines) return false;
  if (Math.min(leftWidth, rightWidth) < leastBalance * Math.max(leftWidth, rightWidth)) return false;
  return unaligned > 0 || count >= manyLines;
}

/** The stretches of `lines` with text on both sides of `column`. */
function stretchesOf(lines: readonly RunLine[], column: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  let [left, right, alone] = ['', '', 0];
  let before: Sides = 'none';
  for (const line of lines) {
    const sides = sidesAt(line.text, column);
    alone = sides === 'both' || sides === 'short' ? 0 : sides === before ? alone + 1 : 1;
    if (alone > mostAlone || sides === 'none' || sides === 'across') open = undefined;
    else {
      if (open === undefined) {
        open = { first: line, count: 0, unaligned: 0, leftWidth: 0, rightWidth: 0 };
        stretches.push(open);
        [left, right] = ['', ''];
      }
      const halves = halvesOf(line.text, column, sides);
      if (sides === 'both' || isOpposite(sides, before)) open.count++;
      if (beginsBeside(halves.left, right) || beginsBeside(halves.right, left)) open.unaligned++;
      open.leftWidth = Math.max(open.leftWidth, halves.left.length);
      open.rightWidth = Math.max(open.rightWidth, halves.right.length);
      if (halves.left !== '') left = halves.left;
      if (halves.right !== '') right = halves.right;
    }
    before = sides;
  }
  return stretches;
}

function isOpposite(sides: Sides, before: Sides): boolean {
  return (sides === 'left' && before === 'right') || (sides === 'right' && before === 'left');
}

function halvesOf(
  line: string,
  column: number,
  sides: Sides,
): { readonly left: string; readonly right: string } {
  if (sides === 'left') return { left: line.trim(), right: '' };
  if (sides === 'right') return { left: '', right: line.trim() };
  return { left: line.slice(0, column - 1).trim(), right: line.slice(column - 1).trim() };
}

/** Whether a numbered paragraph begins in one column where `above`, the line above in the other, goes on. */
function beginsBeside(begun: string, above: string): boolean {
  return above !== '' && numberAtStart.test(begun) && !sentenceEnd.test(above);
}
