import { Uri, commands, env, l10n, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { withMergeAttribute } from '../../workspace/gitAttributes';
import { decodeUtf8 } from '../../workspace/readSidecar';
import { exists } from '../files/fileKind';
import { workspaceFileSystem } from '../files/workspaceFileSystem';

/**
 * "Set Up Merging in Git…": writes the line for annotations into `.gitattributes`, and runs the command that
 * configures git in a terminal, or copies it, as the person chooses.
 *
 * `extension` is the extension's own folder, where the command line lies.
 */
export function registerMergingSetUp(extension: Uri): Disposable {
  return commands.registerCommand('reportAnnotator.setUpMerging', () => setUp(extension));
}

async function setUp(extension: Uri): Promise<void> {
  const root = await checkoutRoot();
  if (root === undefined) {
    void window.showInformationMessage(
      l10n.t('The folder that is open is not in a git checkout. Open one, then set up merging.'),
    );
    return;
  }
  const isHere = root.scheme === 'file' && extension.scheme === 'file';
  const command = isHere
    ? `node "${Uri.joinPath(extension, 'dist', 'cli.js').fsPath}" merge-driver --install`
    : 'npx report-annotator merge-driver --install';
  const [run, copy] = [l10n.t('Run in Terminal'), l10n.t('Copy Command')];
  const answer = await window.showInformationMessage(
    l10n.t('Merge annotations field by field in “{0}”?', root.path),
    {
      modal: true,
      detail: l10n.t(
        'A line is added to .gitattributes, for everybody. Git must also be told once on each machine, by a command that needs Node.js: it sets the merge driver and keeps git from taking one annotation for another that was renamed (merge.renames, pull.twohead).\n\n{0}',
        command,
      ),
    },
    ...(isHere && workspace.isTrusted ? [run, copy] : [copy]),
  );
  if (answer === undefined) return;
  if (!(await writeAttributes(root))) return;
  if (answer === copy) {
    await env.clipboard.writeText(command);
    void window.showInformationMessage(
      l10n.t('The command was copied. Run it in a terminal in this folder.'),
    );
    return;
  }
  // The folder is given as the terminal's own, never as words of the command: its name is not to be run.
  const terminal = window.createTerminal({ name: l10n.t('Report Annotator'), cwd: root });
  terminal.show();
  terminal.sendText(command);
}

/** The nearest folder with a `.git` at or above the active file or the first folder of the workspace. */
async function checkoutRoot(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const folder = active === undefined ? undefined : workspace.getWorkspaceFolder(active)?.uri;
  let place = folder ?? workspace.workspaceFolders?.[0]?.uri;
  while (place !== undefined) {
    if (await exists(Uri.joinPath(place, '.git'))) return place;
    const above: Uri = Uri.joinPath(place, '..');
    place = above.path === place.path ? undefined : above;
  }
  return undefined;
}

async function writeAttributes(root: Uri): Promise<boolean> {
  const uri = Uri.joinPath(root, '.gitattributes').toString();
  try {
    const bytes = await workspaceFileSystem.read(uri);
    const before = bytes === undefined ? '' : decodeUtf8(bytes);
    const after = before === undefined ? undefined : withMergeAttribute(before);
    if (after === undefined) {
      void window.showErrorMessage(
        l10n.t('“{0}” is not UTF-8 text and was left as it is.', '.gitattributes'),
      );
      return false;
    }
    if (after !== before) await workspaceFileSystem.write(uri, new TextEncoder().encode(after));
    return true;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('“{0}” could not be written: {1}', '.gitattributes', detail));
    return false;
  }
}
