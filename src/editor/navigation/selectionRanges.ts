import type { CancellationToken, Position, SelectionRangeProvider, TextDocument } from 'vscode';
import { Range, SelectionRange } from 'vscode';
import { offsetAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { growingRanges } from './growingRanges';

/** "Expand Selection" and "Shrink Selection" through words, sentences, items, paragraphs and sections. */
export class ReportSelectionRanges implements SelectionRangeProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideSelectionRanges(
    document: TextDocument,
    positions: readonly Position[],
    token: CancellationToken,
  ): Promise<SelectionRange[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    return positions.map((position) => {
      const ranges = growingRanges(report, offsetAt(report.text, position));
      const chain = ranges.reduceRight<SelectionRange | undefined>(
        (parent, range) => new SelectionRange(rangeAt(report.text, range), parent),
        undefined,
      );
      return chain ?? new SelectionRange(new Range(position, position));
    });
  }
}
