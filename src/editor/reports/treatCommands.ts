import { commands, Disposable, l10n, window } from 'vscode';
import type { ReportService } from '../services';

/** Registers "Treat This File as a Report" and its opposite; both act on the active editor's file. */
export function registerTreatCommands(reports: ReportService): Disposable {
  const treat = async (as: 'report' | 'not-a-report'): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || reports.stateOf(document) === 'unreadable') {
      void window.showInformationMessage(l10n.t('Open a Markdown or plain text file first.'));
      return;
    }
    await reports.treat(document, as);
    if (reports.stateOf(document) === 'too-long')
      void window.showWarningMessage(l10n.t('This file is too long to be read as a report.'));
  };
  return Disposable.from(
    commands.registerCommand('reportAnnotator.treatAsReport', () => treat('report')),
    commands.registerCommand('reportAnnotator.doNotTreatAsReport', () => treat('not-a-report')),
  );
}
