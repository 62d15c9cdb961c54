import { Uri, workspace } from 'vscode';
import type { FileStamp, FolderMember, IndexFiles } from '../../workspace/index/indexFiles';
import { decodeUtf8 } from '../../workspace/readSidecar';
import { isNotFound } from '../files/fileErrors';
import { entryKindOf, workspaceFileSystem } from '../files/workspaceFileSystem';

/** The files of the window as an index reads them. */
export const workspaceIndexFiles: IndexFiles = { list, stampOf, readText };

async function list(folderUri: string): Promise<readonly FolderMember[]> {
  const folder = Uri.parse(folderUri, true);
  const entries = await workspaceFileSystem.list(folderUri);
  return entries.map((entry) => ({ ...entry, uri: Uri.joinPath(folder, entry.name).toString() }));
}

async function stampOf(uri: string): Promise<FileStamp | undefined> {
  try {
    const { type, mtime, size } = await workspace.fs.stat(Uri.parse(uri, true));
    return { kind: entryKindOf(type), modified: Math.max(0, Math.round(mtime)), size };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** UTF-8, else what the settings say of the file's encoding. */
async function readText(uri: string): Promise<string | undefined> {
  const bytes = await workspaceFileSystem.read(uri);
  if (bytes === undefined) return undefined;
  return decodeUtf8(bytes) ?? decoded(bytes, Uri.parse(uri, true));
}

async function decoded(bytes: Uint8Array, uri: Uri): Promise<string | undefined> {
  try {
    return await workspace.decode(bytes, { uri });
  } catch {
    // The editor does not take it for a text either.
    return undefined;
  }
}
