import { Uri, WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { sidecarFolderOf } from '../../workspace/sidecarFolder';
import { exists, isFolder } from '../files/fileKind';
import type { OpenAnnotations } from './openAnnotations';

/** A file or folder that is about to get another name. */
interface FileRenaming {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/**
 * Lets the annotations of a report move with it when it is renamed or moved in VS Code, in the same step:
 * taking the renaming back takes both back.
 */
export function registerSidecarRenaming(annotations: OpenAnnotations): Disposable {
  return workspace.onWillRenameFiles((event) => {
    event.waitUntil(renamesOnceWritten(annotations, event.files));
  });
}

/** What is being written goes into the folder first: afterwards it would make the old one again. */
async function renamesOnceWritten(
  annotations: OpenAnnotations,
  files: readonly FileRenaming[],
): Promise<WorkspaceEdit> {
  await Promise.all(annotations.uris.map(async (uri) => annotations.storeOf(uri)?.whenWritten()));
  return sidecarRenames(files);
}

async function sidecarRenames(files: readonly FileRenaming[]): Promise<WorkspaceEdit> {
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
