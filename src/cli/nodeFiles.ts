import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../workspace/ports';
import type { FileSystem, FolderEntry } from '../workspace/ports';
import { errorCodeOf } from './errorCode';

/** The files of this machine; URIs are of the scheme "file". */
export const nodeFiles: FileSystem = { read, write, delete: remove, list };

const reasons: Readonly<Record<string, FileError['reason']>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EISDIR: 'not-a-file',
  ENOTDIR: 'not-a-file',
  EBUSY: 'unavailable',
  EIO: 'unavailable',
};

async function read(uri: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(fileURLToPath(uri));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw toFileError(uri, error);
  }
}

/**
 * Writes beside the target, to the disk, and only then renames: whoever reads sees the old file or the new
 * one, also when the machine stops in between. A file that must not be written is not replaced either.
 */
async function write(uri: string, content: Uint8Array): Promise<void> {
  const path = fileURLToPath(uri);
  const beside = `${path}.${randomUUID()}.writing`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const mode = await modeOfWritable(uri, path);
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await discard(beside);
    throw toFileError(uri, error);
  }
}

/** The permissions of a file that may be written; `undefined` where there is none yet. */
async function modeOfWritable(uri: string, path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new FileError(uri, 'not-a-file', 'a folder stands there');
    await access(path, constants.W_OK);
    return found.mode;
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function discard(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch {
    // The folder that refused the file refuses this too; the caller reports the failure that matters.
  }
}

async function remove(uri: string): Promise<void> {
  try {
    await rm(fileURLToPath(uri));
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw toFileError(uri, error);
  }
}

async function list(uri: string): Promise<readonly FolderEntry[]> {
  try {
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      // A symbolic link may lead to a file; reading it tells.
      kind: entry.isDirectory() ? 'folder' : entry.isFile() || entry.isSymbolicLink() ? 'file' : 'other',
    }));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw toFileError(uri, error);
  }
}

function toFileError(uri: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new FileError(uri, reasons[errorCodeOf(error) ?? ''] ?? 'other', detail);
}
