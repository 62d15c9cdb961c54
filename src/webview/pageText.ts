import type { ShownRun } from '../editor/readingView/readingMessages';

/** A text node's place in the block that it belongs to. */
interface TextPlace {
  readonly block: HTMLElement;
  /** UTF-16 units from the beginning of the block; `undefined` for a blank that joins two lines. */
  readonly at: number | undefined;
}

/** A stretch of the report's text, as offsets in it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where the text nodes of the page stand in the report. Blocks tell where they begin by `startOf`. */
export class PageText {
  readonly #places = new WeakMap<Text, TextPlace>();
  readonly #startOf: (block: HTMLElement) => number;

  constructor(startOf: (block: HTMLElement) => number) {
    this.#startOf = startOf;
  }

  /** A text node for `text`, which stands `at` behind the beginning of the block. */
  node(block: HTMLElement, text: string, at: number): Text {
    const node = document.createTextNode(text);
    this.#places.set(node, { block, at });
    return node;
  }

  /** What stands before a run on the page alone. */
  joint(block: HTMLElement, before: NonNullable<ShownRun['before']>): Node {
    if (before === '\n') return document.createElement('br');
    const node = document.createTextNode(before);
    this.#places.set(node, { block, at: undefined });
    return node;
  }

  /**
   * The stretch of the report that `range` of the page covers, from its first to its last word; `undefined` where it
   * covers no words of the report.
   *
   * Notes stand beside the words that refer to them, out of the order of the text: they count where all of the range
   * is in one note, and not else.
   */
  rangeOf(range: Range): TextRange | undefined {
    const root = range.commonAncestorContainer;
    const note = noteAround(root);
    const walker = document.createTreeWalker(
      root.nodeType === Node.TEXT_NODE ? (root.parentNode ?? root) : root,
      NodeFilter.SHOW_TEXT,
    );
    let start = Infinity;
    let end = -Infinity;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const place = this.#places.get(node as Text);
      if (place?.at === undefined || !range.intersectsNode(node) || noteAround(node) !== note) continue;
      const length = (node as Text).length;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : length;
      if (from >= to) continue;
      const base = this.#startOf(place.block) + place.at;
      start = Math.min(start, base + from);
      end = Math.max(end, base + to);
    }
    return start < end ? { start, end } : undefined;
  }

  /** The offset in the report of a place on the page; `undefined` where no word of the report is. */
  offsetAt(node: Node | null, offset: number): number | undefined {
    const place = node instanceof Text ? this.#places.get(node) : undefined;
    return place?.at === undefined ? undefined : this.#startOf(place.block) + place.at + offset;
  }
}

/** The note that a node stands in; `null` for the text of the report. */
function noteAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.note') ?? null;
}
