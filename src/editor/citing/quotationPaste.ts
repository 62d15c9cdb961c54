import type {
  CancellationToken,
  DataTransfer,
  DocumentPasteEditContext,
  DocumentPasteEditProvider,
  Range,
  TextDocument,
} from 'vscode';
import {
  DataTransferItem,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
} from 'vscode';
import { offsetsOf } from '../positions';
import { reportSelector } from '../reports/readableDocument';
import type { ReportService } from '../services';
import { quoteDocument } from './citedDocument';

/** What a copy out of a report carries beside its words: the same words as a quotation, and where they come from. */
const quotationType = 'application/vnd.report-annotator.quotation';

interface CopiedQuotation {
  /** The URI of the report. */
  readonly from: string;
  readonly quotation: string;
}

const pasteKind = DocumentDropOrPasteEditKind.Empty.append('reportAnnotator', 'quotation');

/** Offers "Paste as Quotation with Citation" for what was copied out of a report, in other Markdown and text files. */
export function registerQuotationPaste(reports: ReportService): Disposable {
  return languages.registerDocumentPasteEditProvider(reportSelector, new QuotationPaste(reports), {
    providedPasteEditKinds: [pasteKind],
    copyMimeTypes: [quotationType],
    pasteMimeTypes: [quotationType],
  });
}

class QuotationPaste implements DocumentPasteEditProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async prepareDocumentPaste(
    document: TextDocument,
    [range]: readonly Range[],
    dataTransfer: DataTransfer,
    token: CancellationToken,
  ): Promise<void> {
    // An editor without a selection copies the line; that is no quotation.
    if (range === undefined || range.isEmpty) return;
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return;
    const copied: CopiedQuotation = {
      from: document.uri.toString(),
      quotation: quoteDocument(document, report, offsetsOf(report.text, range)),
    };
    dataTransfer.set(quotationType, new DataTransferItem(JSON.stringify(copied)));
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    _ranges: readonly Range[],
    dataTransfer: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const copied = decodeCopied(await dataTransfer.get(quotationType)?.asString());
    if (copied === undefined || token.isCancellationRequested || copied.from === document.uri.toString())
      return undefined;
    const edit = new DocumentPasteEdit(
      copied.quotation,
      l10n.t('Paste as Quotation with Citation'),
      pasteKind,
    );
    // Pasting stays what it is; the quotation is offered beside it.
    edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}

/** What another window's copy may hold is not trusted to have our shape. */
function decodeCopied(value: string | undefined): CopiedQuotation | undefined {
  if (value === undefined) return undefined;
  try {
    const decoded: unknown = JSON.parse(value);
    if (typeof decoded !== 'object' || decoded === null) return undefined;
    if (!('from' in decoded) || !('quotation' in decoded)) return undefined;
    const { from, quotation } = decoded;
    return typeof from === 'string' && typeof quotation === 'string' ? { from, quotation } : undefined;
  } catch {
    // Not written by this extension: nothing to offer.
    return undefined;
  }
}
