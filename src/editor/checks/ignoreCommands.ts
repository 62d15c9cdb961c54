import type { QuickPickItem } from 'vscode';
import { Disposable, commands, l10n, window } from 'vscode';
import type { FindingKey } from '../../checks/ignoredFinding';
import { rules } from '../../checks/rules';
import type { AuthorIdentity } from '../annotations/authorIdentity';
import { showFailure } from '../annotations/showFailure';
import type { ReportService } from '../services';
import { failureOf } from '../../workspace/saveMessages';
import { nameOf } from '../../workspace/uriPath';
import { ignoredFolderOf } from '../../workspace/ignoredFindings';
import { ignoreFindingCommand } from './findingActions';
import type { IgnoreRequest } from './findingActions';
import type { FindingSource } from './findingSource';

interface IgnoredItem extends QuickPickItem {
  readonly uri: string;
}

/** Registers the commands that ignore a finding, and that list the ignored ones and take them back. */
export function registerIgnoreCommands(
  findings: FindingSource,
  reports: ReportService,
  author: AuthorIdentity,
): Disposable {
  return Disposable.from(
    commands.registerCommand(ignoreFindingCommand, (request: IgnoreRequest) =>
      ignore(findings, author, request),
    ),
    commands.registerCommand('reportAnnotator.showIgnoredFindings', async () => {
      // A note is no report, and has findings all the same.
      const shown = window.activeTextEditor?.document.uri.toString();
      const isChecked = shown !== undefined && findings.ignoredOf(shown) !== undefined;
      const uri = isChecked ? shown : reports.active?.uri.toString();
      if (uri !== undefined) await restore(findings, uri);
    }),
  );
}

async function ignore(
  findings: FindingSource,
  author: AuthorIdentity,
  { uri, finding }: IgnoreRequest,
): Promise<void> {
  const creator = await author.resolve();
  const report = findings.upToDateOf(uri)?.report;
  if (creator === undefined || report === undefined) return;
  await saved(uri, async () => findings.ignoredOf(uri)?.ignore(report, finding, creator));
}

async function restore(findings: FindingSource, uri: string): Promise<void> {
  const ignored = findings.ignoredOf(uri);
  const records = ignored?.current.ignored ?? [];
  if (ignored === undefined || records.length === 0) {
    void window.showInformationMessage(l10n.t('No finding of this file is ignored.'));
    return;
  }
  const chosen = await window.showQuickPick(
    records.map((record): IgnoredItem => ({
      label: titleOf(record),
      description: record.quote.exact.replace(/\s+/gu, ' '),
      detail: l10n.t('Ignored by {0} on {1}', record.creator.name, record.created.slice(0, 10)),
      uri: record.uri,
    })),
    {
      title: l10n.t('Ignored Findings'),
      placeHolder: l10n.t('Choose those that are to be shown again'),
      canPickMany: true,
      matchOnDescription: true,
    },
  );
  if (chosen === undefined || chosen.length === 0) return;
  await saved(uri, () => ignored.restore(chosen.map((item) => item.uri)));
}

function titleOf({ rule }: FindingKey): string {
  const title = rules.find(({ id }) => id === rule)?.title;
  return title === undefined ? rule : l10n.t(title);
}

async function saved(uri: string, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    showFailure(failureOf(error, nameOf(ignoredFolderOf(uri))));
  }
}
