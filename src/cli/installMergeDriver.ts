import { spawnSync } from 'node:child_process';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeDriverName, mergeSettings, withMergeAttribute } from '../workspace/gitAttributes';
import { CommandError } from './commandError';
import { errorCodeOf } from './errorCode';
import { printLines } from './printDocument';

/**
 * Makes this program the merge driver for annotations in the git checkout that holds `folder`: a line in
 * `.gitattributes`, to be committed for everybody, and some in the checkout's own configuration, which everybody
 * has to make. Doing it again changes nothing, but where the program has moved.
 */
export async function installMergeDriver(folder: string): Promise<number> {
  const root = git(folder, 'rev-parse', '--show-toplevel');
  const attributes = join(root, '.gitattributes');
  const before = await readFile(attributes, 'utf8').catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return '';
    throw new CommandError(`${attributes}: cannot be read: ${String(error)}`);
  });
  const after = withMergeAttribute(before);
  if (after !== before)
    await writeFile(attributes, after).catch((error: unknown) => {
      throw new CommandError(`${attributes}: cannot be written: ${String(error)}`);
    });
  const script = await realpath(process.argv[1] ?? '');
  const program = [process.execPath, ...process.execArgv, script].map(quoted).join(' ');
  const driver = `${program} merge-driver %O %A %B %P`;
  const settings = { ...mergeSettings, [`merge.${mergeDriverName}.driver`]: driver };
  for (const [key, value] of Object.entries(settings)) git(root, 'config', key, value);
  printLines([
    after === before
      ? `${attributes}: set up already`
      : `${attributes}: a line was added. Commit it, so that everybody has it.`,
    `${root}: git merges annotations field by field from now on, and takes no file for a renamed one (merge.renames=false), as annotations look alike. Each colleague runs this command once, too.`,
  ]);
  return 0;
}

/** Runs git in `folder` and gives what it prints; throws a `CommandError` where it fails. */
function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  if (error !== undefined) throw new CommandError(`git cannot be run: ${error.message}`);
  if (status !== 0) throw new CommandError(`git ${args[0] ?? ''} failed in ${folder}: ${stderr.trim()}`);
  return stdout.replace(/\r?\n$/u, '');
}

/** A word for the shell in which git runs a driver, which is sh everywhere. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
