import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import type { OutlineNode } from './outline';
import { extentOfNode, outlineOf } from './outline';

/** From how many lines on a footnote or a paragraph folds. */
const longNote = 3;

/** Lines, from 0, both inclusive: the first stays to be seen. */
export interface FoldedLines {
  readonly start: number;
  readonly end: number;
}

/** Notes that are looked at at a time. */
const notesAtATime = 64;

/** Everything of `report` that folds, each run of lines once. */
export function* foldedLines(report: Report): Steps<readonly FoldedLines[]> {
  const { text } = report;
  const found = new Map<string, FoldedLines>();
  const add = (start: number, end: number, least: number): void => {
    const key = `${start}-${end}`;
    if (end - start + 1 >= least && !found.has(key)) found.set(key, { start, end });
  };
  const addNode = (node: OutlineNode): void => {
    const extent = extentOfNode(report, node);
    const heading = report.rangeOf(node.place);
    const isPart = node.source.kind === 'section' || node.source.kind === 'annex';
    // A heading of several lines stays to be seen whole.
    const first = text.lineAt(isPart ? Math.max(heading.start, heading.end - 1) : extent.start);
    add(first, text.lineAt(extent.end), isPart ? 2 : longNote);
  };
  for (const node of nodesBelow(outlineOf(report))) {
    addNode(node);
    yield;
  }
  for (const [index, { parts }] of report.footnotes.entries()) {
    if (index % notesAtATime === 0) yield;
    for (const place of parts) {
      const { start, end } = report.rangeOf(place);
      add(text.lineAt(start), text.lineAt(Math.max(start, end - 1)), longNote);
    }
  }
  const [first] = report.contents;
  const last = report.contents.at(-1);
  if (first !== undefined && last !== undefined)
    add(
      text.lineAt(report.rangeOf(first.place).start),
      text.lineAt(report.rangeOf(last.place).end),
      longNote,
    );
  return [...found.values()];
}

function* nodesBelow(nodes: readonly OutlineNode[]): IterableIterator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesBelow(node.children);
  }
}
