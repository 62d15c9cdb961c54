import type { LineFacts } from './lineFacts';
import { mastheadHeadings } from './mastheadHeadings';
import type { ReportNode } from './nodes';
import { pageFacts } from './pageFacts';
import type { ReadingSequence } from './readingSequence';

/** Lines of a masthead at most. */
const longestMasthead = 90;

/** Whether the report begins with `node`; a title with one "#" and what is no section are still its front. */
function begins(node: ReportNode | undefined, masthead: readonly ReportNode[]): boolean {
  if (node?.kind === 'heading')
    return !node.needsContents && !(node.hashes === 1 && node.form === 'plain') && !masthead.includes(node);
  return node?.kind === 'number' || node?.kind === 'annex';
}

/** A line before the report begins. */
export interface FrontLine {
  readonly line: LineFacts;
  readonly kind: 'aside' | 'furniture' | 'other';
}

/** The lines before the first heading, number or annex. */
export function frontLines(sequence: ReadingSequence): FrontLine[] {
  const lines: FrontLine[] = [];
  const masthead = mastheadHeadings(sequence.pages.map(pageFacts));
  for (const { segment, nodes } of sequence) {
    const kinds = new Map(nodes.map((node) => [node.start, node]));
    let node: ReportNode | undefined;
    for (const line of segment.lines) {
      const beginning = kinds.get(line.start);
      if (beginning !== undefined || node === undefined || node.end < line.end) node = beginning;
      if (begins(node, masthead) || lines.length >= longestMasthead) return lines;
      const kind =
        node?.kind === 'aside' || node?.kind === 'heading'
          ? 'aside'
          : node?.kind === 'furniture'
            ? 'furniture'
            : 'other';
      lines.push({ line, kind });
    }
  }
  return lines;
}
