import type { Annex, Item, Paragraph, Place, Report, Section } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { firstWords } from './words';

/** A node of a report's structure: what the Report view, the outline, breadcrumbs and folding are made of. */
export interface OutlineNode {
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

interface MutableNode extends OutlineNode {
  parent: MutableNode | undefined;
  readonly children: MutableNode[];
}

const outlines = new WeakMap<Report, readonly OutlineNode[]>();

/** The top of a report's structure, in document order. Made once a report. */
export function outlineOf(report: Report): readonly OutlineNode[] {
  const known = outlines.get(report);
  if (known !== undefined) return known;
  const made = buildOutline(report);
  outlines.set(report, made);
  return made;
}

function buildOutline(report: Report): readonly OutlineNode[] {
  const parts = new Map<string, MutableNode>();
  for (const section of report.sections) parts.set(section.id, sectionNode(section));
  for (const annex of report.annexes) parts.set(annex.id, annexNode(annex));
  const top: MutableNode[] = [];
  const attach = (node: MutableNode, parent: MutableNode | undefined): void => {
    node.parent = parent;
    (parent?.children ?? top).push(node);
  };
  for (const node of parts.values()) {
    const parent = node.source.kind === 'section' ? node.source.section.parent : undefined;
    attach(node, above(parts, parent));
  }
  for (const paragraph of report.paragraphs)
    attach(paragraphNode(report, paragraph), above(parts, paragraph.section));
  sortByPlace(report, top);
  return top;
}

function above(parts: ReadonlyMap<string, MutableNode>, id: string | undefined): MutableNode | undefined {
  return id === undefined ? undefined : parts.get(id);
}

function sortByPlace(report: Report, nodes: MutableNode[]): void {
  const starts = new Map(nodes.map((node) => [node, report.rangeOf(node.place).start]));
  nodes.sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
  for (const node of nodes) sortByPlace(report, node.children);
}

function sectionNode(section: Section): MutableNode {
  const { id, label, title, place } = section;
  return node(`section:${id}`, { kind: 'section', section }, label, title, place);
}

function annexNode(annex: Annex): MutableNode {
  const { id, label, title, place } = annex;
  return node(`annex:${id}`, { kind: 'annex', annex }, label, title, place);
}

function paragraphNode(report: Report, paragraph: Paragraph): MutableNode {
  const [place] = paragraph.parts;
  if (place === undefined) throw new Error(`paragraph ${paragraph.id} has no parts`);
  const title = wordsOf(report, place, paragraph.number);
  const made = node(
    `paragraph:${paragraph.id}`,
    { kind: 'paragraph', paragraph },
    paragraph.number,
    title,
    place,
  );
  addItems(report, made, paragraph);
  return made;
}

/** Items of items stand below the last item one level up. */
function addItems(report: Report, above: MutableNode, paragraph: Paragraph): void {
  const open: { readonly depth: number; readonly node: MutableNode }[] = [];
  paragraph.items.forEach((item, index) => {
    const { label, place, depth } = item;
    const made = node(
      `item:${paragraph.id}/${index}`,
      { kind: 'item', item, paragraph },
      label,
      wordsOf(report, place, label),
      place,
    );
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    made.parent = open.at(-1)?.node ?? above;
    made.parent.children.push(made);
    open.push({ depth, node: made });
  });
}

function node(
  id: string,
  source: OutlineNode['source'],
  label: string,
  title: string,
  place: Place,
): MutableNode {
  return { id, source, label, title, place, parent: undefined, children: [] };
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
