import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../../../tools/bundling.mjs';

/** The project's folder. */
export const root = join(import.meta.dirname, '../../..');

/** How a process of the command line ended. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let program: string | undefined;

/**
 * The command line as one file, as it is published; bundled when somebody first asks, for hundreds of modules of source
 * would take seconds in every process.
 */
export function commandFile(): string {
  if (program !== undefined) return program;
  const folder = mkdtempSync(join(tmpdir(), 'report-annotator-cli-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  program = join(folder, 'cli.cjs');
  buildSync({
    ...bundleOptions({ production: false }),
    sourcemap: 'inline',
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: program,
    platform: 'node',
  });
  return program;
}

/** Runs the command line as a process in the project's folder. */
export function runCommand(...args: readonly string[]): Finished {
  return spawnSync(process.execPath, [commandFile(), ...args], { cwd: root, encoding: 'utf8' });
}
