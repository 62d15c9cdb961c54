import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at the end. */
export const root = new URL('../../../', import.meta.url);

/** The paths of the files under version control that are there, relative to the repository, in git's order. */
export function trackedFiles(below = '.'): readonly string[] {
  return listed(below, '--cached');
}

/** Likewise, with the new files that git does not know yet, but not those that it ignores. */
export function workingFiles(below = '.'): readonly string[] {
  return listed(below, '--cached', '--others', '--exclude-standard');
}

function listed(below: string, ...which: readonly string[]): readonly string[] {
  const paths = execFileSync('git', ['ls-files', '-z', ...which, '--', below], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  return paths.split('\0').filter((path) => path !== '' && existsSync(new URL(encodeURI(path), root)));
}
