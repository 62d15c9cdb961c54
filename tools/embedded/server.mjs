// Starts and stops the server of an embedded VS Code.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { nodeFor, serverFolder } from './editions.mjs';
import { Failure } from './failure.mjs';
import { manifestFolder } from './places.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./editions.mjs').Edition} edition
 * @property {string} dataFolder            settings, logs, caches of the server and of the workbench
 * @property {string} [extensionsFolder]    installed extensions; inside `dataFolder` unless said otherwise
 * @property {number} [port]                a free one unless said otherwise
 * @property {'people' | 'tests'} audience  tests get the automation driver, which also makes VS Code load an
 *                                          extension under development and its tests from the address
 * @property {'everything' | 'asked'} [trust]  whether tests trust every folder, or VS Code asks as it does for
 *                                          people; everything unless said otherwise
 * @property {Record<string, string>} [environment]  added to the server's environment
 * @property {string} [language]            display language, known through `writeLanguagePack`; English unless said
 *                                          otherwise
 */

/**
 * @typedef {object} Server
 * @property {string} origin   for example `http://127.0.0.1:40123`
 * @property {string} token    without it, the server answers 403
 * @property {() => string} output      what the server has printed so far
 * @property {() => Promise<void>} stop  ends the server and every process it started; may be called twice
 * @property {Promise<number>} ended    settles with the exit code when the server is gone
 */

/** How long a server may take until it listens; it needs 0.3 to 1 s on a calm machine. */
const startTimeout = 30_000;

/**
 * Starts a server that listens on the loopback interface only and answers only to who knows its random token.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const { edition, dataFolder, audience } = options;
  if (options.port !== undefined) await refuseTakenPort(options.port);
  await mkdir(dataFolder, { recursive: true });
  const token = randomBytes(24).toString('hex');
  // In a file and not in the arguments: those are open to every user of the machine through the process list.
  const tokenFile = join(dataFolder, 'connection-token');
  await writeFile(tokenFile, token, { mode: 0o600 });

  const arguments_ = [
    ...['--require', join(manifestFolder('.'), 'orphanGuard.cjs')],
    ...serverArguments(edition, dataFolder, options.extensionsFolder),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token-file', tokenFile],
    ...(options.language === undefined ? [] : ['--locale', options.language]),
    ...(audience === 'tests' ? ['--enable-smoke-test-driver'] : []),
    ...(audience === 'tests' && options.trust !== 'asked' ? ['--disable-workspace-trust'] : []),
  ];
  const child = spawn(nodeFor(edition), arguments_, {
    env: serverEnvironment(options.environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // a process group of its own, to be ended as one
  });

  let output = '';
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
  });
  const stop = async () => {
    endGroup(child.pid);
    await ended;
  };

  const port = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) =>
      reject(new Failure(`VS Code ${edition.version} did not start: ${reason}.${tail(output)}`));
    const timer = setTimeout(() => fail(`no answer after ${startTimeout / 1000} s`), startTimeout);
    const listen = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-200_000);
      const match = /listening on (\d+)/.exec(output);
      if (match) {
        clearTimeout(timer);
        resolve(Number(match[1]));
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => {
      clearTimeout(timer);
      fail(`its server ended with code ${code}`);
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });

  // By number: a name could lead a browser to another address family first, where somebody else may listen.
  return { origin: `http://127.0.0.1:${port}`, token, output: () => output, stop, ended };
}

/**
 * Runs the server's command line once, for example to install a packaged extension.
 *
 * @param {import('./editions.mjs').Edition} edition
 * @param {string} dataFolder
 * @param {string} extensionsFolder
 * @param {string} vsix
 */
export async function installExtension(edition, dataFolder, extensionsFolder, vsix) {
  const child = spawn(
    nodeFor(edition),
    [...serverArguments(edition, dataFolder, extensionsFolder), '--install-extension', vsix, '--force'],
    { env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new Failure(`VS Code ${edition.version} did not install ${vsix}.${tail(output)}`);
  }
}

/**
 * @param {import('./editions.mjs').Edition} edition
 * @param {string} dataFolder
 * @param {string | undefined} extensionsFolder
 */
function serverArguments(edition, dataFolder, extensionsFolder) {
  return [
    join(serverFolder(edition), 'out', 'server-main.js'),
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', dataFolder],
    ...['--extensions-dir', extensionsFolder ?? join(dataFolder, 'extensions')],
  ];
}

/** @param {Record<string, string>} [additions] */
function serverEnvironment(additions = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{}', ...additions };
  // Left by a terminal of VS Code or by npm; the first would make this server a child of that window.
  for (const name of Object.keys(environment)) {
    if (/^(VSCODE_|ELECTRON_|npm_)/.test(name) || name === 'NODE_OPTIONS') delete environment[name];
  }
  return environment;
}

/**
 * Whether a server could listen on a port of the loopback interface.
 *
 * @param {number} port
 * @returns {Promise<'free' | 'taken'>}
 */
export function portState(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve('taken'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve('free')));
  });
}

/** Fails with one sentence when nothing can listen on a port. @param {number} port */
export async function refuseTakenPort(port) {
  if ((await portState(port)) === 'free') return;
  throw new Failure(
    `Port ${port} is taken or not allowed; choose another one with --port, or leave it out for a free one.`,
  );
}

/** Ends a process and those it started. @param {number | undefined} id */
function endGroup(id) {
  if (id === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(id), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** @param {string} output */
const tail = (output) => (output.trim() ? `\n${output.trim().split('\n').slice(-8).join('\n')}` : '');
