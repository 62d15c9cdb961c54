import { paragraphAt } from '../../report/lookup';
import type { Paragraph, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';

/** The paragraphs of which something stands in `range`, in the order of the text. Grows with the lines of `range`. */
export function paragraphsIn(report: Report, range: OffsetRange): readonly Paragraph[] {
  const { text } = report;
  const found = new Set<Paragraph>();
  const last = text.lineAt(range.end);
  for (let line0 = text.lineAt(range.start); line0 <= last; line0 += 1) {
    const paragraph = paragraphAt(report, text.lineStart(line0));
    if (paragraph !== undefined) found.add(paragraph);
  }
  return [...found];
}
