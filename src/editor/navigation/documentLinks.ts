import type { CancellationToken, DocumentLinkProvider, TextDocument } from 'vscode';
import { DocumentLink, l10n, workspace } from 'vscode';
import type { Report } from '../../report/report';
import { positionAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { settingsSection } from '../settings';
import { definitionOf } from './subject';
import { nameOfTarget } from './targetNames';

/** The setting that underlines references as links. */
const underlineSetting = 'links.underlineReferences';
/** More links than this help nobody; the others still lead somewhere by "Go to Definition". */
export const mostLinks = 5000;

/** Underlines cross-references: each leads to the first part that it means. */
export class ReportLinks implements DocumentLinkProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideDocumentLinks(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentLink[] | undefined> {
    if (!areReferencesUnderlined(document)) return undefined;
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    return linksIn(document, report);
  }
}

/** Whether references in a document are to be links. */
export function areReferencesUnderlined(document: TextDocument): boolean {
  return workspace.getConfiguration(settingsSection, document).get<boolean>(underlineSetting, true);
}

function linksIn(document: TextDocument, report: Report): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { place, targets } of report.crossReferences) {
    const [first] = targets;
    const definition = first && definitionOf(report, first);
    if (first === undefined || definition === undefined) continue;
    const start = positionAt(report.text, report.rangeOf(definition).start);
    // The editor reads "#L12,5" as a place in the file.
    const target = document.uri.with({ fragment: `L${start.line + 1},${start.character + 1}` });
    const link = new DocumentLink(rangeAt(report.text, report.rangeOf(place)), target);
    link.tooltip = l10n.t('Go to {0}', nameOfTarget(report, first, l10n));
    if (links.push(link) >= mostLinks) break;
  }
  return links;
}
