import { ProgressLocation, Uri, l10n, window, workspace } from 'vscode';
import { recordsUnder } from '../../workspace/codebookRecords';
import type { ReportRecords } from '../../workspace/codebookRecords';
import { nameOf } from '../../workspace/uriPath';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { folderMatcher } from './excludedFolders';

/** Reads the records of all reports for which a codebook counts; `undefined` when the person broke it off. */
export async function readProjectRecords(codebookUri: string): Promise<readonly ReportRecords[] | undefined> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Looking for annotations'),
      cancellable: true,
    },
    async (progress, token) => {
      const reports = await recordsUnder(workspaceFileSystem, codebookUri, {
        isExcluded: isExcluded,
        isCancelled: () => token.isCancellationRequested,
        onReport: (uri) => {
          progress.report({ message: nameOf(uri) });
        },
      });
      return token.isCancellationRequested ? undefined : reports;
    },
  );
}

/** Whether the workspace's settings keep a folder out of the explorer. */
export function isExcluded(folderUri: string): boolean {
  const uri = Uri.parse(folderUri);
  const excluded = workspace.getConfiguration('files', uri).get<Record<string, unknown>>('exclude', {});
  const patterns = Object.entries(excluded).flatMap(([pattern, value]) => (value === true ? [pattern] : []));
  return folderMatcher(patterns)(workspace.asRelativePath(uri, false));
}
