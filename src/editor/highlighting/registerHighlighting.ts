import type { CancellationToken, DocumentSemanticTokensProvider, SemanticTokens, TextDocument } from 'vscode';
import { Disposable, EventEmitter, languages, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import { positionAt } from '../positions';
import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { reportSelector } from '../reports/readableDocument';
import type { ReportService, Services } from '../services';
import { inSlices } from '../slices';
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

  async provideDocumentSemanticTokens(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<SemanticTokens | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    return inSlices(tokensOf(report), () => !token.isCancellationRequested);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function* tokensOf(report: Report): Steps<SemanticTokens> {
  const builder = new SemanticTokensBuilder(legend);
  for (const highlights of highlightsOf(report)) {
    for (const { range, kind } of highlights) {
      const { line, character } = positionAt(report.text, range.start);
      builder.push(line, character, range.end - range.start, highlightKinds.indexOf(kind));
    }
    yield;
  }
  return builder.build();
}
