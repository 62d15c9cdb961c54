// Addresses of the workbench: which folder and file it opens, which extension it takes from a source folder.
import { posix, sep } from 'node:path';

/**
 * @typedef {object} Opening
 * @property {string} folder                   absolute path of the folder to open
 * @property {string} [file]                   absolute path of the file to bring to the front
 * @property {string} [extension]              absolute path of an extension under development
 * @property {string} [tests]                  absolute path of its test entry
 */

/**
 * The address that opens the workbench of a server.
 *
 * @param {Pick<import('./server.mjs').Server, 'origin' | 'token'>} server
 * @param {Opening} opening
 */
export function workbenchAddress(server, opening) {
  const authority = new URL(server.origin).host;
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${encodePath(path)}`;
  const payload = [
    ...(opening.file ? [['openFile', remote(opening.file)]] : []),
    ...(opening.extension ? [['extensionDevelopmentPath', remote(opening.extension)]] : []),
    ...(opening.tests ? [['extensionTestsPath', remote(opening.tests)]] : []),
    ...(opening.extension ? [['skipWelcome', 'true']] : []),
  ];
  const parts = [`tkn=${server.token}`, `folder=${encodePath(opening.folder)}`];
  if (payload.length > 0) parts.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return `${server.origin}/?${parts.join('&')}`;
}

/** @param {string} path */
function encodePath(path) {
  const slashed = path.split(sep).join(posix.sep);
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return rooted.split('/').map(encodeURIComponent).join('/');
}
