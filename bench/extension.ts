import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const repository = join(import.meta.dirname, '..');

/** The size of a bundle as published, in bytes. */
export interface BundleRow {
  readonly bundle: string;
  readonly minified: number;
  readonly gzipped: number;
}

/** Builds the bundles as they are published and tells their sizes. */
export function bundleSizes(): readonly BundleRow[] {
  const folder = mkdtempSync(join(repository, 'out', 'bundles-'));
  try {
    run([join(repository, 'tools/build.mjs'), '--production', '--outdir', folder]);
    return ['extension.js', 'web/extension.js', 'cli.js'].map((bundle) => {
      const content = readFileSync(join(folder, bundle));
      return { bundle, minified: content.length, gzipped: gzipSync(content).length };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long `activate` takes in one of the real extension hosts, in milliseconds, code loading included. */
export interface ActivationRow {
  readonly host: 'node' | 'web';
  readonly milliseconds: number;
}

/** Starts the embedded VS Code once for each extension host. Throws when a host does not say its figure. */
export function activationTimes(): readonly ActivationRow[] {
  return (['node', 'web'] as const).map((host) => {
    const output = run([join(repository, 'test/host/run.mjs'), '--host', host, '--suite', 'activation']);
    const figure = /activate took ([\d.]+) ms/.exec(output)?.[1];
    if (figure === undefined) throw new Error(`the ${host} host told no time:\n${output}`);
    return { host, milliseconds: Number(figure) };
  });
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout}${stderr}`);
  return stdout;
}
