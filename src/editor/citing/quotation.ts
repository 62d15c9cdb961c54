import { paragraphAt } from '../../report/lookup';
import { quotedWords } from '../../report/quotedWords';
import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type { CitationStyle, CitedReport } from './citation';
import { citationLanguage, citationOf } from './citation';
import { citationForms, filledTemplate } from './citationForms';

/** The words of `range` in quotation marks, with their citation: “…” (A/78/120, para. 16). */
export function quotationOf(cited: CitedReport, range: OffsetRange, style: CitationStyle): string {
  const { report } = cited;
  const language = citationLanguage(report, style);
  // The words stay in their own language, whatever the citation's.
  const { quotes, innerQuotes } = citationForms[report.language ?? language];
  const words = quotedWords(report, range);
  const quotation = isQuoted(words, quotes)
    ? words
    : quotes[0] +
      words.replaceAll(quotes[0], innerQuotes[0]).replaceAll(quotes[1], innerQuotes[1]) +
      quotes[1];
  const citation = citationOf(cited, range, style);
  return filledTemplate(style.quotation[language] ?? citationForms[language].quotation, {
    quotation,
    citation,
  });
}

/** Whether words stand in one pair of quotation marks already. */
function isQuoted(words: string, [open, close]: readonly [string, string]): boolean {
  return (
    words.startsWith(open) &&
    words.endsWith(close) &&
    words.indexOf(close) === words.length - close.length &&
    !words.slice(open.length).includes(open)
  );
}

/** What to quote for a selection: the selection, else the paragraph that the cursor is in, else its line. */
export function passageToQuote(report: Report, selection: OffsetRange): OffsetRange {
  if (selection.start < selection.end) return selection;
  const parts = (paragraphAt(report, selection.start)?.parts ?? []).map((part) => report.rangeOf(part));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  const line0 = report.text.lineAt(selection.start);
  return { start: report.text.lineStart(line0), end: report.text.lineEnd(line0) };
}
