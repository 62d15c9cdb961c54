import type { CancellationToken, Disposable, HoverProvider, TextDocument, Position } from 'vscode';
import { Hover, l10n, languages, MarkdownString, workspace } from 'vscode';
import { goToCommand } from '../navigation/destination';
import { offsetAt, rangeAt } from '../positions';
import { reportSelector } from '../reports/readableDocument';
import type { ReportService, Services } from '../services';
import { hoverContent } from './hoverContent';
import { showReferencesCommand } from './hoverContext';

/** Registers the hovers over symbols, resolutions, footnote markers and experts' names. */
export function registerHovers({ reports }: Services): Disposable {
  return languages.registerHoverProvider(reportSelector, new ReportHovers(reports));
}

class ReportHovers implements HoverProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideHover(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const linkTemplate = workspace
      .getConfiguration('reportAnnotator', document)
      .get('links.documentTemplate', '');
    const ctx = { report, uri: document.uri.toString(), l10n, linkTemplate };
    const hover = hoverContent(ctx, offsetAt(report.text, position));
    if (hover === undefined) return undefined;
    const contents = new MarkdownString(hover.content.markdown);
    contents.isTrusted = { enabledCommands: [goToCommand, showReferencesCommand] };
    contents.supportHtml = false;
    return new Hover(contents, rangeAt(report.text, hover.range));
  }
}
