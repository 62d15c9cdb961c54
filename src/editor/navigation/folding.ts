import type { CancellationToken, FoldingContext, FoldingRangeProvider, TextDocument } from 'vscode';
import { FoldingRange, FoldingRangeKind } from 'vscode';
import type { ReportService } from '../services';
import { inSlices } from '../slices';
import { foldedLines } from './foldedLines';

/** Folds sections and annexes below their headings, the table of contents, long footnotes and paragraphs of several lines. */
export class ReportFolding implements FoldingRangeProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  /** `undefined` for what is no report: the editor then folds it as it always does. */
  async provideFoldingRanges(
    document: TextDocument,
    _context: FoldingContext,
    token: CancellationToken,
  ): Promise<FoldingRange[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const folded = await inSlices(foldedLines(report), () => !token.isCancellationRequested);
    return folded?.map(({ start, end }) => new FoldingRange(start, end, FoldingRangeKind.Region));
  }
}
