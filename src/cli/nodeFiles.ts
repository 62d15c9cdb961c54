import { constants } from 'node:fs';
import {
  access,
  copyFile,
  link,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../workspace/ports';
import type { FileSystem, FolderEntry } from '../workspace/ports';
import { temporaryName } from '../workspace/temporaryFiles';
import { errorCodeOf } from './errorCode';

/** The files of this machine; URIs are of the scheme "file". */
export const nodeFiles: FileSystem = { read, write, stage, replace, delete: remove, list };

const reasons: Readonly<Record<string, FileError['reason']>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EEXIST: 'not-a-file',
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
  try {
    await mkdir(dirname(path), { recursive: true });
    const mode = await modeOfWritable(uri, path);
    await writeBeside(path, content, mode, (beside) => rename(beside, path));
  } catch (error) {
    throw toFileError(uri, error);
  }
}

/** The permissions are those of the file that it is to replace only when it does. */
async function stage(uri: string, content: Uint8Array): Promise<void> {
  const path = fileURLToPath(uri);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw toFileError(uri, error);
  }
}

/** To the disk first, as `write` does. */
async function replace(staged: string, uri: string): Promise<boolean> {
  const [from, path] = [fileURLToPath(staged), fileURLToPath(uri)];
  try {
    const mode = await modeOfWritable(uri, path);
    const file = await open(from, 'r+');
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(from, path);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return false;
    throw toFileError(uri, error);
  }
}

/**
 * Makes a file that is not there yet, whole or not at all, and missing folders. Resolves to whether it did: not
 * where something stands already, which is left as it is. Rejects with a `FileError`.
 */
export async function createFile(uri: string, content: Uint8Array): Promise<boolean> {
  const path = fileURLToPath(uri);
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw toFileError(uri, error);
  }
  try {
    // Unlike a rename a link replaces nothing, also when two processes come at the same moment.
    await writeBeside(path, content, undefined, async (beside) => {
      await placeNew(beside, path);
      await discard(beside);
    });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw toFileError(uri, error);
  }
}

/** File systems without links get a copy, which is not there at once, but replaces nothing either. */
async function placeNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (!withoutLinks.includes(errorCodeOf(error) ?? '')) throw error;
    await copyFile(beside, path, constants.COPYFILE_EXCL);
  }
}

/** What systems say where a file system has no links. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Writes a file of another name in the same folder, to the disk, and hands it to `place`; leaves none behind. */
async function writeBeside(
  path: string,
  content: Uint8Array,
  mode: number | undefined,
  place: (beside: string) => Promise<void>,
): Promise<void> {
  const beside = join(dirname(path), temporaryName(basename(path)));
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(beside);
  } catch (error) {
    await discard(beside);
    throw error;
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
