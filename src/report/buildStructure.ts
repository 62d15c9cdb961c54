import { contentsTitles } from './contentsTitles';
import type { StructureContext } from './draftStructure';
import { contextOf, draftPage } from './draftStructure';
import { mastheadHeadings } from './mastheadHeadings';
import { TitleIndex } from './matchTitles';
import type { AnnexNode, HeadingNode, PartDraft, ReportNode } from './nodes';
import { pageFacts } from './pageFacts';
import { paragraphRuns } from './paragraphRuns';
import type { ReadingSequence } from './readingSequence';
import type { Annex, Paragraph, Section } from './report';
import { romanNumeral } from './romanNumeral';
import type { Steps } from './steps';
import type { ParagraphDraft } from './structureDrafts';
import { initialStructure } from './structureDrafts';

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

/** Longest name of a section that has no label. */
const longestName = 48;

/** Parts and paragraphs that are named at a time. */
const namesAtATime = 1024;

/**
 * Puts the nodes together: tells the headings their levels and ids, the paragraphs their runs and parts.
 *
 * Linear at first. After an edit the pages are put together again that it touches, and those behind them up to where
 * nothing differs; names alone are given anew over the whole text, and what keeps its name is the same object.
 */
export function* buildStructure(sequence: ReadingSequence): Steps<Structure> {
  const { pages } = sequence;
  for (const page of pages) {
    pageFacts(page);
    yield;
  }
  const runs = yield* paragraphRuns(sequence);
  yield;
  const context = contextFor(sequence);
  yield;
  const parts: PartDraft[] = [];
  const paragraphs: ParagraphDraft[] = [];
  let state = initialStructure;
  for (const [index, page] of pages.entries()) {
    const drafted = draftPage(page, state, context, runs[index] ?? []);
    append(parts, drafted.parts);
    append(paragraphs, drafted.paragraphs);
    state = drafted.after;
    yield;
  }
  if (state.paragraph !== undefined) paragraphs.push(state.paragraph);
  return yield* nameAll(parts, paragraphs);
}

/** What all pages depend on: the object of before where it says the same, so that no page has to be drafted again. */
function contextFor({ pages }: ReadingSequence): StructureContext {
  const facts = pages.map(pageFacts);
  const contents = contentsTitles(facts);
  const masthead = mastheadHeadings(facts);
  for (const page of pages) {
    const before = contextOf(page);
    if (
      before !== undefined &&
      isSameList(before.masthead, masthead) &&
      before.contents.size === contents.size &&
      isSame(before.contents)
    )
      return before;
    if (before !== undefined) break;
  }
  return { contents, titles: new TitleIndex(contents.keys()), masthead };

  function isSame(before: StructureContext['contents']): boolean {
    const others = before.entries();
    for (const [key, title] of contents) {
      const other = others.next().value;
      if (other?.[0] !== key || other[1].depth !== title.depth || other[1].isOfAnnex !== title.isOfAnnex)
        return false;
    }
    return true;
  }
}

function isSameList(some: readonly ReportNode[], others: readonly ReportNode[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}

/** A loop of its own: loops of generators are slow. */
function append<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

/**
 * Gives parts and paragraphs their ids. No name holds a "~", so that counting the same ones tells them apart.
 *
 * The drafts remember their last values, and two reports may share them: between two steps nothing is read there but
 * what is compared with.
 */
function* nameAll(parts: readonly PartDraft[], drafts: readonly ParagraphDraft[]): Steps<Structure> {
  const namer = new Namer();
  for (let from = 0; from < parts.length; from += namesAtATime) {
    namer.nameParts(parts.slice(from, from + namesAtATime));
    yield;
  }
  for (let from = 0; from < drafts.length; from += namesAtATime) {
    namer.nameParagraphs(drafts.slice(from, from + namesAtATime));
    yield;
  }
  const { sections, annexes, paragraphs, made } = namer;
  return {
    sections,
    annexes,
    paragraphs,
    parts: [...made.values()],
    depths: parts.map(({ depth }) => depth),
  };
}

/** Names parts and then paragraphs in the order of the text. */
class Namer {
  readonly sections: Section[] = [];
  readonly annexes: Annex[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly made = new Map<PartDraft, Section | Annex>();
  readonly #sectionCounts = new Map<string, number>();
  readonly #paragraphCounts = new Map<string, number>();

  nameParts(drafts: readonly PartDraft[]): void {
    for (const draft of drafts)
      if (draft.node.kind === 'annex') {
        const annex = annexOf(draft, draft.node, this.annexes.length + 1);
        this.annexes.push(annex);
        this.made.set(draft, annex);
      } else {
        const above = draft.parent && this.made.get(draft.parent)?.id;
        const section = sectionOf(draft, draft.node, above, this.#sectionCounts);
        this.sections.push(section);
        this.made.set(draft, section);
      }
  }

  nameParagraphs(drafts: readonly ParagraphDraft[]): void {
    for (const draft of drafts) {
      const section = draft.part && this.made.get(draft.part)?.id;
      this.paragraphs.push(paragraphOf(draft, section, this.#paragraphCounts));
    }
  }
}

function annexOf(draft: PartDraft, node: AnnexNode, ordinal: number): Annex {
  const id = `annex-${ordinal}`;
  if (draft.value?.id === id) return draft.value;
  const { label, title, confidence } = node;
  return (draft.value = { id, label, title, place: node, confidence });
}

function sectionOf(
  draft: PartDraft,
  node: HeadingNode,
  above: string | undefined,
  counts: Map<string, number>,
): Section {
  const known = draft.value as Section | undefined;
  if (draft.wanted === undefined || known?.parent !== above)
    draft.wanted = above === undefined ? nameOf(node) : `${above}.${nameOf(node)}`;
  const id = counted(draft.wanted, counts, known?.id);
  if (known?.id === id && known.parent === above) return known;
  const { form, label, title, titlePlace, confidence } = node;
  const kind = form === 'front-matter' || form === 'contents' ? 'front-matter' : 'section';
  const level = draft.depth + 1;
  const made: Section = { id, parent: above, level, label, title, kind, place: node, titlePlace, confidence };
  draft.value = made;
  return made;
}

function paragraphOf(
  draft: ParagraphDraft,
  section: string | undefined,
  counts: Map<string, number>,
): Paragraph {
  const { node, run, parts, items, value } = draft;
  const number = node.printed;
  draft.wanted ??= run === 'body' ? number : `${run}:${number}`;
  const id = counted(draft.wanted, counts, value?.id);
  if (value?.id === id && value.section === section) return value;
  const { confidence } = node;
  return (draft.value = { id, run, number, section, parts, items, confidence });
}

/** `wanted`, from its second time on with the count behind it; `known` itself where that is the same. */
function counted(wanted: string, counts: Map<string, number>, known: string | undefined): string {
  const count = (counts.get(wanted) ?? 0) + 1;
  counts.set(wanted, count);
  const id = count === 1 ? wanted : `${wanted}~${count}`;
  return known === id ? known : id;
}

/** The heading's own part of its id: "II", "B", "2", "a", "chapter-4"; without a label, its title in small letters. */
function nameOf({ form, ordinal, label, title }: HeadingNode): string {
  switch (form) {
    case 'numeral':
      return romanNumeral(ordinal);
    case 'letter':
      return ordinal <= 26 ? String.fromCharCode(64 + ordinal) : label;
    case 'number':
      // "A.2" below "A".
      return label.replace(/^[A-Z]\./u, '');
    case 'item':
      return label.replace(/[()（）]/gu, '');
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
