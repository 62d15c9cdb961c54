// npm start: opens a report in a real VS Code, in the browser.
//
//   npm start [-- FILE | FOLDER] [--no-open] [--port N] [--vscode current|min]
import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { workbenchAddress } from './embedded/address.mjs';
import { ensureDependencies, requireNode } from './embedded/dependencies.mjs';
import { editionNamed } from './embedded/editions.mjs';
import { Failure, runCommand } from './embedded/failure.mjs';
import { prepareEdition } from './embedded/install.mjs';
import { repository, userDataHome } from './embedded/places.mjs';
import { portState, refuseTakenPort, startServer } from './embedded/server.mjs';
import { readerSettings, writeFirstSettings } from './embedded/settings.mjs';

await runCommand(async () => {
  requireNode();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
      vscode: { type: 'string', default: 'current' },
    },
  });
  // Everything that a person may have mistyped is looked at before anything is downloaded.
  const edition = editionNamed(values.vscode);
  const wantedPort = values.port === undefined ? undefined : portNumber(values.port);
  if (positionals.length > 1) throw new Failure('npm start takes one file or folder.');
  const opening = await whatToOpen(positionals[0]);
  if (wantedPort !== undefined) await refuseTakenPort(wantedPort);

  await ensureDependencies();
  await prepareEdition(edition);
  const { installFromSource } = await import('./packaging/installedExtension.mjs');
  const { buildExtension } = await import('./packaging/stageExtension.mjs');
  // Settings and installed extensions stay from one start to the next, for each version of VS Code.
  const dataFolder = join(userDataHome, edition.folder);
  console.log('Building Report Annotator …');
  buildExtension({ outdir: 'dist', production: false });
  await installFromSource(join(dataFolder, 'extensions'));
  await writeFirstSettings(dataFolder, readerSettings);

  const portFile = join(dataFolder, 'port');
  const port = wantedPort ?? (await lastPort(portFile));
  const server = await startServer({ edition, dataFolder, audience: 'people', ...(port ? { port } : {}) });
  process.once('exit', () => void server.stop());
  const stopped = new Promise((done) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, done);
  });
  if (wantedPort === undefined) await writeFile(portFile, new URL(server.origin).port);

  const address = workbenchAddress(server, opening);
  console.log(`\nVS Code ${edition.version} with Report Annotator:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (!values['no-open']) openBrowser(address);

  const ended = await Promise.race([stopped.then(() => undefined), server.ended]);
  await server.stop();
  if (ended !== undefined)
    throw new Failure(`VS Code ended by itself (code ${ended}).\n${server.output().trim()}`);
});

/**
 * The folder to open and the file to bring to the front: the sample report unless a person names something.
 *
 * @param {string | undefined} argument
 * @returns {Promise<import('./embedded/address.mjs').Opening>}
 */
async function whatToOpen(argument) {
  if (argument === undefined) return sample();
  // npm runs scripts in the project's folder; a relative path means the folder where the person stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Failure(`There is no file or folder ${path}.`);
  return found.isDirectory() ? { folder: path } : { folder: dirname(path), file: path };
}

/** The sample in Chinese for people who read Chinese, else the one in English. */
async function sample() {
  const folder = join(repository, 'samples');
  const reports = (await readdir(folder)).filter((name) => /\.(md|txt)$/.test(name)).sort();
  const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
  const file = reports.find((name) => name.includes(`.${language}.`)) ?? reports[0];
  return { folder, ...(file ? { file: join(folder, file) } : {}) };
}

/** @param {string} text */
function portNumber(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`--port takes a number, not "${text}".`);
  return port;
}

/**
 * The port of the last start when it is still free: browsers keep a workbench's layout and open editors by its address.
 *
 * @param {string} portFile
 */
async function lastPort(portFile) {
  const port = Number(await readFile(portFile, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 1023 && (await portState(port)) === 'free' ? port : undefined;
}

/** @param {string} address */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const child = spawn(/** @type {string} */ (command), args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: copy the address into one.'));
  child.unref();
}
