import type { ReadingWords, ShownBlock, ShownNote, ShownPart } from '../editor/readingView/readingMessages';
import type { Drawing } from './drawRuns';
import { elementOf, filled, RunDrawer } from './drawRuns';

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
  readonly #words: ReadingWords;
  readonly #runs: RunDrawer;

  constructor(block: ShownBlock, body: HTMLElement, drawing: Drawing) {
    this.#block = block;
    this.#body = body;
    this.#words = drawing.words;
    this.#runs = new RunDrawer(block, body, drawing);
  }

  drawBody(): void {
    const { kind, label, parts } = this.#block;
    const words = this.#words;
    if (kind === 'paragraph' && label !== undefined) {
      this.#body.role = 'group';
      this.#body.ariaLabel = filled(words.paragraph, label.text.replace(/[.．、)]+$/u, ''));
    }
    if (kind === 'contents') this.#body.ariaLabel = words.contents;
    if (label !== undefined) {
      const element = elementOf('span', kind === 'paragraph' ? 'number' : 'label');
      this.#runs.addOne(element, label);
      this.#body.append(element);
      if (kind !== 'paragraph') this.#body.append(' ');
    }
    if (kind === 'heading' || kind === 'title')
      for (const part of parts) this.#runs.add(this.#body, 'runs' in part ? part.runs : []);
    else this.#addParts(this.#body, parts);
  }

  drawNotes(): HTMLElement | undefined {
    const { notes } = this.#block;
    if (notes.length === 0) return undefined;
    const element = elementOf('div', 'notes');
    for (const note of notes) element.append(this.#note(note));
    return element;
  }

  #note(note: ShownNote): HTMLElement {
    const words = this.#words;
    const element = elementOf('div', 'note');
    element.role = 'doc-footnote';
    element.tabIndex = -1;
    element.ariaLabel = filled(words.note, note.marker);
    element.dataset['note'] = note.id;
    const back = elementOf('a', 'back');
    back.role = 'doc-backlink';
    back.tabIndex = 0;
    back.ariaLabel = filled(words.backToText, note.marker);
    back.dataset['back'] = note.id;
    if (note.label === undefined) back.append(note.marker);
    else this.#runs.addOne(back, note.label);
    element.append(back);
    this.#addParts(element, note.parts);
    return element;
  }

  #addParts(parent: HTMLElement, parts: readonly ShownPart[]): void {
    let list: HTMLElement | undefined;
    for (const part of parts) {
      if (part.kind !== 'item' && part.kind !== 'entry') list = undefined;
      else if (list === undefined) {
        list = elementOf('div', part.kind === 'item' ? 'items' : 'entries');
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
        this.#runs.add(element, part.runs);
        return element;
      }
      case 'lines': {
        const element = document.createElement('pre');
        this.#runs.add(element, part.runs);
        return element;
      }
      case 'item': {
        const element = elementOf('div', `item depth-${Math.min(part.depth, 4)}`);
        element.role = 'listitem';
        const label = elementOf('span', 'label');
        if (/^[-*+]$/u.test(part.label.text)) label.classList.add('bullet');
        this.#runs.addOne(label, part.label);
        element.append(label, ' ');
        this.#runs.add(element, part.runs);
        return element;
      }
      case 'entry': {
        const element = elementOf('div', `entry depth-${Math.min(part.depth, 4)}`);
        element.role = 'listitem';
        const title = elementOf('span', 'title');
        this.#runs.add(title, part.runs);
        element.append(title);
        if (part.page !== undefined) {
          const page = elementOf('span', 'page');
          this.#runs.addOne(page, part.page);
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
        this.#runs.add(cell, runs);
        row.append(cell);
      }
      (isHead ? head : body).append(row);
    }
    if (head.childElementCount > 0) table.append(head);
    table.append(body);
    const frame = elementOf('div', 'table');
    frame.append(table);
    return frame;
  }
}
