import type { Report } from '../../report/report';
import { containsRange, overlaps, touchesOffset } from '../../text/offsetRange';
import type { OffsetRange } from '../../text/offsetRange';
import type { Text } from '../../text/text';

/**
 * The passage that is meant by `selection`: the selected words without the blanks around them, or, where
 * nothing but blanks is selected, the paragraph that the cursor stands in.
 *
 * A paragraph that a footnote or a page end splits gives the part with the cursor; outside paragraphs it is
 * the line. `undefined` on an empty line.
 */
export function passageToAnnotate(report: Report, selection: OffsetRange): OffsetRange | undefined {
  const words = withoutBlanks(report.text, selection);
  if (words !== undefined) return words;
  return withoutBlanks(report.text, partAt(report, selection.start) ?? lineOf(report.text, selection.start));
}

/**
 * The passage that is meant by a range of the gutter, which always covers whole lines: the paragraph for
 * one line, all lines for several, the exact words where the editor took its selection.
 */
export function passageOfGutter(report: Report, range: OffsetRange): OffsetRange | undefined {
  const { text } = report;
  const [first, last] = [text.lineAt(range.start), text.lineAt(range.end)];
  if (first === last) {
    const line = { start: text.lineStart(first), end: text.lineEnd(first) };
    const isWholeLine = containsRange(range, withoutBlanks(text, line) ?? line);
    return passageToAnnotate(report, isWholeLine ? { start: range.start, end: range.start } : range);
  }
  const isExact = range.start > text.lineStart(first) || range.end > text.lineStart(last);
  return withoutBlanks(text, isExact ? range : { start: text.lineStart(first), end: text.lineEnd(last) });
}

function partAt(report: Report, offset: number): OffsetRange | undefined {
  const line = lineOf(report.text, offset);
  for (const paragraph of report.paragraphs) {
    for (const part of paragraph.parts) {
      const range = report.rangeOf(part);
      if (touchesOffset(range, offset) || overlaps(range, line)) return range;
    }
  }
  return undefined;
}

function lineOf(text: Text, offset: number): OffsetRange {
  const line0 = text.lineAt(offset);
  return { start: text.lineStart(line0), end: text.lineEnd(line0) };
}

/** `range` without the blanks at its ends; `undefined` where it is blank. */
function withoutBlanks(text: Text, range: OffsetRange): OffsetRange | undefined {
  const words = text.slice(range.start, range.end);
  const start = range.start + (words.length - words.trimStart().length);
  const end = range.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : undefined;
}
