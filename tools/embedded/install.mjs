// Installs the components that no package of the project itself can bring: VS Code, a browser, fonts.
// Each has its own package.json and lockfile under tools/embedded, is copied to the cache and installed there,
// so that its hundreds of modules never meet the project's own.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverFolder } from './editions.mjs';
import { Failure, systemFailure } from './failure.mjs';
import { installLocked } from './npm.mjs';
import { installFolder, manifestFolder } from './places.mjs';

/** Raised when the steps after `npm ci` change, so that older installs are made anew. */
const layout = 1;

/**
 * Makes sure that an edition of VS Code is installed whole, and repairs one that was left half done.
 *
 * @param {import('./editions.mjs').Edition} edition
 */
export function prepareEdition(edition) {
  const { folder, version, size, diskMegabytes: megabytes } = edition;
  return prepareComponent(folder, { what: `VS Code ${version}`, size, megabytes }, async () => {
    const server = serverFolder(edition);
    const modules = join(installFolder(folder), 'node_modules');
    for (const { from, to } of edition.stubs) {
      await cp(join(manifestFolder('stubs'), from), join(modules, ...to.split('/')), { recursive: true });
    }
    // VS Code looks for its modules beside itself; npm has put them one level up, where other packages see them too.
    await rm(join(server, 'node_modules'), { recursive: true, force: true });
    await symlink(modules, join(server, 'node_modules'), 'junction');
  });
}

/**
 * Makes sure that a component (a folder of tools/embedded) is installed whole. A stamp with the digest of what was
 * asked for is written last: an install without it, or with another one, is removed and made again.
 *
 * @param {string} name
 * @param {import('./npm.mjs').Installation} installation
 * @param {() => Promise<void>} finish  what remains to be done after npm
 * @returns {Promise<string>} the folder it is installed in
 */
export async function prepareComponent(name, installation, finish = async () => {}) {
  const source = manifestFolder(name);
  const target = installFolder(name);
  const stampFile = join(target, 'complete.txt');
  const stamp = await digestOf(source);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return target;
  try {
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      await cp(join(source, file), join(target, file));
    await installLocked(target, installation);
    await finish();
    await writeFile(stampFile, stamp);
  } catch (error) {
    throw asFailure(error, installation.what);
  }
  return target;
}

/** @param {string} source */
async function digestOf(source) {
  const hash = createHash('sha256').update(`${layout} ${process.platform} ${process.arch}\n`);
  for (const file of ['package.json', 'package-lock.json']) hash.update(await readFile(join(source, file)));
  return hash.digest('hex');
}

/**
 * @param {unknown} error
 * @param {string} what
 */
function asFailure(error, what) {
  const reason = systemFailure(error);
  return reason === undefined ? error : new Failure(`Cannot install ${what}. ${reason}`);
}
