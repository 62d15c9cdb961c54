import type { Annex, Item, Paragraph, Place, Report, Section } from '../../report/report';
import type { Steps } from '../../report/steps';
import { finish } from '../../report/steps';
import type { OffsetRange } from '../../text/offsetRange';
import { firstWords } from './words';

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

/** Nodes that are made at a time. */
const nodesAtATime = 256;

class MutableNode implements OutlineNode {
  parent: MutableNode | undefined = undefined;
  readonly children: MutableNode[] = [];
  #title: string | undefined;

  constructor(
    readonly report: Report,
    readonly id: string,
    readonly source: OutlineNode['source'],
    readonly label: string,
    readonly place: Place,
  ) {}

  /** Made when somebody looks: most of a long report is never unfolded. */
  get title(): string {
    return (this.#title ??= titleOf(this));
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

function* buildOutline(report: Report): Steps<readonly OutlineNode[]> {
  const parts = new Map<string, MutableNode>();
  for (const section of report.sections)
    parts.set(
      section.id,
      new MutableNode(
        report,
        `section:${section.id}`,
        { kind: 'section', section },
        section.label,
        section.place,
      ),
    );
  for (const annex of report.annexes)
    parts.set(
      annex.id,
      new MutableNode(report, `annex:${annex.id}`, { kind: 'annex', annex }, annex.label, annex.place),
    );
  const top: MutableNode[] = [];
  const attach = (node: MutableNode, parent: MutableNode | undefined): void => {
    node.parent = parent;
    (parent?.children ?? top).push(node);
  };
  for (const node of parts.values()) {
    const parent = node.source.kind === 'section' ? node.source.section.parent : undefined;
    attach(node, above(parts, parent));
  }
  let count = 0;
  for (const paragraph of report.paragraphs) {
    if (++count % nodesAtATime === 0) yield;
    attach(paragraphNode(report, paragraph), above(parts, paragraph.section));
  }
  yield;
  for (const nodes of [top, ...Array.from(parts.values(), ({ children }) => children)]) {
    count += nodes.length;
    if (count > nodesAtATime) yield;
    count %= nodesAtATime;
    sortByPlace(report, nodes);
  }
  return top;
}

function above(parts: ReadonlyMap<string, MutableNode>, id: string | undefined): MutableNode | undefined {
  return id === undefined ? undefined : parts.get(id);
}

function sortByPlace(report: Report, nodes: MutableNode[]): void {
  const starts = new Map(nodes.map((node) => [node, report.rangeOf(node.place).start]));
  nodes.sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
}

function paragraphNode(report: Report, paragraph: Paragraph): MutableNode {
  const [place] = paragraph.parts;
  if (place === undefined) throw new Error(`paragraph ${paragraph.id} has no parts`);
  const made = new MutableNode(
    report,
    `paragraph:${paragraph.id}`,
    { kind: 'paragraph', paragraph },
    paragraph.number,
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
    const made = new MutableNode(
      report,
      `item:${paragraph.id}/${index}`,
      { kind: 'item', item, paragraph },
      label,
      place,
    );
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    made.parent = open.at(-1)?.node ?? above;
    made.parent.children.push(made);
    open.push({ depth, node: made });
  });
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
