// Lays the files of the extension, and nothing else, into a folder of their own.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../embedded/failure.mjs';
import { repository } from '../embedded/places.mjs';

/** Bundles the extension and the command line into a folder. @param {{ outdir: string, production: boolean }} options */
export function buildExtension({ outdir, production }) {
  const args = [
    join(repository, 'tools', 'build.mjs'),
    '--outdir',
    outdir,
    ...(production ? ['--production'] : []),
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: repository, stdio: 'inherit' });
  if (status !== 0) throw new Failure('The extension cannot be built: see the errors above.');
}

/**
 * Lays what `.vscodeignore` lets through into `target`, which is emptied first, with bundles built for publication.
 * The repository's own `dist` stays as it is, so that packing disturbs nothing that runs from it.
 *
 * @param {string} target
 */
export async function stageExtension(target) {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const file of files.filter((path) => !path.startsWith('dist/'))) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await cp(join(repository, file), join(target, file));
  }
  buildExtension({ outdir: join(target, 'dist'), production: true });
}
