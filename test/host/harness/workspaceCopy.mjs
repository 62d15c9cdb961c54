// Every run gets a workspace of its own, so that tests may write beside the reports.
import { cp, mkdtemp, rm, realpath } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { repository } from '../../../tools/embedded/places.mjs';

/** The project's main real report; it is not part of the repository, so it is there on some machines only. */
export const realReport = join(repository, '..', 'shared', 'reports', 'zh-a-78-120.txt');

const fixtures = join(repository, 'test', 'host', 'fixtures', 'workspace');

/**
 * Copies the fixture workspace, and the real report where there is one, to a new temporary folder; or another folder,
 * as it is.
 *
 * @param {string} [source] absolute path of the folder to copy instead
 * @returns {Promise<{ folder: string, data: string, remove: () => Promise<void> }>} the workspace, a folder beside it
 *   for the server's data, and what removes both
 */
export async function copyWorkspace(source = fixtures) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'report-annotator-')));
  const folder = join(root, source === fixtures ? 'workspace' : basename(source));
  await cp(source, folder, { recursive: true });
  if (source === fixtures && existsSync(realReport)) await cp(realReport, join(folder, 'zh-a-78-120.txt'));
  return {
    folder,
    data: join(root, 'data'),
    // Retries: the server's last child may still be writing.
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
