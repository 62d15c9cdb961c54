// Makes a fresh clone ready: nothing but Node and npm is taken for granted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { installLocked } from './npm.mjs';
import { repository } from './places.mjs';

/** Fails with one sentence on a Node that the project's tools do not run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const newEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!newEnough) {
    throw new Failure(
      `Node ${process.versions.node} is too old: Report Annotator's tools need 20.19 or newer.`,
    );
  }
}

/** Installs the project's npm packages when some are missing or of another version than the lockfile names. */
export async function ensureDependencies() {
  requireNode();
  if (await installedMatchesLock()) return;
  await installLocked(repository, {
    what: 'the npm packages of the project',
    size: 'about 250 MB on disk',
    megabytes: 250,
  });
}

/**
 * npm writes `node_modules/.package-lock.json` when an installation is complete: it is compared with the project's own
 * lockfile, package by package. Packages for other systems are rightly missing.
 */
async function installedMatchesLock() {
  const wanted = await packagesOf(join(repository, 'package-lock.json'));
  const installed = await packagesOf(join(repository, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }> | undefined>}
 */
async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return undefined; // not there, or half written: then it is installed anew
  }
}
