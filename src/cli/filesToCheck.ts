import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from './commandError';

/** A file to look at: one that somebody named, or one that lies in a folder that somebody named. */
export interface FileToCheck {
  readonly path: string;
  readonly from: 'name' | 'folder';
}

const textFile = /\.(?:md|markdown|txt)$/iu;
/** Folders of tools, of packages and of annotations hold no reports. */
const passedOver = /^\.|^node_modules$|\.annotations$/u;

/**
 * The files that `paths` mean, in their order: for a folder all Markdown and plain text files in it and below, in the
 * order of their names; each once. Links to folders are not followed. Throws a `CommandError` for a folder that has none.
 */
export async function filesToCheck(paths: readonly string[]): Promise<readonly FileToCheck[]> {
  const files = new Map<string, FileToCheck>();
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.set(path, { path, from: 'name' });
      continue;
    }
    const found = await textFilesIn(path);
    if (found.length === 0)
      throw new CommandError(`${path}: this folder has no Markdown or plain text file.`);
    for (const file of found) if (!files.has(file)) files.set(file, { path: file, from: 'folder' });
  }
  return [...files.values()];
}

/** What cannot be looked at is no folder: reading it says why. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function textFilesIn(folder: string): Promise<readonly string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    throw new CommandError(`${folder}: the folder must not be read. Check its permissions.`);
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !passedOver.test(entry.name)) found.push(...(await textFilesIn(path)));
    else if (entry.isFile() && textFile.test(entry.name)) found.push(path);
  }
  return found;
}
