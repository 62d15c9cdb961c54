import type { TextEditor } from 'vscode';
import {
  commands,
  Disposable,
  l10n,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { symbolOfDocument } from '../index/otherFiles';
import { offsetAt, positionAt } from '../positions';
import type { Services } from '../services';
import { changeSetting, settingsSection } from '../settings';
import { chooseVersion } from './chooseVersion';
import { placeBeside } from './parallelLines';
import { ScrollTogether, scrollTogetherSetting } from './scrollTogether';

/** Registers the commands that lead from a report to its versions in other languages, and keep them in step. */
export function registerLanguageVersions(services: Services): Disposable {
  const together = new ScrollTogether(services.reports);
  return Disposable.from(
    together,
    commands.registerCommand('reportAnnotator.openLanguageVersion', async () => {
      await openVersion(services, ViewColumn.Active);
    }),
    commands.registerCommand('reportAnnotator.showLanguageVersionBeside', async () => {
      const opened = await openVersion(services, ViewColumn.Beside);
      if (opened !== undefined) together.join(opened.from, opened.to);
    }),
    commands.registerCommand('reportAnnotator.toggleScrollTogether', async () => {
      const isOn = workspace.getConfiguration(settingsSection).get<boolean>(scrollTogetherSetting, true);
      await changeSetting(scrollTogetherSetting, !isOn);
    }),
  );
}

/** Two editors with versions of one document. */
interface OpenedVersion {
  readonly from: TextEditor;
  readonly to: TextEditor;
}

/** Opens another version of the active report at the same paragraph; `undefined` where there is none to open. */
async function openVersion(
  { reports, index }: Services,
  viewColumn: ViewColumn,
): Promise<OpenedVersion | undefined> {
  const from = window.activeTextEditor;
  const report = from && (await reports.whenListed(from.document));
  if (from === undefined || report === undefined) {
    void window.showInformationMessage(l10n.t('Open a report first.'));
    return undefined;
  }
  const symbol = symbolOfDocument(from.document, report);
  if (symbol === undefined) {
    void window.showInformationMessage(
      l10n.t('This report has no symbol by which its versions could be told.'),
    );
    return undefined;
  }
  const version = await chooseVersion(index, { symbol, uri: from.document.uri.toString() });
  if (version === undefined) return undefined;
  const document = await workspace.openTextDocument(Uri.parse(version.uri, true));
  const other = await reports.whenListed(document);
  const place = other && placeBeside(report, offsetAt(report.text, from.selection.active), other);
  const start = other && place && positionAt(other.text, other.rangeOf(place).start);
  const selection = start && new Range(start, start);
  const to = await window.showTextDocument(document, { viewColumn, ...(selection && { selection }) });
  if (selection !== undefined) to.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return { from, to };
}
