import { FileType, workspace } from 'vscode';
import type { Uri } from 'vscode';

/** Whether anything is at `uri`; what cannot be seen counts as not there. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await kindOf(uri)) !== undefined;
}

/** Whether a folder is at `uri`; what cannot be seen counts as not there. */
export async function isFolder(uri: Uri): Promise<boolean> {
  // A link to a folder is one, too.
  return (((await kindOf(uri)) ?? FileType.Unknown) & FileType.Directory) !== 0;
}

async function kindOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    // Not there, or hidden by permissions: whoever goes on writes over nothing.
    return undefined;
  }
}
