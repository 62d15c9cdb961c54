import { Disposable, window } from 'vscode';
import type { ReportService } from '../services';

/** The views that fill as a long report is read. */
const views = ['reportAnnotator.report', 'reportAnnotator.references'] as const;

/** Shows above the views that the document whose report they show is being read, until it is. */
export function registerReadingProgress(reports: ReportService): Disposable {
  let shown: unknown;
  const show = (): void => {
    const document = reports.active;
    if (document === undefined || document === shown || reports.stateOf(document) !== 'reading') return;
    shown = document;
    const isRead = reports.whenListed(document).finally(() => {
      if (shown === document) shown = undefined;
    });
    for (const viewId of views) void window.withProgress({ location: { viewId } }, () => isRead);
  };
  return Disposable.from(reports.onDidChangeActive(show));
}
