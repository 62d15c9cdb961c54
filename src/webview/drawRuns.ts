import type { ReadingWords, ShownBlock, ShownRun } from '../editor/readingView/readingMessages';
import type { Marks } from './marks';
import { markElement } from './marks';
import type { PageText } from './pageText';

/** What a block is drawn with. */
export interface Drawing {
  readonly text: PageText;
  readonly marks: Marks;
  readonly words: ReadingWords;
}

/** Draws the words of a block, as text nodes that know where they stand. */
export class RunDrawer {
  readonly #block: Pick<ShownBlock, 'start'>;
  readonly #body: HTMLElement;
  readonly #drawing: Drawing;

  constructor(block: Pick<ShownBlock, 'start'>, body: HTMLElement, drawing: Drawing) {
    this.#block = block;
    this.#body = body;
    this.#drawing = drawing;
  }

  /** Adds runs to `parent`, with what joins them. */
  add(parent: HTMLElement, runs: readonly ShownRun[]): void {
    let link: HTMLElement | undefined;
    let last: ShownRun | undefined;
    for (const run of runs) {
      if (run.before !== undefined) parent.append(this.#drawing.text.joint(this.#body, run.before));
      // The pieces of one reference, which marks and emphasis cut, are one link; over a line end it is two.
      const isSame =
        last?.link !== undefined &&
        last.link === run.link &&
        last.note === run.note &&
        run.before === undefined &&
        last.at + last.text.length === run.at;
      if (run.link === undefined) link = undefined;
      else if (!isSame || link === undefined) {
        link = this.#link(run);
        parent.append(link);
      }
      this.addOne(link ?? parent, run);
      last = run;
    }
  }

  #link({ link, note, at, text }: ShownRun): HTMLElement {
    const element = elementOf('a', link === 'note' ? 'marker' : 'reference');
    element.tabIndex = 0;
    if (note === undefined) {
      element.role = 'link';
      element.dataset['follow'] = String(at);
    } else {
      element.role = 'doc-noteref';
      element.ariaLabel = filled(this.#drawing.words.note, note.replace(/~\d+$/u, ''));
      element.dataset['reference'] = note;
      if (/^[\d*]+$/u.test(text)) element.classList.add('raised');
    }
    return element;
  }

  /** Adds the words of a run, cut where marks begin and end. */
  addOne(parent: HTMLElement, { text, at, isStrong, isEmphasized }: ShownRun): void {
    const start = this.#block.start + at;
    let from = 0;
    const add = (to: number, into: HTMLElement): void => {
      if (to > from) into.append(this.#drawing.text.node(this.#body, text.slice(from, to), at + from));
      from = to;
    };
    const styled = this.#styled(parent, isStrong === true, isEmphasized === true);
    for (const mark of this.#drawing.marks.within(start, start + text.length)) {
      add(Math.max(from, mark.start - start), styled);
      const element = markElement(mark);
      // One stop for the keyboard, where the annotation begins.
      if (mark.start >= start) element.tabIndex = 0;
      add(Math.min(text.length, mark.end - start), element);
      styled.append(element);
    }
    add(text.length, styled);
  }

  #styled(parent: HTMLElement, isStrong: boolean, isEmphasized: boolean): HTMLElement {
    let element = parent;
    for (const tag of [...(isStrong ? ['strong'] : []), ...(isEmphasized ? ['em'] : [])]) {
      const inner = document.createElement(tag);
      element.append(inner);
      element = inner;
    }
    return element;
  }
}

/** A new element with a class. */
export function elementOf(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** `words` with `value` in the place of {0}. */
export function filled(words: string, value: string): string {
  return words.replace('{0}', () => value);
}
