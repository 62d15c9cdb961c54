import type { AnnexNode, HeadingNode, PartDraft, ReportNode } from './nodes';
import type { OpenHeading } from './readingState';
import type { Item, Paragraph, Place } from './report';

/** A numbered paragraph that has not got its id yet. */
export interface ParagraphDraft {
  readonly node: Extract<ReportNode, { kind: 'number' }>;
  /** The name of its run. */
  readonly run: string;
  readonly part: PartDraft | undefined;
  readonly parts: Place[];
  readonly items: Item[];
  /** Whether something stands between it and what may go on with it. */
  isInterrupted: boolean;
  value: Paragraph | undefined;
  wanted: string | undefined;
}

/** A heading that is open, with what it heads. */
export interface OpenSection extends OpenHeading {
  readonly draft: PartDraft;
  /** How deep the contents put it; `undefined` where they do not tell. */
  readonly contentsDepth: number | undefined;
}

/** What goes on from one page to the next when the structure is put together. Nothing in it changes any more. */
export interface StructureState {
  readonly open: readonly OpenSection[];
  readonly annex: PartDraft | undefined;
  readonly paragraph: ParagraphDraft | undefined;
}

/** Before the first page. */
export const initialStructure: StructureState = { open: [], annex: undefined, paragraph: undefined };

/**
 * The draft of a heading or annex: the one made before of the same node where it stands below the same, so that what
 * is below it stays as it is, too.
 */
export function partDraft(
  node: HeadingNode | AnnexNode,
  parent: PartDraft | undefined,
  depth: number,
): PartDraft {
  const { draft } = node;
  if (draft?.parent === parent && draft?.depth === depth) return draft;
  return (node.draft = { node, parent, depth, value: undefined, wanted: undefined });
}

/** Whether putting together goes on in the same way from both states, to the same parts. */
export function isSameStructure(a: StructureState, b: StructureState): boolean {
  return (
    a === b ||
    (a.annex === b.annex &&
      a.open.length === b.open.length &&
      a.open.every(
        ({ draft, contentsDepth }, index) =>
          b.open[index]?.draft === draft && b.open[index].contentsDepth === contentsDepth,
      ) &&
      isSameParagraph(a.paragraph, b.paragraph))
  );
}

function isSameParagraph(a: ParagraphDraft | undefined, b: ParagraphDraft | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.node === b.node &&
    a.run === b.run &&
    a.part === b.part &&
    a.isInterrupted === b.isInterrupted &&
    a.parts.length === b.parts.length &&
    a.parts.every((place, index) => isSamePlace(place, b.parts[index])) &&
    a.items.length === b.items.length &&
    a.items.every(({ place }, index) => place === b.items[index]?.place)
  );
}

function isSamePlace(a: Place, b: Place | undefined): boolean {
  if (a === b || b === undefined) return a === b;
  return a.origin === b.origin && a.start === b.start && a.end === b.end && a.endOrigin === b.endOrigin;
}
