import type { Footnote, Report } from '../../report/report';
import { markerLength } from '../../report/footnoteMarker';
import { firstWords } from '../../report/plainWords';

/** The first words of a note without its marker, at most `length` UTF-16 units; "" where the file has no text for it. */
export function noteWords(report: Report, { parts }: Footnote, length: number): string {
  const [first] = parts;
  if (first === undefined) return '';
  const { start, end } = report.rangeOf(first);
  const text = report.text.slice(start, end);
  return firstWords(text.slice(markerLength(text)), length);
}
