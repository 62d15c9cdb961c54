import { contentsDepths } from './contentsDepths';
import { TitleIndex, titleKey } from './matchTitles';
import type { HeadingNode, ReportNode } from './nodes';
import { joinPlaces } from './places';
import { headingsAbove } from './readingState';
import type { OpenHeading } from './readingState';
import type { ReadingSequence } from './readingSequence';
import type { Annex, Confidence, Item, Paragraph, Place, Section } from './report';
import { romanNumeral } from './romanNumeral';
import { NameGiver } from './nameGiver';
import type { Steps } from './steps';

/** Sections, annexes and paragraphs of a text, in its order. */
export interface Structure {
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  readonly paragraphs: readonly Paragraph[];
  /** Sections and annexes together, in the order of the text. */
  readonly parts: readonly (Section | Annex)[];
  /** How many parts stand above each of `parts`: where the tree nests; annexes are at the top. */
  readonly depths: readonly number[];
}

/** A run of numbers as it is met. */
interface Run {
  readonly annex: string | undefined;
  count: number;
  name: string;
}

interface OpenParagraph {
  readonly run: Run;
  readonly number: string;
  readonly section: string | undefined;
  readonly parts: Place[];
  readonly items: Item[];
  readonly confidence: Confidence;
  isInterrupted: boolean;
}

/** Fewer members make no run of its own: a number that only looks like a paragraph's. */
const shortestRun = 2;
/** Runs from which on none is the body's unless it holds half of the paragraphs. */
const manyRuns = 4;
/** Longest name of a section that has no label. */
const longestName = 48;

/** Nodes that are taken in at a time. */
const nodesAtATime = 1024;

/**
 * Puts the nodes together: tells the headings their levels and ids, the paragraphs their runs and parts. Linear.
 */
export function* buildStructure(sequence: ReadingSequence): Steps<Structure> {
  const nodes: ReportNode[] = [];
  for (const reading of sequence.readings) for (const node of reading.nodes) nodes.push(node);
  yield;
  const runs = runsOf(nodes);
  yield;
  return yield* new StructureBuilder(contentsDepths(nodes), runs, documentTitle(nodes)).build(nodes);
}

/** The one "#" heading at the head of a text is the title of the document, not of a section. */
function documentTitle(nodes: readonly ReportNode[]): ReportNode | undefined {
  const isTop = (node: ReportNode): boolean => node.kind === 'heading' && node.hashes === 1;
  const first = nodes.find(({ kind }) => kind !== 'furniture' && kind !== 'aside');
  const isTitle = first?.kind === 'heading' && first.hashes === 1 && first.form === 'plain';
  return isTitle && nodes.filter(isTop).length === 1 ? first : undefined;
}

/** The runs of the nodes that are numbers, in their order, named; the body is the longest run outside annexes. */
function runsOf(nodes: readonly ReportNode[]): readonly Run[] {
  const runs: Run[] = [];
  const byNumber: Run[] = [];
  let open: Run[] = [];
  let annexes = 0;
  for (const node of nodes) {
    if (node.kind === 'annex') {
      annexes++;
      open = [];
    }
    if (node.kind !== 'number') continue;
    let run = open[node.runDepth];
    if (run === undefined || node.isNewRun) {
      run = { annex: annexes === 0 ? undefined : `annex-${annexes}`, count: 0, name: '' };
      runs.push(run);
    }
    run.count++;
    open = [...open.slice(0, node.runDepth), run];
    byNumber.push(run);
  }
  nameRuns(runs);
  return byNumber;
}

function nameRuns(runs: readonly Run[]): void {
  const outside = runs.filter(({ annex }) => annex === undefined);
  const total = outside.reduce((sum, { count }) => sum + count, 0);
  let body: Run | undefined;
  for (const run of outside) if (run.count > (body?.count ?? 0)) body = run;
  if ((body?.count ?? 0) < shortestRun) body = undefined;
  // Numbers that begin again and again, as in the articles of a treaty, have no main run.
  const begunAgain = outside.filter(({ count }) => count >= shortestRun).length;
  if (body !== undefined && begunAgain >= manyRuns && body.count * 2 < total) body = undefined;
  const names = new NameGiver();
  for (const run of runs) {
    if (run === body) run.name = 'body';
    else if (run.count >= shortestRun) run.name = names.give(run.annex ?? 'list', '-');
  }
}

class StructureBuilder {
  readonly #sections: Section[] = [];
  readonly #annexes: Annex[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #parts: (Section | Annex)[] = [];
  readonly #depths: number[] = [];
  readonly #sectionNames = new NameGiver();
  readonly #paragraphNames = new NameGiver();
  #open: readonly (OpenHeading & { readonly id: string; readonly contentsDepth: number | undefined })[] = [];
  readonly #contentsTitles: TitleIndex;
  #annex: string | undefined;
  #paragraph: OpenParagraph | undefined;
  #numbers = 0;

