import type { MessageToView } from '../editor/readingView/readingMessages';
import { keepState, tell } from './host';
import { Page } from './page';
import type { PlacedBlock } from './page';
import { Scrolling } from './scrolling';
import { SelectionBar } from './selectionBar';

/** How long a selection must rest before buttons come up, and a scroll before it is kept, in milliseconds. */
const restTime = 150;

type Begin = Extract<MessageToView, { kind: 'begin' }>;
type Rest = Exclude<MessageToView, { kind: 'begin' | 'look' | 'nothing' }>;

/** A report on the page, and what somebody does there. */
export class ShownReport {
  readonly #page: Page;
  readonly #scrolling: Scrolling;
  readonly #bar: SelectionBar;
  readonly #uri: string;
  /** Ends listening. */
  readonly #end = new AbortController();
  #revision: number;
  #current: PlacedBlock | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor({ revision, uri, name, language, direction, words }: Begin) {
    this.#revision = revision;
    this.#uri = uri;
    const main = document.createElement('main');
    main.ariaLabel = words.page.replace('{0}', () => name);
    main.dir = direction;
    if (language !== '') main.lang = language;
    document.body.append(main);
    this.#page = new Page(main, words);
    this.#scrolling = new Scrolling(this.#page);
    this.#bar = new SelectionBar(words, (kind, range) => {
      tell({ kind, revision: this.#revision, ...range });
    });
    this.#listen(main);
  }

  #listen(main: HTMLElement): void {
    const options = { signal: this.#end.signal };
    main.addEventListener(
      'click',
      (event) => {
        this.#clicked(event);
      },
      options,
    );
    main.addEventListener(
      'keydown',
      (event) => {
        this.#pressed(event);
      },
      options,
    );
    document.addEventListener(
      'selectionchange',
      () => {
        this.#selecting();
      },
      options,
    );
    window.addEventListener(
      'scroll',
      () => {
        this.#scrolled();
      },
      { ...options, passive: true },
    );
  }

  take(message: Rest): void {
    switch (message.kind) {
      case 'blocks':
        this.#page.add(message.blocks);
        if (this.#current === undefined) this.#makeCurrent(this.#page.blocks[0]);
        return;
      case 'whole':
        this.#page.element.dataset['whole'] = 'true';
        keepState({ uri: this.#uri, offset: 0 });
        return;
      case 'change':
        this.#revision = message.revision;
        this.#page.change(message.change);
        return;
      case 'marks':
        this.#page.mark(message.marks);
        if (this.#current !== undefined) this.#makeCurrent(this.#current);
        return;
      case 'cursor':
        this.#makeCurrent(this.#page.blockAt(message.offset));
        return;
      case 'scroll':
        this.#scrolling.to(message.offset);
        this.#keepPlace();
        return;
      case 'show': {
        const block = this.#page.blockAt(message.offset);
        this.#makeCurrent(block);
        this.#scrolling.to(message.offset);
        if (block !== undefined) this.#page.bodyOf(block).focus({ preventScroll: true });
      }
    }
  }

  remove(): void {
    this.#end.abort();
    this.#bar.remove();
    clearTimeout(this.#resting);
    clearTimeout(this.#keeping);
  }

  /** Marks the block that the cursor of the source is in; the keyboard reaches the page there. */
  #makeCurrent(block: PlacedBlock | undefined): void {
    for (const element of this.#page.element.querySelectorAll<HTMLElement>('.body.current')) {
      element.classList.remove('current');
      element.ariaCurrent = null;
      element.tabIndex = -1;
    }
    this.#current = block;
    if (block === undefined) return;
    const body = this.#page.bodyOf(block);
    body.classList.add('current');
    body.ariaCurrent = 'location';
    body.tabIndex = 0;
  }

  #clicked(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || event.button !== 0) return;
    if (this.#activate(target)) {
      event.preventDefault();
      return;
    }
    // Selecting words is not clicking them.
    if (document.getSelection()?.isCollapsed === false) return;
    const offset = this.#offsetOf(event, target);
    if (offset !== undefined) tell({ kind: 'clicked', revision: this.#revision, offset });
  }

  /** Follows the link, or opens the annotation, that `element` is in; whether there is one. */
  #activate(element: Element): boolean {
    const link = element.closest<HTMLElement>('a, mark');
    if (link === null) return false;
    const { follow, reference, back, annotation } = link.dataset;
    if (follow !== undefined) {
      const start = this.#page.blockAround(link)?.start ?? 0;
      tell({ kind: 'follow', revision: this.#revision, offset: start + Number(follow) });
    } else if (reference !== undefined) this.#goTo('note', reference);
    else if (back !== undefined) this.#goTo('reference', back);
    else if (annotation !== undefined) tell({ kind: 'annotation', id: annotation });
    return true;
  }

  /** Goes from a marker to its note, or back. */
  #goTo(key: 'note' | 'reference', id: string): void {
    const target = this.#page.element.querySelector<HTMLElement>(`[data-${key}="${CSS.escape(id)}"]`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  #pressed(event: KeyboardEvent): void {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey) return;
    if (key === 'Enter' && !altKey) {
      const block = this.#page.blockAround(target);
      if (target.matches('a, mark')) this.#activate(target);
      else if (block !== undefined) tell({ kind: 'source', revision: this.#revision, offset: block.start });
      event.preventDefault();
    } else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const block = this.#page.blockAround(target) ?? this.#current;
      const next = block && this.#page.blockBeside(block, key === 'ArrowDown' ? 1 : -1);
      if (next === undefined) return;
      this.#makeCurrent(next);
      this.#page.bodyOf(next).focus({ preventScroll: true });
      this.#page.bodyOf(next).scrollIntoView({ block: 'nearest' });
      tell({ kind: 'clicked', revision: this.#revision, offset: next.start });
      this.#selecting();
      event.preventDefault();
    }
  }

  #offsetOf(event: MouseEvent, target: Element): number | undefined {
    const point = document.caretPositionFromPoint(event.clientX, event.clientY);
    const offset = point === null ? undefined : this.#page.text.offsetAt(point.offsetNode, point.offset);
    return offset ?? this.#page.blockAround(target)?.start;
  }

  #selecting(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      const selection = document.getSelection();
      const range =
        selection === null || selection.isCollapsed || selection.rangeCount === 0
          ? undefined
          : selection.getRangeAt(0);
      const isHere = range !== undefined && this.#page.element.contains(range.commonAncestorContainer);
      const words = isHere ? this.#page.text.rangeOf(range) : undefined;
      this.#bar.show(words, [...(range?.getClientRects() ?? [])]);
      // Without selected words, the paragraph with the focus is meant.
      const here = (this.#page.blockAround(document.activeElement) ?? this.#current)?.start ?? 0;
      tell({ kind: 'selected', revision: this.#revision, ...(words ?? { start: here, end: here }) });
    }, restTime);
  }

  #scrolled(): void {
    this.#bar.show(undefined, []);
    this.#keepPlace();
    if (this.#scrolling.isOwn)
      tell({ kind: 'scrolled', revision: this.#revision, offset: this.#scrolling.top });
  }

  #keepPlace(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      keepState({ uri: this.#uri, offset: this.#scrolling.top });
    }, restTime);
  }
}
