import { ProgressLocation, l10n, window } from 'vscode';
import type { ReportIndex } from '../../workspace/reportIndex';

/** How long reading may take before it is told of, in milliseconds. */
const toldAfter = 1_500;

/** Says in the status bar that reports are read and how many there are already, where that takes a while. */
export function showReading(reading: Promise<void>, index: ReportIndex): void {
  let isOver = false;
  void reading.then(() => {
    isOver = true;
  });
  setTimeout(() => {
    if (isOver) return;
    void window.withProgress({ location: ProgressLocation.Window }, async (progress) => {
      const report = (): void => {
        progress.report({ message: l10n.t('Reading the reports of the workspace: {0}', index.reports.size) });
      };
      report();
      const listening = index.onDidChange(report);
      await reading;
      listening.dispose();
    });
  }, toldAfter);
}
