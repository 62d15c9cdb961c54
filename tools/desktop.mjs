// npm run test:desktop: the host suites in a desktop VS Code, where one is to be had.
//
//   npm run test:desktop [-- --download] [--grep TITLE]
//
// VSCODE_EXECUTABLE_PATH names the VS Code to use; else `code` on PATH, else the usual places. Only `--download` lets
// @vscode/test-electron fetch one.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './embedded/dependencies.mjs';
import { Failure, runCommand } from './embedded/failure.mjs';
import { repository } from './embedded/places.mjs';
import { testSettings, writeSettings } from './embedded/settings.mjs';
import { describe } from './testing/outcome.mjs';

/** Networks that drop packets let a download hang for ever. */
const downloadTimeout = 120_000;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { download: { type: 'boolean', default: false }, grep: { type: 'string' } },
  });
  const found = findDesktop();
  if (!found && !values.download) {
    throw new Failure(
      'No desktop VS Code was found: install one, name its executable in VSCODE_EXECUTABLE_PATH, or allow a download with npm run test:desktop -- --download. The same suites run in the embedded VS Code with npm test.',
    );
  }
  await ensureDependencies();
  const executable = found ?? (await download());
  const { buildExtension } = await import('./packaging/stageExtension.mjs');
  const { bundleSuites } = await import('../test/host/harness/bundle.mjs');
  const { createCollector } = await import('../test/host/harness/collect.mjs');
  const { copyWorkspace } = await import('../test/host/harness/workspaceCopy.mjs');
  buildExtension({ outdir: 'dist', production: false });
  const bundle = await bundleSuites({ host: 'node', ...(values.grep ? { grep: values.grep } : {}) });
  const workspace = await copyWorkspace();
  const collector = createCollector((line) => console.log(line));
  try {
    console.log(`  ${executable}`);
    const code = await runDesktop(executable, bundle, workspace, collector);
    const counts = collector.counts();
    for (const { title, error } of collector.failures()) console.log(`\n  ✘ ${title}\n${error}\n`);
    if (!counts) {
      throw new Failure(
        `VS Code ended (code ${code}) before the suites did.\n${collector.noise().slice(-30).join('\n')}`,
      );
    }
    console.log(`\n${describe(counts)}`);
    return code === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  } finally {
    await workspace.remove();
    await rm(dirname(bundle), { recursive: true, force: true });
  }
});

/** The executable of an installed VS Code, or `undefined`. */
function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) {
    if (!existsSync(named)) throw new Failure(`VSCODE_EXECUTABLE_PATH names ${named}, which does not exist.`);
    return named;
  }
  return [...onPath(), ...usualPlaces()].find((path) => existsSync(path));
}

/** `code` on PATH is a script; the program it starts lies above it. */
function onPath() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code', 'code-insiders'];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const bin = dirname(realpathSync(path));
      return [
        join(bin, '..', 'code'),
        join(bin, '..', 'Code.exe'),
        join(bin, '..', '..', '..', 'MacOS', 'Electron'),
      ];
    });
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Visual Studio Code.app', 'Contents', 'MacOS', 'Electron'),
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
    return [join(LOCALAPPDATA, 'Programs'), PROGRAMFILES].map((folder) =>
      join(folder, 'Microsoft VS Code', 'Code.exe'),
    );
  }
  return ['/usr/share/code/code', '/opt/visual-studio-code/code', '/snap/code/current/usr/share/code/code'];
}

async function download() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: downloadTimeout });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `VS Code cannot be downloaded (${reason}): install one, or use npm test, which needs none.`,
    );
  }
}

/**
 * Runs the suites through @vscode/test-electron, in a process of its own: it prints what VS Code prints, and that is
 * where the outcome is read from.
 *
 * @param {string} executable
 * @param {string} bundle
 * @param {{ folder: string, data: string }} workspace
 * @param {ReturnType<typeof import('../test/host/harness/collect.mjs').createCollector>} collector
 * @returns {Promise<number>} the exit code
 */
async function runDesktop(executable, bundle, workspace, collector) {
  await writeSettings(workspace.data, testSettings);
  const options = {
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: repository,
    extensionTestsPath: bundle,
    launchArgs: [
      workspace.folder,
      '--disable-extensions',
      // Settings lie in the same place below both kinds of data folder, but for one level.
      ...['--user-data-dir', join(workspace.data, 'data')],
      ...['--extensions-dir', join(workspace.data, 'extensions')],
    ],
  };
  const child = spawn(
    process.execPath,
    [join(repository, 'tools', 'testing', 'runElectron.mjs'), JSON.stringify(options)],
    { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => collector.take(['%s', line]));
  }
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
