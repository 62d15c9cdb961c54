import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles a program of this folder or of the sources, so that a process of it starts at once; gives its path. */
export async function bundleProgram(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, `${entry.replaceAll(/\W+/gu, '-')}.cjs`);
  await build({
    entryPoints: [join(import.meta.dirname, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}
