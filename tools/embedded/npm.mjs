// Runs npm with a progress line, and says in one sentence why it failed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, statfs, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/**
 * @typedef {object} Installation
 * @property {string} what       what is being installed, for people
 * @property {string} size       how big it is, for people
 * @property {number} megabytes  roughly what it takes on disk, to say how far it is
 */

/** What npm has already is used without asking; without a network it gives up after seconds, not minutes. */
const patience = [
  '--prefer-offline',
  ...['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'],
];

/**
 * Installs exactly what the lockfile in `folder` names (`npm ci`), showing what, how far and how big.
 * Fails with one sentence that names the cause: no network, no space, or npm's own last words.
 *
 * @param {string} folder
 * @param {Installation} installation
 */
export async function installLocked(folder, installation) {
  const { what, size, megabytes } = installation;
  const free = await freeMegabytes(folder);
  if (free < megabytes) {
    throw new Failure(
      `Cannot install ${what}: it takes ${megabytes} MB, and the disk that holds ${folder} has ${Math.floor(free)} MB left.`,
    );
  }
  console.log(`Installing ${what} (${size}) …`);
  const started = Date.now();
  const progress = showProgress(join(folder, 'node_modules'), megabytes);
  const { code, output } = await runNpm(
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience],
    folder,
  );
  await progress.stop();
  if (code !== 0) throw new Failure(await explain(what, folder, output));
  console.log(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNpm(args, folder) {
  return new Promise((resolve) => {
    // npm is itself a Node script: starting it through this Node works the same with and without a shell.
    const script = process.env.npm_execpath;
    const useScript = script !== undefined && /npm-cli\.[cm]?js$/.test(script) && existsSync(script);
    const child = useScript
      ? spawn(process.execPath, [script, ...args], { cwd: folder })
      : spawn('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} what
 * @param {string} folder
 * @param {string} output
 */
async function explain(what, folder, output) {
  if (/ENOSPC|no space left/i.test(output) || (await freeMegabytes(folder)) < 50) {
    return `Cannot install ${what}: no space is left on the disk that holds ${folder}.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return `Cannot install ${what}: the npm registry cannot be reached; check the network or npm's proxy settings and run the command again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return `Cannot install ${what}: ${folder} cannot be written to.`;
  const words = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !/^(code \w+$|npm warn|A complete log)/.test(line));
  return `Cannot install ${what}: ${words[0] ?? 'npm failed without a message'}`;
}

/** @param {string} folder */
async function freeMegabytes(folder) {
  try {
    const { bavail, bsize } = await statfs(folder);
    return (bavail * bsize) / 1e6;
  } catch {
    return Infinity; // unknown: the message then gives npm's own words
  }
}

/**
 * @param {string} folder
 * @param {number} megabytes
 */
function showProgress(folder, megabytes) {
  const interactive = process.stdout.isTTY;
  let running = true;
  const done = (async () => {
    // A line that renews itself in a terminal; a new line every ten seconds in a log.
    const pause = interactive ? 1000 : 10_000;
    let next = Date.now() + pause;
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (Date.now() < next) continue;
      next = Date.now() + pause;
      const text = `  ${Math.round(await folderMegabytes(folder))} of about ${megabytes} MB`;
      if (running) process.stdout.write(interactive ? `\r${text}` : `${text}\n`);
    }
    if (interactive) process.stdout.write('\r\x1b[K');
  })();
  return {
    stop() {
      running = false;
      return done;
    },
  };
}

/**
 * Sum of the file sizes below a folder, in megabytes; what vanishes while npm works counts as nothing.
 *
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function folderMegabytes(folder) {
  let total = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) total += await folderMegabytes(path);
    else if (entry.isFile()) total += ((await stat(path).catch(() => undefined))?.size ?? 0) / 1e6;
  }
  return total;
}
