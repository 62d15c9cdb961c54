import type { Annex, Item, Paragraph, Place, Report, Section } from '../../report/report';
import type { Steps } from '../../report/steps';
import { finish } from '../../report/steps';
import type { OffsetRange } from '../../text/offsetRange';
import { firstWords } from '../../report/plainWords';

/** A node of a report's structure: what the Report view, the outline, breadcrumbs and folding are made of. */
export interface OutlineNode {
  /** The report that it is a node of: its places are good in this one, and in later ones only perhaps. */
  readonly report: Report;
  /** Unique in a report and the same after an edit elsewhere: "section:II.B.2", "paragraph:16", "item:84/2". */
  readonly id: string;
  readonly source:
    | { readonly kind: 'section'; readonly section: Section }
    | { readonly kind: 'annex'; readonly annex: Annex }
    | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
    | { readonly kind: 'item'; readonly item: Item; readonly paragraph: Paragraph };
  /** As printed: "A", "附件一", "16", "(一)"; "" where there is none. */
  readonly label: string;
  /** The title, or the first words on one line; "" where there are none. */
  readonly title: string;
  /** The heading, or the first part of a paragraph: where a click goes. */
  readonly place: Place;
  readonly parent: OutlineNode | undefined;
  /** In document order. */
  readonly children: readonly OutlineNode[];
}

/** The units of a paragraph or item that stand in an outline. */
const wordsShown = 64;

/** Parts and paragraphs that are put below others at a time. */
const placedAtATime = 2048;

/** A node whose title and children are made when somebody looks: most of a long report is never unfolded. */
class LazyNode implements OutlineNode {
  readonly #makeChildren: (node: OutlineNode) => readonly OutlineNode[];
  #children: readonly OutlineNode[] | undefined;
  #title: string | undefined;

  constructor(
    readonly report: Report,
    readonly id: string,
    readonly source: OutlineNode['source'],
    readonly label: string,
    readonly place: Place,
    readonly parent: OutlineNode | undefined,
    makeChildren: (node: OutlineNode) => readonly OutlineNode[],
  ) {
    this.#makeChildren = makeChildren;
  }

