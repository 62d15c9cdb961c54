import { childOf, nameOf, parentOf } from './uriPath';

/** How the names of files end that are being written and will then take the place of another. */
const ending = '.writing';

/** So long after it was begun a save is surely over: it was interrupted. In milliseconds. */
const longestSave = 60_000;

/** So long after it was begun what a save left, and nobody needs, can go. In milliseconds. */
const keptFor = 3_600_000;

/** A file of a save that is under way or was interrupted. */
export interface TemporaryFile {
  readonly name: string;
  /** The name of the file that it was to become: "<id>.json". */
  readonly target: string;
  /**
   * `under-way`: somebody may be writing it. `interrupted`: nobody is. `old`: for so long that it can go. A clock
   * that jumped tells no age: then a file from the future is as old as one from as long ago.
   */
  readonly age: 'under-way' | 'interrupted' | 'old';
}

/** A new name for a file that is to become `target`, unlike any other: "<id>.json.<time>-<token>.writing". */
export function temporaryName(target: string, now = Date.now()): string {
  return `${target}.${now.toString(36)}-${crypto.randomUUID()}${ending}`;
}

/** A new file beside `uri` that is to take its place. */
export function temporaryUri(uri: string): string {
  const folder = parentOf(uri);
  if (folder === undefined) throw new Error(`a file without a folder: ${uri}`);
  return childOf(folder, temporaryName(nameOf(uri)));
}

/** Takes a name apart; `undefined` where it is not one of those above. */
export function temporaryFileOf(name: string, now = Date.now()): TemporaryFile | undefined {
  const found = /^(?<target>.+)\.(?<time>[0-9a-z]{1,11})-[0-9a-f-]{36}\.writing$/u.exec(name)?.groups;
  if (found?.['target'] === undefined) return undefined;
  const age = Math.abs(now - Number.parseInt(found['time'] ?? '', 36));
  return {
    name,
    target: found['target'],
    age: age > keptFor ? 'old' : age > longestSave ? 'interrupted' : 'under-way',
  };
}
