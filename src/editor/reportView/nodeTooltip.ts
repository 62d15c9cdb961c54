import type { OutlineNode } from '../navigation/outline';
import { extentOfNode } from '../navigation/outline';
import { withoutMarks } from '../../report/plainWords';

/** The UTF-16 units of a paragraph that its tooltip shows. */
const longestTooltip = 1_200;

/**
 * The whole heading, or the beginning of the paragraph, as the report of `node` has it: a node is still good when
 * its report has given way to a later one.
 */
export function nodeTooltip(node: OutlineNode): string {
  const { report, source, place } = node;
  const isPart = source.kind === 'section' || source.kind === 'annex';
  const { start, end } = isPart ? report.rangeOf(place) : extentOfNode(report, node);
  const text = withoutMarks(report.text.slice(start, Math.min(end, start + longestTooltip)));
  return end - start > longestTooltip ? `${text}…` : text;
}
