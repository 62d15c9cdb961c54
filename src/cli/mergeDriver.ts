import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { filledText } from '../text/filledText';
import { mergeSidecars } from '../workspace/mergeSidecars';
import { CommandError } from './commandError';
import { readCommandLine } from './commandLine';
import type { VerbUsage } from './commandLine';
import { uriOf } from './filePlace';
import { installMergeDriver } from './installMergeDriver';

export const mergeDriverUsage: VerbUsage = {
  name: 'merge-driver',
  synopsis: 'BASE MINE THEIRS [PATH] | --install [FOLDER]',
  files: { count: 0, atMost: 4, words: 'three versions of a file and its path, or --install and a folder' },
  options: ['--install'],
};

/**
 * `merge-driver BASE MINE THEIRS [PATH]`: git's merge driver for annotations. Writes the merged record over MINE and
 * returns 0, also where two versions of a field are kept in it; 1, and leaves MINE, where a version is no record.
 *
 * `merge-driver --install [FOLDER]`: sets it up in a git checkout.
 */
export async function mergeDriver(args: readonly string[]): Promise<number> {
  const { files, options } = readCommandLine(args, mergeDriverUsage);
  if (options.has('--install')) {
    if (files.length > 1) throw new CommandError('merge-driver --install takes one folder at most.');
    return installMergeDriver(files[0] ?? '.');
  }
  const [base, mine, theirs, path] = files;
  if (base === undefined || mine === undefined || theirs === undefined)
    throw new CommandError(
      `merge-driver takes ${mergeDriverUsage.files.words}: ${mergeDriverUsage.synopsis}`,
    );
  const { status, message } = await mergeFiles({ base, mine, theirs, path: path ?? mine });
  if (message !== undefined) process.stderr.write(`report-annotator: ${message}\n`);
  return status;
}

/** The paths of three versions of a record, and where it stands in the checkout. */
export interface VersionPaths {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** "reports/A-78-120.md.annotations/<uuid>.json": its folder tells the report's name. */
  readonly path: string;
}

/** The exit code for git, and what people should know; `undefined` where all is plain. */
export interface MergedFiles {
  readonly status: 0 | 1;
  readonly message: string | undefined;
}

/** Merges as the command does. Rejects with a `CommandError` where a file cannot be read or written. */
export async function mergeFiles({ base, mine, theirs, path }: VersionPaths): Promise<MergedFiles> {
  const [baseBytes, mineBytes, theirBytes] = await Promise.all([base, mine, theirs].map(contentOf));
  const none = new Uint8Array();
  const merged = mergeSidecars({
    base: baseBytes ?? none,
    mine: mineBytes ?? none,
    theirs: theirBytes ?? none,
    uri: uriOf(path),
    reportName: basename(dirname(path)).replace(/\.annotations$/u, ''),
  });
  if (merged.kind === 'unreadable')
    return { status: 1, message: `${path}: not merged. ${filledText(merged.message, merged.args)}` };
  await writeFile(mine, merged.content).catch((error: unknown) => {
    throw new CommandError(`${mine}: cannot be written: ${String(error)}`);
  });
  const contested = merged.contested.join(', ');
  return {
    status: 0,
    message:
      contested === ''
        ? undefined
        : `${path}: both versions of ${contested} are kept; open the report to choose.`,
  };
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CommandError(`${path}: cannot be read: ${String(error)}`);
  }
}
