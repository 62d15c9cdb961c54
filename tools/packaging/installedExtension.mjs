// Installs the extension for `npm start` the way VS Code finds it after an installation from a file.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../embedded/places.mjs';
import { stageExtension } from './stageExtension.mjs';

/**
 * Lays the extension, as it is in the source tree now, into a server's folder of installed extensions. Others that are
 * installed there stay.
 *
 * @param {string} extensionsFolder
 */
export async function installFromSource(extensionsFolder) {
  const { publisher, name, version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const id = `${publisher}.${name}`;
  const folderName = `${id}-${version}`;
  await mkdir(extensionsFolder, { recursive: true });
  for (const other of await readdir(extensionsFolder)) {
    if (other.startsWith(`${id}-`) && other !== folderName)
      await rm(join(extensionsFolder, other), { recursive: true });
  }
  await stageExtension(join(extensionsFolder, folderName));

  // VS Code's own list of what is installed.
  const listFile = join(extensionsFolder, 'extensions.json');
  const entries = (await readList(listFile)).filter(({ identifier }) => identifier?.id?.toLowerCase() !== id);
  entries.push({
    identifier: { id },
    version,
    location: { $mid: 1, path: pathToFileURL(join(extensionsFolder, folderName)).pathname, scheme: 'file' },
    relativeLocation: folderName,
    metadata: { source: 'vsix', installedTimestamp: Date.now(), pinned: true },
  });
  await writeFile(listFile, JSON.stringify(entries));
}

/**
 * @param {string} file
 * @returns {Promise<({ identifier?: { id?: string } } & Record<string, unknown>)[]>}
 */
async function readList(file) {
  try {
    const list = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(list) ? list : [];
  } catch {
    return []; // first start, or a file that VS Code could not use either
  }
}
