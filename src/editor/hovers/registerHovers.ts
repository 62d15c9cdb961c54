import type { CancellationToken, Disposable, HoverProvider, TextDocument, Position } from 'vscode';
import { Hover, l10n, languages, MarkdownString, workspace } from 'vscode';
import { citedFiles } from '../../workspace/index/citedFiles';
import { citationAt } from '../index/citationAt';
import { filesHover } from '../index/filesHover';
import { aMoment, readyWithin } from '../index/readyWithin';
import { goToCommand } from '../navigation/destination';
import { offsetAt, rangeAt } from '../positions';
import { reportSelector } from '../reports/readableDocument';
import type { Report } from '../../report/report';
import type { Services } from '../services';
import type { HoverContent } from './hoverContent';
import { hoverContent } from './hoverContent';
import { showReferencesCommand } from './hoverContext';
import { blocks } from './hoverMarkdown';

/** Registers the hovers over symbols, resolutions, footnote markers and experts' names. */
export function registerHovers(services: Services): Disposable {
  return languages.registerHoverProvider(reportSelector, new ReportHovers(services));
}

class ReportHovers implements HoverProvider {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideHover(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const report = await this.#services.reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const linkTemplate = workspace
      .getConfiguration('reportAnnotator', document)
      .get('links.documentTemplate', '');
    const ctx = { report, uri: document.uri.toString(), l10n, linkTemplate };
    const offset = offsetAt(report.text, position);
    const files = await this.#filesAt(document, report, offset, token);
    const hover = joined(hoverContent(ctx, offset), files);
    if (hover === undefined) return undefined;
    const contents = new MarkdownString(hover.content.markdown);
    contents.isTrusted = { enabledCommands: [goToCommand, showReferencesCommand] };
    contents.supportHtml = false;
    return new Hover(contents, rangeAt(report.text, hover.range));
  }

  /** What the files of the workspace tell of a document that is cited; read, where they were not, for the next time. */
  async #filesAt(
    document: TextDocument,
    report: Report,
    offset: number,
    token: CancellationToken,
  ): Promise<HoverContent | undefined> {
    const { index } = this.#services;
    const cited = citationAt(report, offset);
    if (cited === undefined) return undefined;
    await readyWithin(index, aMoment, token);
    const files = citedFiles(index, cited, { uri: document.uri.toString(), language: report.language });
    return files.length === 0 ? undefined : { content: filesHover(files, l10n), range: cited.range };
  }
}

/** One hover of two that speak of the same words. */
function joined(first: HoverContent | undefined, second: HoverContent | undefined): HoverContent | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { content: blocks([first.content, second.content]), range: first.range };
}
