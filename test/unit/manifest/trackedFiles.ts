import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at the end. */
export const root = new URL('../../../', import.meta.url);

/** The paths of the files under version control that are there, relative to the repository, in git's order. */
export function trackedFiles(below = '.'): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', below], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(new URL(encodeURI(path), root)));
}
