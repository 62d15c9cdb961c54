import type { ContentsTitle } from './contentsTitles';
import type { TitleIndex } from './matchTitles';
import { titleKey } from './matchTitles';
import type { HeadingNode, PartDraft, ReportNode } from './nodes';
import { joinPlaces } from './places';
import type { Page } from './readingSequence';
import { headingsAbove, opened } from './readingState';
import type { Place } from './report';
import type { OpenSection, ParagraphDraft, StructureState } from './structureDrafts';
import { isSameStructure, partDraft } from './structureDrafts';

/** What the structure of every page depends on. */
export interface StructureContext {
  /** The titles of the contents, as keys, with what these say of them. */
  readonly contents: ReadonlyMap<string, ContentsTitle>;
  readonly titles: TitleIndex;
  /** The headings that are the title of the document and the like, and of no section. */
  readonly masthead: readonly ReportNode[];
}

/** The parts that begin on a page, the paragraphs that end on it, and what goes on behind it. */
export interface DraftedPage {
  readonly parts: readonly PartDraft[];
  readonly paragraphs: readonly ParagraphDraft[];
  readonly after: StructureState;
}

interface Memory extends DraftedPage {
  readonly context: StructureContext;
  readonly runs: readonly string[];
  readonly before: StructureState;
}

const known = new WeakMap<Page, Memory>();

/** The context in which `page` was drafted last; `undefined` where it was not. */
export function contextOf(page: Page): StructureContext | undefined {
  return known.get(page)?.context;
}

/**
 * Puts the nodes of a page together, from the state before it. `runs` names the runs of its numbers in order.
 *
 * Kept with the page: where nothing changed that the page depends on, the result is the same object.
 */
export function draftPage(
  page: Page,
  before: StructureState,
  context: StructureContext,
  runs: readonly string[],
): DraftedPage {
  const memory = known.get(page);
  if (
    memory?.context === context &&
    isSameStructure(memory.before, before) &&
    memory.runs.every((name, index) => name === runs[index])
  )
    return memory;
  const drafter = new PageDrafter(before, context, runs);
  for (const { nodes } of page.readings) for (const node of nodes) drafter.take(node);
  const { parts, paragraphs } = drafter;
  const made = { context, runs, before, parts, paragraphs, after: drafter.state };
  known.set(page, made);
  return made;
}

class PageDrafter {
  readonly parts: PartDraft[] = [];
  readonly paragraphs: ParagraphDraft[] = [];
  readonly #context: StructureContext;
  readonly #runs: readonly string[];
  #open: readonly OpenSection[];
  #annex: PartDraft | undefined;
  #paragraph: ParagraphDraft | undefined;
  #numbers = 0;

  constructor(before: StructureState, context: StructureContext, runs: readonly string[]) {
    this.#context = context;
    this.#runs = runs;
    this.#open = before.open;
    this.#annex = before.annex;
    const { paragraph } = before;
    // The state before is kept as it is.
    this.#paragraph = paragraph && {
      ...paragraph,
      parts: [...paragraph.parts],
      items: [...paragraph.items],
      value: undefined,
    };
  }

  get state(): StructureState {
    return { open: this.#open, annex: this.#annex, paragraph: this.#paragraph };
  }

  take(node: ReportNode): void {
    switch (node.kind) {
      case 'heading':
        if (this.#context.masthead.includes(node)) return;
        if (node.needsContents && this.#inContents(node.title) === undefined) this.#addText(node);
        else this.#addSection(node);
        return;
      case 'annex':
        this.#closeParagraph();
        this.#annex = partDraft(node, undefined, 0);
        this.#open = [];
        this.parts.push(this.#annex);
        return;
      case 'number':
        this.#addNumber(node);
        return;
      case 'item':
        this.#paragraph?.items.push({ label: node.label, depth: node.depth, place: node });
        return;
      case 'text':
        this.#addText(node);
        return;
      case 'aside':
      case 'contents':
        return;
      case 'furniture':
      case 'note':
      case 'note-text':
        if (this.#paragraph !== undefined) this.#paragraph.isInterrupted = true;
    }
  }

  /** What the contents say of a heading titled `title`; `undefined` where it is none of theirs. */
  #inContents(title: string): ContentsTitle | undefined {
    const { contents, titles } = this.#context;
    if (contents.size === 0) return undefined;
    const found = contents.get(titles.find(titleKey(title)) ?? '');
    // In an annex a line may be worded as a heading of the body is: in a list, a table.
    return this.#annex === undefined || found?.isOfAnnex === true ? found : undefined;
  }

  #addText(place: Place): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return;
    const last = paragraph.parts.at(-1);
    if (last === undefined || paragraph.isInterrupted) paragraph.parts.push(place);
    else paragraph.parts[paragraph.parts.length - 1] = joinPlaces(last, place);
    paragraph.isInterrupted = false;
  }

  #addNumber(node: ParagraphDraft['node']): void {
    const run = this.#runs[this.#numbers++] ?? '';
    if (run === '') {
      this.#addText(node);
      return;
    }
    this.#closeParagraph();
    const part = this.#open.at(-1)?.draft ?? this.#annex;
    this.#paragraph = {
      node,
      run,
      part,
      parts: [node],
      items: [],
      isInterrupted: false,
      value: undefined,
      wanted: undefined,
    };
  }

  #closeParagraph(): void {
    if (this.#paragraph !== undefined) this.paragraphs.push(this.#paragraph);
    this.#paragraph = undefined;
  }

  #addSection(node: HeadingNode): void {
    this.#closeParagraph();
    const { form, hashes } = node;
    // The same headings as those above, with what they head.
    const above = this.#open.slice(0, headingsAbove(this.#open, node).length);
    const contentsDepth = form === 'plain' && hashes === 0 ? this.#inContents(node.title)?.depth : undefined;
    // Headings without labels nest as the ranges of paragraphs do that the contents give them.
    if (contentsDepth !== undefined)
      for (const open of this.#open.slice(above.length)) {
        if (open.contentsDepth === undefined || open.contentsDepth >= contentsDepth) break;
        above.push(open);
      }
    const depth = above.length + (this.#annex === undefined ? 0 : 1);
    const draft = partDraft(node, above.at(-1)?.draft ?? this.#annex, depth);
    this.#open = [...above, { ...opened(node, node.title), draft, contentsDepth }];
    this.parts.push(draft);
  }
}
