import type { ReadingWords } from '../editor/readingView/readingMessages';
import type { TextRange } from './pageText';

/** How far below the selected words the buttons stand, in pixels. */
const distance = 6;

/** The buttons that appear with selected words. */
export class SelectionBar {
  readonly #element = document.createElement('div');

  constructor(words: ReadingWords, act: (kind: 'annotate' | 'code', range: TextRange) => void) {
    const bar = this.#element;
    bar.className = 'actions';
    bar.role = 'toolbar';
    bar.ariaLabel = words.actions;
    bar.hidden = true;
    for (const kind of ['annotate', 'code'] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words[kind];
      // Pressing a button must not take the selection away.
      button.addEventListener('mousedown', (event) => {
        event.preventDefault();
      });
      button.addEventListener('click', () => {
        if (this.#range !== undefined) act(kind, this.#range);
        this.show(undefined, []);
      });
      bar.append(button);
    }
    document.body.append(bar);
  }

  #range: TextRange | undefined;

  /**
   * Shows the buttons below the words, whose rows stand in `boxes` on screen, or above them where there is no room;
   * hides them where there are none.
   */
  show(range: TextRange | undefined, boxes: readonly DOMRect[]): void {
    this.#range = range;
    const bar = this.#element;
    const [first, last] = [boxes[0], boxes.at(-1)];
    bar.hidden = range === undefined || last === undefined;
    if (first === undefined || last === undefined) return;
    const { width, height } = bar.getBoundingClientRect();
    const isRoom = last.bottom + distance + height < window.innerHeight;
    const top = isRoom ? last.bottom + distance : Math.max(distance, first.top - distance - height);
    const left = Math.min(Math.max(distance, last.right - width), window.innerWidth - width - distance);
    bar.style.top = `${top}px`;
    bar.style.left = `${Math.max(distance, left)}px`;
  }

  remove(): void {
    this.#element.remove();
  }
}
