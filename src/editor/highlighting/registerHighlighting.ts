import type { DocumentSemanticTokensProvider, SemanticTokens, TextDocument } from 'vscode';
import { Disposable, EventEmitter, languages, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import { positionAt } from '../positions';
import { reportSelector } from '../reports/readableDocument';
import type { ReportService, Services } from '../services';
import { highlightKinds, highlightsOf } from './highlights';

const legend = new SemanticTokensLegend([...highlightKinds]);

/** Registers the highlighting of reports in the text: plain text and Markdown alike, other files untouched. */
export function registerHighlighting({ reports }: Services): Disposable {
  const highlighting = new ReportHighlighting(reports);
  return Disposable.from(
    highlighting,
    languages.registerDocumentSemanticTokensProvider(reportSelector, highlighting, legend),
  );
}

class ReportHighlighting implements DocumentSemanticTokensProvider, Disposable {
  readonly #reports: ReportService;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription;

  /** Fires when a document becomes a report or stops being one; edits the editor notices by itself. */
  readonly onDidChangeSemanticTokens = this.#changed.event;

  constructor(reports: ReportService) {
    this.#reports = reports;
    this.#subscription = reports.onDidChange(({ before, after }) => {
      if (before === undefined || after === undefined) this.#changed.fire();
    });
  }

  provideDocumentSemanticTokens(document: TextDocument): SemanticTokens | undefined {
    const report = this.#reports.reportOf(document);
    if (report === undefined) return undefined;
    const builder = new SemanticTokensBuilder(legend);
    for (const { range, kind } of highlightsOf(report)) {
      const { line, character } = positionAt(report.text, range.start);
      builder.push(line, character, range.end - range.start, highlightKinds.indexOf(kind));
    }
    return builder.build();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
