import {
  Disposable,
  EventEmitter,
  FileDecoration,
  FileType,
  ThemeColor,
  Uri,
  l10n,
  window,
  workspace,
} from 'vscode';
import type { FileDecorationProvider } from 'vscode';
import { asksForReview } from '../../annotations/anchorReasons';
import { isSidecarName, reportUriOf, sidecarFolderOf } from '../../workspace/sidecarFolder';
import { parentOf } from '../../workspace/uriPath';
import { settingsSection } from '../settings';
import { discussionsOf } from './discussions';
import type { OpenAnnotations } from './openAnnotations';

const setting = 'files.badges';

/** Files that can be reports, by their names. */
const reportName = /\.(?:md|markdown|txt|text)$/iu;

/** A badge has room for two characters. A bare number would say how many problems a file has. */
const sign = '✎';
const highestCount = 9;

/**
 * Badges in the Explorer: how many annotations a report has, and whether some need review.
 *
 * Of a report that is not open the files beside it are counted, replies among them; nothing is read. Only files that
 * VS Code shows are asked about.
 */
export class FileBadges implements FileDecorationProvider, Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #changed = new EventEmitter<Uri | Uri[] | undefined>();
  readonly #subscriptions: Disposable;

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
    const records = workspace.createFileSystemWatcher('**/*.annotations/*.json', false, true, false);
    const recordChanged = (record: Uri): void => {
      const folder = parentOf(record.toString());
      if (folder !== undefined) this.#changed.fire(Uri.parse(reportUriOf(folder)));
    };
    this.#subscriptions = Disposable.from(
      this.#changed,
      records,
      records.onDidCreate(recordChanged),
      records.onDidDelete(recordChanged),
      annotations.onDidChange((uri) => {
        this.#changed.fire(Uri.parse(uri));
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${settingsSection}.${setting}`)) this.#changed.fire(undefined);
      }),
      window.registerFileDecorationProvider(this),
    );
  }

  async provideFileDecoration(uri: Uri): Promise<FileDecoration | undefined> {
    if (!reportName.test(uri.path)) return undefined;
    if (!workspace.getConfiguration(settingsSection, uri).get<boolean>(setting, true)) return undefined;
    return this.#badgeOfOpen(uri) ?? badgeOfFiles(uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The badge of a report that is open; `undefined` where it is not, or has no annotations. */
  #badgeOfOpen(uri: Uri): FileDecoration | undefined {
    const set = this.#annotations.storeOf(uri.toString())?.current;
    if (set === undefined) return undefined;
    const discussions = discussionsOf(set);
    const asking = discussions.filter(({ anchor }) => asksForReview(anchor)).length;
    if (asking === 0) return badge(discussions.length, countWords(discussions.length));
    const words = l10n.t('{0}, need review: {1}', countWords(discussions.length), asking);
    return new FileDecoration(`${sign}?`, words, new ThemeColor('list.warningForeground'));
  }
}

async function badgeOfFiles(uri: Uri): Promise<FileDecoration | undefined> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(sidecarFolderOf(uri.toString())));
    const count = entries.filter(([name, type]) => type === FileType.File && isSidecarName(name)).length;
    return badge(count, l10n.t('Annotations and replies: {0}', count));
  } catch {
    // Without a folder there are no annotations.
    return undefined;
  }
}

function badge(count: number, words: string): FileDecoration | undefined {
  if (count === 0) return undefined;
  return new FileDecoration(sign + (count > highestCount ? '+' : String(count)), words);
}

function countWords(count: number): string {
  return count === 1 ? l10n.t('1 annotation') : l10n.t('{0} annotations', count);
}
