import type { QuickPickItem } from 'vscode';
import { env, l10n, ProgressLocation, window } from 'vscode';
import type { Language } from '../../report/report';
import type { IndexedReport, ReportIndex } from '../../workspace/reportIndex';
import { fileNameOf } from '../index/fileNames';

interface VersionItem extends QuickPickItem {
  readonly version: IndexedReport;
}

/** The document that other versions are looked for. */
export interface VersionSought {
  readonly symbol: string;
  /** The file that is there already. */
  readonly uri: string;
}

/**
 * The other version of a document that a person wants: the only one, else the one that she chooses. `undefined` where
 * there is none, which she is told, or she chooses none.
 */
export async function chooseVersion(
  index: ReportIndex,
  { symbol, uri }: VersionSought,
): Promise<IndexedReport | undefined> {
  await window.withProgress({ location: ProgressLocation.Window }, () => index.whenReady());
  const versions = index.versionsOf(symbol).filter((version) => version.uri !== uri);
  const [first, second] = versions;
  if (first === undefined)
    void window.showInformationMessage(
      l10n.t('There is no other language version of {0} in this workspace.', symbol),
    );
  if (second === undefined) return first;
  const items = versions.map((version): VersionItem => ({
    version,
    label: nameOfLanguage(version.language),
    description: fileNameOf(version),
    ...(version.title === undefined ? {} : { detail: version.title }),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Versions of {0}', symbol),
    placeHolder: l10n.t('Choose a language'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.version;
}

/** "French", "法文", in the language of the editor. */
function nameOfLanguage(language: Language | undefined): string {
  if (language === undefined) return l10n.t('Unknown language');
  return new Intl.DisplayNames([env.language, 'en'], { type: 'language' }).of(language) ?? language;
}
