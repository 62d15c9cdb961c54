import type { LineFacts } from './lineFacts';
import type { ReportNode } from './nodes';
import type { ReadingSequence } from './readingSequence';

/** Lines of a masthead at most. */
const longestMasthead = 90;

/** Whether the report begins with `node`; its title as a first "#" heading is still its front. */
function begins(node: ReportNode | undefined): boolean {
  if (node?.kind === 'heading') return !node.needsContents && node.hashes !== 1;
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
  for (const { segment, nodes } of sequence) {
    const kinds = new Map(nodes.map((node) => [node.start, node]));
    let node: ReportNode | undefined;
    for (const line of segment.lines) {
      const beginning = kinds.get(line.start);
      if (beginning !== undefined || node === undefined || node.end < line.end) node = beginning;
      if (begins(node) || lines.length >= longestMasthead) return lines;
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
