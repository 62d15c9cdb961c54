import type { CancellationToken, DocumentLinkProvider, TextDocument } from 'vscode';
import { Disposable, DocumentLink, l10n, languages, Uri } from 'vscode';
import type { Report } from '../../report/report';
import { citedFiles } from '../../workspace/index/citedFiles';
import { indexCitations } from '../../workspace/index/indexCitations';
import type { IndexedCitation, ReportIndex } from '../../workspace/reportIndex';
import { later } from '../later';
import { areReferencesUnderlined, mostLinks } from '../navigation/documentLinks';
import { rangeAt } from '../positions';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { inSlices } from '../slices';
import { fileNameOf } from './fileNames';

/** How long the index must rest before links are made anew, in milliseconds. */
const refreshDelay = 500;
/** How long a report is open before others are read for its links, in milliseconds: what it shows itself comes first. */
const readingDelay = 1_000;

/**
 * Registers the links on symbols of documents that are files of the workspace. The editor asks for links when a text
 * changes; when files became known, it is made to ask by a provider that is new.
 */
export function registerFileLinks(services: Services): Disposable {
  const read = later(readingDelay, () => void services.index.whenReady());
  const provider = new FileLinks(services, () => {
    read.soon();
  });
  let registered = languages.registerDocumentLinkProvider(reportSelector, provider);
  const refresh = later(refreshDelay, () => {
    registered.dispose();
    registered = languages.registerDocumentLinkProvider(reportSelector, provider);
  });
  let linked = '';
  const listening = services.index.onDidChange(() => {
    // Typing changes what is known of a report, too; only where links lead is of interest.
    const leads = whereLinksLead(services.index);
    if (leads !== linked) refresh.soon();
    linked = leads;
  });
  return new Disposable(() => {
    for (const each of [read, refresh, listening, registered]) each.dispose();
  });
}

/** Tells two states of the index apart in which links lead elsewhere: other files, or other lines in them. */
function whereLinksLead({ reports }: ReportIndex): string {
  return [...reports.values()]
    .map(({ uri, symbol, language, names }) =>
      [uri, symbol, language, names.length, names.at(-1)?.start.line0].join(' '),
    )
    .join('\n');
}

class FileLinks implements DocumentLinkProvider {
  readonly #services: Pick<Services, 'reports' | 'index'>;
  readonly #read: () => void;

  /** `read` is called for each report that cites something; it waits for nothing. */
  constructor(services: Pick<Services, 'reports' | 'index'>, read: () => void) {
    this.#services = services;
    this.#read = read;
  }

  async provideDocumentLinks(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentLink[] | undefined> {
    if (!areReferencesUnderlined(document)) return undefined;
    const { reports, index } = this.#services;
    const report = await reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    if (report.symbols.length > 0 || report.resolutions.length > 0) this.#read();
    const citations = await inSlices(
      indexCitations(report, {
        isWanted: (symbol) => index.versionsOf(symbol).length > 0,
        most: mostLinks,
      }),
      () => !token.isCancellationRequested,
    );
    return citations?.flatMap((citation) => linksOf(index, document, report, citation));
  }
}

function linksOf(
  index: ReportIndex,
  document: TextDocument,
  report: Report,
  citation: IndexedCitation,
): DocumentLink[] {
  const [file] = citedFiles(index, citation, { uri: document.uri.toString(), language: report.language });
  if (file === undefined) return [];
  const start = file.paragraph?.start ?? { line0: 0, character: 0 };
  // The editor reads "#L12,5" as a place in the file.
  const target = Uri.parse(file.report.uri, true).with({
    fragment: `L${start.line0 + 1},${start.character + 1}`,
  });
  const link = new DocumentLink(rangeAt(report.text, citation.range), target);
  link.tooltip =
    file.paragraph === undefined
      ? l10n.t('Open {0}', fileNameOf(file.report))
      : l10n.t('Open {0} at paragraph {1}', fileNameOf(file.report), file.paragraph.label);
  return [link];
}
