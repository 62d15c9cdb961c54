import type {
  ReadingWords,
  ShownBlock,
  ShownNote,
  ShownPart,
  ShownRun,
} from '../editor/readingView/readingMessages';
import type { Marks } from './marks';
import { markElement } from './marks';
import type { PageText } from './pageText';

/** What a block is drawn with. */
export interface Drawing {
  readonly text: PageText;
  readonly marks: Marks;
  readonly words: ReadingWords;
}

/** A block on the page: its words, and the notes beside them. */
export interface DrawnBlock {
  readonly body: HTMLElement;
  readonly notes: HTMLElement | undefined;
}

/** Draws a block. Every word becomes a text node: nothing of a report is read as HTML. */
export function drawBlock(block: ShownBlock, drawing: Drawing): DrawnBlock {
  const body = document.createElement(tagOf(block));
  body.className = `body ${block.kind}${block.isFront ? ' front' : ''}`;
  if (block.kind === 'heading') body.classList.add(`level-${Math.min(block.level, 5)}`);
  body.tabIndex = -1;
  const drawer = new BlockDrawer(block, body, drawing);
  drawer.drawBody();
  return { body, notes: drawer.drawNotes() };
}

function tagOf({ kind, level }: ShownBlock): string {
  switch (kind) {
    case 'title':
      return 'h1';
    case 'heading':
      return `h${Math.min(6, level + 1)}`;
    case 'contents':
      return 'nav';
    case 'paragraph':
    case 'text':
      return 'div';
  }
}

class BlockDrawer {
  readonly #block: ShownBlock;
  readonly #body: HTMLElement;
  readonly #drawing: Drawing;

  constructor(block: ShownBlock, body: HTMLElement, drawing: Drawing) {
    this.#block = block;
    this.#body = body;
    this.#drawing = drawing;
  }

  drawBody(): void {
    const { kind, label, parts } = this.#block;
    const { words } = this.#drawing;
    if (kind === 'paragraph' && label !== undefined) {
      this.#body.role = 'group';
      this.#body.ariaLabel = filled(words.paragraph, label.text.replace(/[.．、)]+$/u, ''));
    }
    if (kind === 'contents') this.#body.ariaLabel = words.contents;
    if (label !== undefined) {
      const element = this.#element('span', kind === 'paragraph' ? 'number' : 'label');
      this.#addRun(element, label);
      this.#body.append(element);
      if (kind !== 'paragraph') this.#body.append(' ');
    }
    if (kind === 'heading' || kind === 'title')
      for (const part of parts) this.#addRuns(this.#body, 'runs' in part ? part.runs : []);
    else this.#addParts(this.#body, parts);
  }

  drawNotes(): HTMLElement | undefined {
    const { notes } = this.#block;
    if (notes.length === 0) return undefined;
    const element = this.#element('div', 'notes');
    for (const note of notes) element.append(this.#note(note));
    return element;
  }

  #note(note: ShownNote): HTMLElement {
    const { words } = this.#drawing;
    const element = this.#element('div', 'note');
    element.role = 'doc-footnote';
    element.tabIndex = -1;
    element.ariaLabel = filled(words.note, note.marker);
    element.dataset['note'] = note.id;
    const back = this.#element('a', 'back');
    back.role = 'doc-backlink';
    back.tabIndex = 0;
    back.ariaLabel = filled(words.backToText, note.marker);
    back.dataset['back'] = note.id;
    if (note.label === undefined) back.append(note.marker);
    else this.#addRun(back, note.label);
    element.append(back);
    this.#addParts(element, note.parts);
    return element;
  }

  #addParts(parent: HTMLElement, parts: readonly ShownPart[]): void {
    let list: HTMLElement | undefined;
    for (const part of parts) {
      if (part.kind !== 'item' && part.kind !== 'entry') list = undefined;
      else if (list === undefined) {
        list = this.#element('div', part.kind === 'item' ? 'items' : 'entries');
        list.role = 'list';
        parent.append(list);
      }
      (list ?? parent).append(this.#part(part));
    }
  }

  #part(part: ShownPart): HTMLElement {
    switch (part.kind) {
      case 'text': {
        const element = document.createElement('p');
        this.#addRuns(element, part.runs);
        return element;
      }
      case 'lines': {
        const element = document.createElement('pre');
        this.#addRuns(element, part.runs);
        return element;
      }
      case 'item': {
        const element = this.#element('div', `item depth-${Math.min(part.depth, 4)}`);
        element.role = 'listitem';
        const label = this.#element('span', 'label');
        if (/^[-*+]$/u.test(part.label.text)) label.classList.add('bullet');
        this.#addRun(label, part.label);
        element.append(label, ' ');
        this.#addRuns(element, part.runs);
        return element;
      }
      case 'entry': {
        const element = this.#element('div', `entry depth-${Math.min(part.depth, 4)}`);
        element.role = 'listitem';
        const title = this.#element('span', 'title');
        this.#addRuns(title, part.runs);
        element.append(title);
        if (part.page !== undefined) {
          const page = this.#element('span', 'page');
          this.#addRun(page, part.page);
          element.append(' ', page);
        }
        return element;
      }
      case 'table':
        return this.#table(part);
    }
  }

  #table({ rows }: Extract<ShownPart, { kind: 'table' }>): HTMLElement {
    const table = document.createElement('table');
    const head = document.createElement('thead');
    const body = document.createElement('tbody');
    for (const { isHead, cells } of rows) {
      const row = document.createElement('tr');
      for (const runs of cells) {
        const cell = document.createElement(isHead ? 'th' : 'td');
        if (cell instanceof HTMLTableCellElement && isHead) cell.scope = 'col';
        this.#addRuns(cell, runs);
        row.append(cell);
      }
      (isHead ? head : body).append(row);
    }
    if (head.childElementCount > 0) table.append(head);
    table.append(body);
    const frame = this.#element('div', 'table');
    frame.append(table);
    return frame;
  }

  #addRuns(parent: HTMLElement, runs: readonly ShownRun[]): void {
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
      this.#addRun(link ?? parent, run);
      last = run;
    }
  }

  #link({ link, note, at, text }: ShownRun): HTMLElement {
    const element = this.#element('a', link ?? '');
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
  #addRun(parent: HTMLElement, { text, at, isStrong, isEmphasized }: ShownRun): void {
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

  #element(tag: string, className: string): HTMLElement {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  }
}

function filled(words: string, value: string): string {
  return words.replace('{0}', () => value);
}
