// Bundles the extension for both hosts and the command line into dist/.
//
//   node tools/build.mjs [--production] [--watch] [--outdir FOLDER]
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { context, build } from 'esbuild';
import { bundleOptions } from './bundling.mjs';

const { values } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
});
const { production, watch, outdir } = values;

const common = bundleOptions({ production });

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ['src/editor/extension.ts'],
    outfile: join(outdir, 'extension.js'),
    platform: 'node',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: ['src/editor/extension.ts'],
    outfile: join(outdir, 'web', 'extension.js'),
    platform: 'browser',
    // The host is a worker: packages that come in several editions must not take the one for pages, which has a DOM.
    conditions: ['worker', 'module'],
    external: ['vscode'],
  },
  {
    ...common,
    // What runs inside the webviews: a page, neither Node nor a worker.
    entryPoints: ['src/webview/readingView.ts', 'src/webview/readingView.css'],
    outdir: join(outdir, 'webview'),
    format: 'iife',
    platform: 'browser',
  },
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(outdir, 'cli.js'),
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
];

if (production) await rm(outdir, { recursive: true, force: true });
if (watch) await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
else await Promise.all(bundles.map(buildWhole));

/**
 * Writes each file beside its place and renames it: a window that loads the extension meanwhile gets the old one or
 * the new one, never a part.
 *
 * @param {import('esbuild').BuildOptions} options
 */
async function buildWhole(options) {
  const { outputFiles } = await build({ ...options, write: false });
  for (const { path, contents } of outputFiles) {
    const beside = `${path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, contents);
    await rename(beside, path);
  }
}
