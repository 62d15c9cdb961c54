import type { CancellationToken, CodeLensProvider, Disposable as VsDisposable, TextDocument } from 'vscode';
import { CodeLens, Disposable, EventEmitter, l10n, languages, Location, workspace } from 'vscode';
import type { Report } from '../../report/report';
import { rangeAt } from '../positions';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { settingsSection } from '../settings';
import type { PartCount } from './partCounts';
import { partCounts } from './partCounts';

const setting = 'counts.show';

/** How counts are shown above headings and paragraphs: figures with signs, or words. */
type Shown = 'off' | 'compact' | 'on';

/** Registers the counts of references and annotations above what they belong to; off unless somebody wants them. */
export function registerCountLenses(services: Services): VsDisposable {
  const lenses = new CountLenses(services);
  return Disposable.from(lenses, languages.registerCodeLensProvider(reportSelector, lenses));
}

class CountLenses implements CodeLensProvider, VsDisposable {
  readonly #services: Services;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: VsDisposable;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = Disposable.from(
      this.#changed,
      services.annotations.onDidChange(() => {
        this.#changed.fire();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${settingsSection}.${setting}`)) this.#changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[] | undefined> {
    const shown = workspace.getConfiguration(settingsSection, document).get<Shown>(setting, 'off');
    if (shown === 'off') return undefined;
    const { reports, annotations } = this.#services;
    const report = await reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const counts = partCounts(report, annotations.countsOf(document.uri.toString()));
    return counts.flatMap((count) => lensesOf(document, report, count, shown));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function lensesOf(
  { uri }: TextDocument,
  report: Report,
  { range, references, annotations }: PartCount,
  shown: Exclude<Shown, 'off'>,
): CodeLens[] {
  const place = rangeAt(report.text, range);
  const lenses: CodeLens[] = [];
  if (references.length > 0) {
    const words =
      references.length === 1 ? l10n.t('1 reference') : l10n.t('{0} references', references.length);
    const locations = references.map((each) => new Location(uri, rangeAt(report.text, each)));
    lenses.push(
      new CodeLens(place, {
        title: shown === 'compact' ? `$(references) ${references.length}` : words,
        tooltip: words,
        command: 'editor.action.showReferences',
        arguments: [uri, place.start, locations],
      }),
    );
  }
  if (annotations > 0) {
    const words = annotations === 1 ? l10n.t('1 annotation') : l10n.t('{0} annotations', annotations);
    lenses.push(
      new CodeLens(place, {
        title: shown === 'compact' ? `$(comment) ${annotations}` : words,
        tooltip: words,
        command: 'reportAnnotator.annotations.focus',
      }),
    );
  }
  return lenses;
}
