// Where things lie: the repository, the cache of the embedded VS Code, the data of `npm start`.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Absolute path of the folder that holds the embedded VS Code, its browser and its fonts.
 * REPORT_ANNOTATOR_EMBEDDED names another one, so that several checkouts can share the half gigabyte.
 */
export const embeddedHome = resolve(process.env.REPORT_ANNOTATOR_EMBEDDED || join(repository, '.embedded'));

/** Folder of a component's package.json and lockfile, for example `1.139`. @param {string} name */
export const manifestFolder = (name) => join(repository, 'tools', 'embedded', name);

/** Folder where a component is installed. @param {string} name */
export const installFolder = (name) => join(embeddedHome, name);

/**
 * Absolute path of the folder that keeps, from one `npm start` to the next, settings, installed extensions and the
 * window's state; REPORT_ANNOTATOR_DATA names another one.
 */
export const userDataHome = resolve(process.env.REPORT_ANNOTATOR_DATA || join(embeddedHome, 'user'));
