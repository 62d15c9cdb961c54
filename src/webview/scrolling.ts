import type { Page, PlacedBlock } from './page';

/** How long the echo of a scroll of our own may take, in milliseconds. */
const echoTime = 250;
/** How far below the edge of the window the line is that counts as the top, in pixels. */
const margin = 12;

/** Where the page is scrolled to, told by offsets in the report's text. */
export class Scrolling {
  readonly #page: Page;
  #quietUntil = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Whether a scroll now is a person's and not the echo of `to`. */
  get isOwn(): boolean {
    return performance.now() >= this.#quietUntil;
  }

  /** The offset of what stands at the top of the window; 0 on an empty page. */
  get top(): number {
    const chunk = this.#chunkAtTop();
    const block =
      chunk?.blocks.findLast((each) => topOf(this.#page.bodyOf(each)) <= margin) ?? chunk?.blocks[0];
    if (block === undefined) return 0;
    const { top, height } = this.#page.bodyOf(block).getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (margin - top) / Math.max(1, height)));
    return block.start + Math.floor(share * block.length);
  }

  /** Scrolls so that `offset` stands at the top. */
  to(offset: number): void {
    const block = this.#page.blockAt(offset);
    if (block === undefined) return;
    this.#quietUntil = performance.now() + echoTime;
    this.#align(block, offset);
    // What comes into the window is laid out only then, and may be higher than it was taken for.
    requestAnimationFrame(() => {
      this.#align(block, offset);
      requestAnimationFrame(() => {
        this.#align(block, offset);
        this.#quietUntil = performance.now() + echoTime;
      });
    });
  }

  #align(block: PlacedBlock, offset: number): void {
    const body = this.#page.bodyOf(block);
    if (!body.isConnected) return;
    const { top, height } = body.getBoundingClientRect();
    const share = block.length === 0 ? 0 : Math.min(1, Math.max(0, (offset - block.start) / block.length));
    const by = top + share * height - margin;
    if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
  }

  #chunkAtTop(): Page['chunks'][number] | undefined {
    const { chunks } = this.#page;
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const element = chunks[middle]?.element;
      if (element !== undefined && topOf(element) <= margin) low = middle + 1;
      else high = middle;
    }
    return chunks[Math.max(0, low - 1)];
  }
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
