import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import { copySamples } from '../../workspace/copySamples';
import { FileError } from '../../workspace/ports';
import { sampleReportFor } from '../../workspace/sampleFiles';
import { workspaceFileSystem } from '../files/workspaceFileSystem';

/**
 * Registers "Open the Sample Report": copies the samples to a folder that the user picks and opens the one in
 * the editor's language.
 *
 * A copy, because annotations are written beside a report and the extension's own folder goes with its next
 * version. The command takes the folder's URI as an optional argument and then does not ask.
 */
export function registerSamples(ctx: ExtensionContext): Disposable {
  return commands.registerCommand('reportAnnotator.openSamples', async (given?: Uri) => {
    const folder = given instanceof Uri ? given : await pickFolder();
    if (folder) await openSamples(Uri.joinPath(ctx.extensionUri, 'samples'), folder);
  });
}

async function pickFolder(): Promise<Uri | undefined> {
  const inWorkspace = workspace.workspaceFolders?.[0]?.uri;
  const picked = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: l10n.t('Choose a folder for a copy of the sample reports'),
    openLabel: l10n.t('Copy Samples Here'),
    ...(inWorkspace && { defaultUri: inWorkspace }),
  });
  return picked?.[0];
}

async function openSamples(source: Uri, target: Uri): Promise<void> {
  try {
    const folder = await copySamples(workspaceFileSystem, source.toString(), withoutSlash(target.toString()));
    const report = Uri.joinPath(Uri.parse(folder, true), sampleReportFor(env.language));
    await window.showTextDocument(report, { preview: false });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    void window.showErrorMessage(l10n.t('The sample reports could not be copied: {0}', error.message));
    return;
  }
  await commands.executeCommand('reportAnnotator.report.focus');
}

/** A drive or the root of a file system is the one folder whose URI ends in a slash. */
function withoutSlash(uri: string): string {
  return uri.replace(/\/$/u, '');
}
