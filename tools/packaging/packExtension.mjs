// Packs the extension into the file that people install.
import { mkdir, readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../embedded/failure.mjs';
import { repository } from '../embedded/places.mjs';

/**
 * Builds the extension for publication and packs it.
 *
 * @returns {Promise<string>} absolute path of the `.vsix`
 */
export async function packExtension() {
  const { name, version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const target = join(repository, 'out', `${name}-${version}.vsix`);
  await mkdir(join(repository, 'out'), { recursive: true });
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  const packed = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', target], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (packed.status !== 0)
    throw new Failure(`The extension cannot be packed.\n${packed.stdout}${packed.stderr}`);
  return target;
}
