import type { CancellationToken, Progress } from 'vscode';
import { ProgressLocation, l10n, window } from 'vscode';
import type { WorkspaceIndex } from '../../workspace/index/workspaceIndex';

/** How long reading may take before the status bar tells of it, in milliseconds. */
const toldAfter = 1_500;
/** How long before it can be broken off in a message of its own: a large folder, or a slow connection. */
const askedAfter = 10_000;

/** Says that reports are read and how many there are already, where that takes a while; where it takes long, with "Cancel". */
export function showReading(reading: Promise<void>, index: WorkspaceIndex): void {
  let isOver = false;
  void reading.then(() => {
    isOver = true;
  });
  const tell = async (
    progress: Progress<{ readonly message: string }>,
    token: CancellationToken,
  ): Promise<void> => {
    const report = (): void => {
      progress.report({ message: l10n.t('Reading the reports of the workspace: {0}', index.reports.size) });
    };
    report();
    const listening = index.onDidChange(report);
    token.onCancellationRequested(() => {
      index.stop();
    });
    await reading;
    listening.dispose();
  };
  setTimeout(() => {
    if (!isOver) void window.withProgress({ location: ProgressLocation.Window }, tell);
  }, toldAfter);
  setTimeout(() => {
    const location = ProgressLocation.Notification;
    if (!isOver) void window.withProgress({ location, cancellable: true }, tell);
  }, askedAfter);
}