  constructor(
    readonly contents: ReadonlyMap<string, number | undefined>,
    /** Of the nodes that are numbers, in their order. */
    readonly runs: readonly Run[],
    readonly documentTitle: ReportNode | undefined,
  ) {
    this.#contentsTitles = new TitleIndex(contents.keys());
  }

  *build(nodes: readonly ReportNode[]): Steps<Structure> {
    let count = 0;
    for (const node of nodes) {
      this.#take(node);
      if (++count % nodesAtATime === 0) yield;
    }
    this.#closeParagraph();
    return {
      sections: this.#sections,
      annexes: this.#annexes,
      paragraphs: this.#paragraphs,
      parts: this.#parts,
      depths: this.#depths,
    };
  }

  #take(node: ReportNode): void {
    switch (node.kind) {
      case 'heading':
        if (node === this.documentTitle) return;
        if (node.needsContents && this.#inContents(node.title) === undefined) this.#addText(node);
        else this.#addSection(node);
        return;
      case 'annex':
        this.#closeParagraph();
        this.#annex = `annex-${this.#annexes.length + 1}`;
        this.#open = [];
        this.#addAnnex({
          id: this.#annex,
          label: node.label,
          title: node.title,
          place: node,
          confidence: node.confidence,
        });
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

  /** The contents' title that means `title`; `undefined` where there is none. */
  #inContents(title: string): string | undefined {
    return this.contents.size === 0 ? undefined : this.#contentsTitles.find(titleKey(title));
  }

  #addText(place: Place): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return;
    const last = paragraph.parts.at(-1);
    if (last === undefined || paragraph.isInterrupted) paragraph.parts.push(place);
    else paragraph.parts[paragraph.parts.length - 1] = joinPlaces(last, place);
    paragraph.isInterrupted = false;
  }

  #addNumber(node: Extract<ReportNode, { kind: 'number' }>): void {
    const run = this.runs[this.#numbers++];
    if (run === undefined || run.name === '') {
      this.#addText(node);
      return;
    }
    this.#closeParagraph();
    this.#paragraph = {
      run,
      number: node.printed,
      section: this.#open.at(-1)?.id ?? this.#annex,
      parts: [node],
      items: [],
      confidence: node.confidence,
      isInterrupted: false,
    };
  }

  #closeParagraph(): void {
    const open = this.#paragraph;
    this.#paragraph = undefined;
    if (open === undefined) return;
    const name = open.run.name === 'body' ? open.number : `${open.run.name}:${open.number}`;
    this.#paragraphs.push({
      id: this.#paragraphNames.give(name, '~'),
      run: open.run.name,
      number: open.number,
      section: open.section,
      parts: open.parts,
      items: open.items,
      confidence: open.confidence,
    });
  }

  #addAnnex(annex: Annex): void {
    this.#annexes.push(annex);
    this.#parts.push(annex);
    this.#depths.push(0);
  }

  #addSection(node: HeadingNode): void {
    this.#closeParagraph();
    const heading: OpenHeading = { form: node.form, ordinal: node.ordinal, hashes: node.hashes };
    // The same headings as those above, with their ids.
    const above = this.#open.slice(0, headingsAbove(this.#open, heading).length);
    const contentsDepth =
      node.form === 'plain' && node.hashes === 0
        ? this.contents.get(this.#inContents(node.title) ?? '')
        : undefined;
    // Headings without labels nest as the ranges of paragraphs do that the contents give them.
    if (contentsDepth !== undefined)
      for (const open of this.#open.slice(above.length)) {
        if (open.contentsDepth === undefined || open.contentsDepth >= contentsDepth) break;
        above.push(open);
      }
    const parent = above.at(-1)?.id ?? this.#annex;
    const name = nameOf(node);
    const id = this.#sectionNames.give(parent === undefined ? name : `${parent}.${name}`, '~');
    this.#open = [...above, { ...heading, id, contentsDepth }];
    const depth = above.length + (this.#annex === undefined ? 0 : 1);
    const section: Section = {
      id,
      parent,
      level: depth + 1,
      label: node.label,
      title: node.title,
      kind: node.form === 'front-matter' || node.form === 'contents' ? 'front-matter' : 'section',
      place: node,
      titlePlace: node.titlePlace,
      confidence: node.confidence,
    };
    this.#sections.push(section);
    this.#parts.push(section);
    this.#depths.push(depth);
  }
}

/** The heading's own part of its id: "II", "B", "2", "chapter-4"; without a label, its title in small letters. */
function nameOf({ form, ordinal, label, title }: HeadingNode): string {
  switch (form) {
    case 'numeral':
      return romanNumeral(ordinal);
    case 'letter':
      return ordinal <= 26 ? String.fromCharCode(64 + ordinal) : label;
    case 'number':
      return label;
    case 'part':
    case 'chapter':
      return `${form}-${ordinal}`;
    case 'plain':
    case 'front-matter':
    case 'contents': {
      const words = title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/gu, '');
      return words.slice(0, longestName) || 'section';
    }
  }
}
