import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The texts of the records in a folder of annotations, in order of their names; none where there is no folder.
 *
 * `undefined` in the middle of a save: VS Code deletes a file before it renames another to its name, so that for a
 * moment a record is not there.
 */
export async function recordTexts(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch(() => []);
  if (names.some((name) => name.endsWith('.writing'))) return undefined;
  const records = names.filter((name) => name.endsWith('.json')).sort();
  try {
    return await Promise.all(records.map((name) => readFile(join(folder, name), 'utf8')));
  } catch {
    return undefined; // Gone since the folder was listed.
  }
}
