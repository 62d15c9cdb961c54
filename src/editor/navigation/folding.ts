import type { FoldingRangeProvider, TextDocument } from 'vscode';
import { FoldingRange, FoldingRangeKind } from 'vscode';
import type { ReportService } from '../services';
import { foldedLines } from './foldedLines';

/** Folds sections and annexes below their headings, the table of contents, long footnotes and paragraphs of several lines. */
export class ReportFolding implements FoldingRangeProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  /** `undefined` for what is no report: the editor then folds it as it always does. */
  provideFoldingRanges(document: TextDocument): FoldingRange[] | undefined {
    const report = this.#reports.reportOf(document);
    return (
      report &&
      foldedLines(report).map(({ start, end }) => new FoldingRange(start, end, FoldingRangeKind.Region))
    );
  }
}
