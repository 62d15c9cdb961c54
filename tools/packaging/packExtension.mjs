// Packs the extension into the file that people install.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../embedded/failure.mjs';
import { repository } from '../embedded/places.mjs';
import { stageExtension } from './stageExtension.mjs';

/**
 * Builds the extension for publication and packs it.
 *
 * @returns {Promise<string>} absolute path of the `.vsix`, in `out`
 */
export async function packExtension() {
  const { createVSIX } = await import('@vscode/vsce');
  const { name, version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const staged = join(repository, 'out', 'package');
  const packagePath = join(repository, 'out', `${name}-${version}.vsix`);
  await stageExtension(staged);
  await cp(join(repository, '.vscodeignore'), join(staged, '.vscodeignore'));
  try {
    await createVSIX({
      cwd: staged,
      packagePath,
      dependencies: false,
      // No repository address is published yet; links in the README stay as they are.
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } catch (error) {
    throw new Failure(
      `The extension cannot be packed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return packagePath;
}
