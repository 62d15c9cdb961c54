import { FileType, Uri, workspace } from 'vscode';
import { FileError } from '../../workspace/ports';
import type { FileSystem, FolderEntry } from '../../workspace/ports';
import { temporaryUri } from '../../workspace/temporaryFiles';
import { isNotFound, toFileError } from './fileErrors';

/**
 * The files of the window, wherever they are: `workspace.fs` knows local disks, remote machines and
 * virtual workspaces alike, in every extension host.
 */
export const workspaceFileSystem: FileSystem = { read, write, stage, replace, delete: remove, list };

async function read(uri: string): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(Uri.parse(uri, true));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw toFileError(uri, error);
  }
}

/** Writes beside the target first, so that a full disk leaves the old file whole. */
async function write(uri: string, content: Uint8Array): Promise<void> {
  const beside = temporaryUri(uri);
  await stage(beside, content);
  await replace(beside, uri);
}

async function stage(uri: string, content: Uint8Array): Promise<void> {
  const target = Uri.parse(uri, true);
  if (workspace.fs.isWritableFileSystem(target.scheme) === false)
    throw new FileError(uri, 'read-only', `${target.scheme}: is read-only`);
  try {
    await workspace.fs.createDirectory(Uri.joinPath(target, '..'));
    await workspace.fs.writeFile(target, content);
  } catch (error) {
    await discard(target);
    throw toFileError(uri, error);
  }
}

/**
 * VS Code deletes the file that is there before it renames; who is killed in between leaves the new one under its
 * temporary name, where it is found. A file system that cannot rename gets the content directly.
 */
async function replace(staged: string, uri: string): Promise<boolean> {
  const [beside, target] = [Uri.parse(staged, true), Uri.parse(uri, true)];
  try {
    // A rename that may overwrite would delete a folder of that name with all that is in it.
    if (await isFolder(target)) throw new FileError(uri, 'not-a-file', 'a folder stands there');
  } catch (error) {
    await discard(beside);
    throw toFileError(uri, error);
  }
  // Asked beforehand: a rename that finds nothing to rename has already deleted the file that it should replace.
  const content = await read(staged);
  if (content === undefined) return false;
  try {
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch {
    await writeDirectly(target, beside, content);
  }
  return true;
}

async function writeDirectly(target: Uri, beside: Uri, content: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(target, content);
  } catch (error) {
    throw toFileError(target.toString(), error);
  } finally {
    await discard(beside);
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

async function discard(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    // It was never written, or goes with the folder that refused it; the caller reports the failure that matters.
  }
}

async function remove(uri: string): Promise<void> {
  try {
    await workspace.fs.delete(Uri.parse(uri, true));
  } catch (error) {
    if (!isNotFound(error)) throw toFileError(uri, error);
  }
}

async function list(uri: string): Promise<readonly FolderEntry[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => ({ name, kind: entryKindOf(type) }));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw toFileError(uri, error);
  }
}

/** What a folder's entry is. A symbolic link counts as what it points to; a broken one is `'other'`. */
export function entryKindOf(type: FileType): FolderEntry['kind'] {
  if ((type & FileType.Directory) !== 0) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : 'other';
}
