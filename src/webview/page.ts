import type { PageMark, ReadingWords, ShownBlock, ShownChange } from '../editor/readingView/readingMessages';
import type { DrawnBlock } from './drawBlock';
import { drawBlock } from './drawBlock';
import { Marks } from './marks';
import { PageText } from './pageText';

/** Blocks that are laid out together; those that are not on screen are not laid out at all. */
const blocksInChunk = 40;
/** How many letters a line has and how high it is, roughly: until a chunk is laid out, its height is a guess. */
const lettersInLine = 64;
const lineHeight = 27;
const spaceBetween = 14;

/** A block of this page, whose place in the text moves when something before it changes. */
export type PlacedBlock = Omit<ShownBlock, 'start'> & { start: number };

/** Some blocks that follow each other, in an element of their own. */
interface Chunk {
  readonly element: HTMLElement;
  readonly blocks: PlacedBlock[];
}

/** The blocks of a report on the page, in order. */
export class Page {
  readonly element: HTMLElement;
  readonly text: PageText;
  readonly #words: ReadingWords;
  readonly #drawn = new WeakMap<PlacedBlock, DrawnBlock>();
  readonly #blockOf = new WeakMap<HTMLElement, PlacedBlock>();
  #blocks: PlacedBlock[] = [];
  #chunks: Chunk[] = [];
  #marks = new Marks([]);

  constructor(element: HTMLElement, words: ReadingWords) {
    this.element = element;
    this.#words = words;
    this.text = new PageText((body) => this.#blockOf.get(body)?.start ?? 0);
  }

  get blocks(): readonly PlacedBlock[] {
    return this.#blocks;
  }

  get chunks(): readonly Pick<Chunk, 'element' | 'blocks'>[] {
    return this.#chunks;
  }

  /** Adds blocks at the end. */
  add(blocks: readonly ShownBlock[]): void {
    for (const block of blocks) {
      let chunk = this.#chunks.at(-1);
      if (chunk === undefined || chunk.blocks.length >= blocksInChunk) {
        chunk = newChunk();
        this.#chunks.push(chunk);
        this.element.append(chunk.element);
      }
      this.#blocks.push(block);
      chunk.blocks.push(block);
    }
    const first = Math.max(0, this.#blocks.length - blocks.length);
    for (const chunk of this.#chunksFrom(first)) this.#lay(chunk);
  }

  /** Makes the page that it is after `change`; what did not change keeps its elements. */
  change({ from, removed, inserted, shift }: ShownChange): void {
    const kept = this.#blocks.slice(from + removed);
    for (const block of kept) block.start += shift;
    const [first] = this.#chunksFrom(from);
    const index = first === undefined ? this.#chunks.length : this.#chunks.indexOf(first);
    let before = this.#chunks.slice(0, index).reduce((count, { blocks }) => count + blocks.length, 0);
    // The chunks that the change touches are made anew; those behind them stay.
    let next = index;
    const start = before;
    while (next < this.#chunks.length && (before < from + removed || next === index))
      before += this.#chunks[next++]?.blocks.length ?? 0;
    const blocks = [
      ...this.#blocks.slice(start, from),
      ...inserted,
      ...this.#blocks.slice(from + removed, Math.max(before, from + removed)),
    ];
    const made: Chunk[] = [];
    for (let at = 0; at < blocks.length; at += blocksInChunk)
      made.push({ ...newChunk(), blocks: blocks.slice(at, at + blocksInChunk) });
    for (const { element } of this.#chunks.slice(index, next)) element.remove();
    const behind = this.#chunks[next]?.element ?? null;
    for (const chunk of made) {
      this.element.insertBefore(chunk.element, behind);
      this.#lay(chunk);
    }
    this.#chunks.splice(index, next - index, ...made);
    this.#blocks = [...this.#blocks.slice(0, from), ...inserted, ...kept];
  }

  /** Shows other marks; only the words that they change are drawn again. */
  mark(marks: readonly PageMark[]): void {
    const after = new Marks(marks);
    const differing = this.#marks.differing(after);
    this.#marks = after;
    for (const chunk of this.#chunks) {
      const changed = chunk.blocks.filter((block) =>
        extentsOf(block).some(([start, end]) => differing.within(start, end).length > 0),
      );
      for (const block of changed) this.#drawn.delete(block);
      if (changed.length > 0) this.#lay(chunk);
    }
  }

  /** The element of a block. */
  bodyOf(block: PlacedBlock): HTMLElement {
    return this.#draw(block).body;
  }

  /** The block that an element of the page, or its note, belongs to. */
  blockAround(element: Element | null): PlacedBlock | undefined {
    const part = element?.closest<HTMLElement>('.body, .notes');
    return part === null || part === undefined ? undefined : this.#blockOf.get(part);
  }

  /** The last block that begins at or before `offset`; the first for one before all. */
  blockAt(offset: number): PlacedBlock | undefined {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#blocks[Math.max(0, low - 1)];
  }

  /** The block `distance` blocks behind `block`; `undefined` beyond the ends. */
  blockBeside(block: PlacedBlock, distance: number): PlacedBlock | undefined {
    return this.#blocks[this.#blocks.indexOf(block) + distance];
  }

  #chunksFrom(index: number): Chunk[] {
    let count = 0;
    return this.#chunks.filter(({ blocks }) => {
      count += blocks.length;
      return count > index;
    });
  }

  #draw(block: PlacedBlock): DrawnBlock {
    const known = this.#drawn.get(block);
    if (known !== undefined) return known;
    const drawn = drawBlock(block, { text: this.text, marks: this.#marks, words: this.#words });
    this.#drawn.set(block, drawn);
    this.#blockOf.set(drawn.body, block);
    if (drawn.notes !== undefined) this.#blockOf.set(drawn.notes, block);
    return drawn;
  }

  /**
   * Puts the blocks of a chunk into its grid: words in the first column; notes in the second, from the row of their
   * words down to the next row with notes, so that long notes stand beside the paragraphs that follow.
   */
  #lay({ element, blocks }: Chunk): void {
    const drawn = blocks.map((block) => this.#draw(block));
    let height = 0;
    for (const [index, { body, notes }] of drawn.entries()) {
      body.style.gridRow = String(index + 1);
      const length = blocks[index]?.length ?? 0;
      height += Math.ceil((length + 1) / lettersInLine) * lineHeight + spaceBetween;
      if (notes === undefined) continue;
      let next = index + 1;
      while (next < drawn.length && drawn[next]?.notes === undefined) next++;
      notes.style.gridRow = `${index + 1} / span ${next - index}`;
    }
    element.style.containIntrinsicSize = `auto ${height}px`;
    element.replaceChildren(
      ...drawn.flatMap(({ body, notes }) => (notes === undefined ? [body] : [body, notes])),
    );
  }
}

function newChunk(): Chunk {
  const element = document.createElement('div');
  element.className = 'chunk';
  return { element, blocks: [] };
}

/** Where the words of a block and of its notes stand in the text. */
function extentsOf({ start, length, notes }: PlacedBlock): readonly (readonly [number, number])[] {
  const ofNotes = notes.map(({ label, parts }): readonly [number, number] => {
    const runs = [
      ...(label === undefined ? [] : [label]),
      ...parts.flatMap((part) => ('runs' in part ? part.runs : [])),
    ];
    const ends = runs.map(({ at, text }) => at + text.length);
    return [start + Math.min(...runs.map(({ at }) => at)), start + Math.max(...ends)];
  });
  return [[start, start + length], ...ofNotes];
}
