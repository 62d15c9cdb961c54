import type { TextDocument } from 'vscode';
import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { citationOf } from './citation';
import { citationStyleOf } from './citationStyle';
import { passageToQuote, quotationOf } from './quotation';

/** The file name of `document` without folder and extension, decoded. */
function fileNameOf({ uri }: TextDocument): string {
  return (uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '');
}

/** `range` of a document's report as one cites it, in the style of the settings. */
export function citeDocument(document: TextDocument, report: Report, range: OffsetRange): string {
  return citationOf({ report, fileName: fileNameOf(document) }, range, citationStyleOf(document));
}

/** The selected words of a document's report, else the paragraph round the cursor, quoted with their citation. */
export function quoteDocument(document: TextDocument, report: Report, selection: OffsetRange): string {
  const range = passageToQuote(report, selection);
  return quotationOf({ report, fileName: fileNameOf(document) }, range, citationStyleOf(document));
}