  get title(): string {
    return (this.#title ??= titleOf(this));
  }

  get children(): readonly OutlineNode[] {
    return (this.#children ??= this.#makeChildren(this));
  }
}

function titleOf({ report, source, label, place }: OutlineNode): string {
  switch (source.kind) {
    case 'section':
      return source.section.title;
    case 'annex':
      return source.annex.title;
    case 'paragraph':
    case 'item':
      return wordsOf(report, place, label);
  }
}

const outlines = new WeakMap<Report, readonly OutlineNode[]>();

/** The top of a report's structure, in document order. Made once a report. */
export function outlineOf(report: Report): readonly OutlineNode[] {
  return outlines.get(report) ?? finish(makeOutlineInSlices(report));
}

/** Makes what `outlineOf` gives, in steps. */
export function* makeOutlineInSlices(report: Report): Steps<readonly OutlineNode[]> {
  const made = yield* buildOutline(report);
  // Somebody may have asked for it in between.
  const known = outlines.get(report) ?? made;
  outlines.set(report, known);
  return known;
}

/** What stands directly below a part, or at the top; each list in document order. */
interface Below {
  readonly parts: (Section | Annex)[];
  readonly paragraphs: Paragraph[];
}

function* buildOutline(report: Report): Steps<readonly OutlineNode[]> {
  const below = new Map<string | undefined, Below>();
  const belowId = (id: string | undefined): Below => {
    let known = below.get(id);
    if (known === undefined) below.set(id, (known = { parts: [], paragraphs: [] }));
    return known;
  };
  let count = 0;
  for (const section of report.sections) {
    if (++count % placedAtATime === 0) yield;
    belowId(section.parent).parts.push(section);
  }
  for (const annex of report.annexes) belowId(undefined).parts.push(annex);
  for (const paragraph of report.paragraphs) {
    if (++count % placedAtATime === 0) yield;
    belowId(paragraph.section).paragraphs.push(paragraph);
  }
  yield;
  const nodesBelow = (parent: OutlineNode | undefined, id: string | undefined): readonly OutlineNode[] => {
    const { parts, paragraphs } = below.get(id) ?? { parts: [], paragraphs: [] };
    const nodes = paragraphs.map((paragraph) => paragraphNode(report, paragraph, parent));
    if (parts.length === 0) return nodes;
    const above = parts.map((part) => partNode(report, part, parent, (node) => nodesBelow(node, part.id)));
    return inOrder(report, [...above, ...nodes]);
  };
  return nodesBelow(undefined, undefined);
}

function inOrder(report: Report, nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const starts = new Map(nodes.map((node) => [node, report.rangeOf(node.place).start]));
  return nodes.toSorted((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
}

function partNode(
  report: Report,
  part: Section | Annex,
  parent: OutlineNode | undefined,
  makeChildren: (node: OutlineNode) => readonly OutlineNode[],
): OutlineNode {
  const { id, label, place } = part;
  const isSection = 'level' in part;
  const source = isSection
    ? ({ kind: 'section', section: part } as const)
    : ({ kind: 'annex', annex: part } as const);
  return new LazyNode(report, `${source.kind}:${id}`, source, label, place, parent, makeChildren);
}

function paragraphNode(report: Report, paragraph: Paragraph, parent: OutlineNode | undefined): OutlineNode {
  const { id, number, parts } = paragraph;
  const [place] = parts;
  if (place === undefined) throw new Error(`paragraph ${id} has no parts`);
  const source = { kind: 'paragraph', paragraph } as const;
  return new LazyNode(report, `paragraph:${id}`, source, number, place, parent, (node) =>
    itemNodes(report, paragraph, node, { from: 0, to: paragraph.items.length }),
  );
}

/** The nodes of the outermost of the items `[from, to)`; items of items stand below the last item one level up. */
function itemNodes(
  report: Report,
  paragraph: Paragraph,
  parent: OutlineNode,
  { from, to }: { readonly from: number; readonly to: number },
): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let index = from; index < to;) {
    const item = paragraph.items[index];
    if (item === undefined) break;
    let end = index + 1;
    while (end < to && (paragraph.items[end]?.depth ?? 0) > item.depth) end++;
    const inside = { from: index + 1, to: end };
    nodes.push(
      new LazyNode(
        report,
        `item:${paragraph.id}/${index}`,
        { kind: 'item', item, paragraph },
        item.label,
        item.place,
        parent,
        (node) => itemNodes(report, paragraph, node, inside),
      ),
    );
    index = end;
  }
  return nodes;
}

/** The first words of `place` behind its label and the punctuation and marks around it. */
function wordsOf(report: Report, place: Place, label: string): string {
  const range = report.rangeOf(place);
  const text = report.text.slice(range.start, Math.min(range.end, range.start + wordsShown * 8));
  const at = text.indexOf(label);
  const behind = at >= 0 && at < 16 ? text.slice(at + label.length) : text;
  return firstWords(behind.replace(/^[\s.．、)）:：*_\\-]+/, ''), wordsShown);
}

/** All that a node covers: its extent for a section or annex, from its first to its last part for a paragraph. */
export function extentOfNode(report: Report, { source, place }: OutlineNode): OffsetRange {
  switch (source.kind) {
    case 'section':
      return trimmedEnd(report, report.extentOf(source.section));
    case 'annex':
      return trimmedEnd(report, report.extentOf(source.annex));
    case 'paragraph': {
      const last = source.paragraph.parts.at(-1) ?? place;
      return { start: report.rangeOf(place).start, end: report.rangeOf(last).end };
    }
    case 'item':
      return report.rangeOf(place);
  }
}

/** `range` without the blank lines at its end. */
function trimmedEnd(report: Report, range: OffsetRange): OffsetRange {
  const { text } = report;
  const first = text.lineAt(range.start);
  // An extent ends where the next begins: at the start of a line that is not its own.
  let last = text.lineAt(Math.max(range.start, range.end - 1));
  while (last > first && text.line(last).trim() === '') last -= 1;
  return { start: range.start, end: Math.min(range.end, text.lineEnd(last)) };
}

/** The innermost node that holds `offset`, not deeper than the kinds of `levels`; `undefined` for none. */
export function nodeAt(
  report: Report,
  offset: number,
  isShown: (node: OutlineNode) => boolean,
): OutlineNode | undefined {
  let found: OutlineNode | undefined;
  let nodes = outlineOf(report);
  for (;;) {
    const next = nodes.filter(isShown).findLast((node) => {
      const extent = extentOfNode(report, node);
      return extent.start <= offset && offset <= extent.end;
    });
    if (next === undefined) return found;
    found = next;
    nodes = next.children;
  }
}
