import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import type { OutlineNode } from '../navigation/outline';
import { extentOfNode, outlineOf } from '../navigation/outline';

/** How deep the Report view goes. */
export const detailLevels = ['sections', 'paragraphs', 'items'] as const;
export type DetailLevel = (typeof detailLevels)[number];

/** What the Report view leaves out. */
export interface Shown {
  readonly detail: DetailLevel;
  /** Words that a node, or something below it, must hold; "" for everything. */
  readonly filter: string;
}

/** The ids of the nodes that are shown. */
export interface ShownIds {
  has(id: string): boolean;
  /** 0 where nothing is shown; not told where nothing is filtered. */
  readonly size: number;
}

/** Nodes that are looked at at a time. */
const nodesAtATime = 64;

/** What is shown of each level of detail, whatever the report: ids tell what they are of. */
const unfiltered: Readonly<Record<DetailLevel, ShownIds>> = {
  sections: { has: (id) => !id.startsWith('paragraph:') && !id.startsWith('item:'), size: Infinity },
  paragraphs: { has: (id) => !id.startsWith('item:'), size: Infinity },
  items: { has: () => true, size: Infinity },
};

/** The nodes that are shown, those above a match among them. Linear in the report's text with a filter, else nothing. */
export function* shownNodes(report: Report, { detail, filter }: Shown): Steps<ShownIds> {
  const key = filter.trim().toLowerCase();
  if (key === '') return unfiltered[detail];
  const shown = new Set<string>();
  let count = 0;
  function* visit(node: OutlineNode): Steps<boolean> {
    if (!isOfLevel(node, detail)) return false;
    if (++count % nodesAtATime === 0) yield;
    let isBelow = false;
    // Every child must be visited, though one that is shown is enough.
    for (const child of node.children) if (yield* visit(child)) isBelow = true;
    const isShown = isBelow || matches(report, node, key);
    if (isShown) shown.add(node.id);
    return isShown;
  }
  for (const node of outlineOf(report)) yield* visit(node);
  return shown;
}

function isOfLevel({ source }: OutlineNode, detail: DetailLevel): boolean {
  switch (source.kind) {
    case 'section':
    case 'annex':
      return true;
    case 'paragraph':
      return detail !== 'sections';
    case 'item':
      return detail === 'items';
  }
}

/** A part matches by its heading; a paragraph by any of its words, so that one finds it without its items shown. */
function matches(report: Report, node: OutlineNode, key: string): boolean {
  if (`${node.label} ${node.title}`.toLowerCase().includes(key)) return true;
  switch (node.source.kind) {
    case 'section':
      return node.source.section.id.toLowerCase() === key;
    case 'annex':
      return false;
    case 'paragraph':
    case 'item': {
      const { start, end } = extentOfNode(report, node);
      return report.text.slice(start, end).toLowerCase().includes(key);
    }
  }
}
