import type { CancellationToken, DocumentHighlightProvider, Position, TextDocument } from 'vscode';
import { DocumentHighlight, DocumentHighlightKind } from 'vscode';
import { offsetAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { usesOf } from './references';
import { nameRange, subjectsAt } from './subject';

/**
 * Marks every place that names what the cursor is on, and in another colour the one that tells it. Elsewhere the
 * editor marks equal words, as in every text.
 */
export class ReportHighlights implements DocumentHighlightProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideDocumentHighlights(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<DocumentHighlight[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const named = subjectsAt(report, offsetAt(report.text, position));
    if (named === undefined || named.subjects.length === 0) return undefined;
    return named.subjects.flatMap((subject) => {
      const told = nameRange(report, subject);
      const uses = usesOf(report, subject).map(
        (range) => new DocumentHighlight(rangeAt(report.text, range), DocumentHighlightKind.Read),
      );
      return told === undefined
        ? uses
        : [new DocumentHighlight(rangeAt(report.text, told), DocumentHighlightKind.Write), ...uses];
    });
  }
}
