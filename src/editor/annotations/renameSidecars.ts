import { Uri, WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { sidecarFolderOf } from '../../workspace/sidecarFolder';
import { exists, isFolder } from '../files/fileKind';

/**
 * Lets the annotations of a report move with it when it is renamed or moved in VS Code, in the same step:
 * taking the renaming back takes both back.
 */
export function registerSidecarRenaming(): Disposable {
  return workspace.onWillRenameFiles((event) => {
    event.waitUntil(sidecarRenames(event.files));
  });
}

async function sidecarRenames(
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    if (!/\.(?:md|markdown|txt)$/iu.test(oldUri.path)) continue;
    const before = Uri.parse(sidecarFolderOf(oldUri.toString()));
    const after = Uri.parse(sidecarFolderOf(newUri.toString()));
    if (!(await isFolder(before))) continue;
    if (await exists(after)) {
      void window.showWarningMessage(
        l10n.t(
          '“{0}” exists already, so the annotations of “{1}” stay where they are. Move them by hand.',
          nameOf(after),
          nameOf(oldUri),
        ),
      );
      continue;
    }
    edit.renameFile(before, after, { overwrite: false });
  }
  return edit;
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
