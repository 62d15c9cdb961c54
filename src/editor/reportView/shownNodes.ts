import type { Report } from '../../report/report';
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

/** The ids of the nodes that are shown, those above a match among them. Linear in the report's text with a filter. */
export function shownNodes(report: Report, { detail, filter }: Shown): ReadonlySet<string> {
  const key = filter.trim().toLowerCase();
  const shown = new Set<string>();
  const visit = (node: OutlineNode): boolean => {
    if (!isOfLevel(node, detail)) return false;
    // Not `some`: every child must be visited.
    const below = node.children.map(visit).includes(true);
    const isShown = below || matches(report, node, key);
    if (isShown) shown.add(node.id);
    return isShown;
  };
  outlineOf(report).forEach(visit);
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
  if (key === '') return true;
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
