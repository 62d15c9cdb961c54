import type { FileSystem } from './ports';
import { decodeUtf8 } from './readSidecar';
import { replaceFile } from './replaceFile';
import { replaceMessages } from './replaceMessages';
import { failureOf } from './saveMessages';
import { nameOf } from './uriPath';

/** One file that gets other words. */
export interface FileReplacement {
  readonly uri: string;
  /** What it must say now; a file that says something else by then is left alone. */
  readonly expected: string;
  readonly content: string;
}

/** A file that was replaced, byte for byte, to be taken back. */
export interface ReplacedFile {
  readonly uri: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A file that was left as it is, and why. */
export interface SkippedFile {
  readonly uri: string;
  /** English, one of a fixed list; filled with `args`. */
  readonly message: string;
  readonly args: readonly string[];
}

/** What came of replacing files. */
export interface ReplacedFiles {
  readonly replaced: readonly ReplacedFile[];
  readonly skipped: readonly SkippedFile[];
}

/** How to go through many files. */
export interface ReplaceOptions {
  /** Told after each file. */
  readonly onFile?: () => void;
  /** Asked before each file, some of which are under way together; after `true` the others are skipped. */
  readonly isCancelled?: () => boolean;
}

/** So many files are read and written at once: a remote file system is slow for each, a local one for all together. */
const atOnce = 16;

/** What came of one file. */
type Outcome = { readonly replaced: ReplacedFile } | { readonly skipped: SkippedFile };

/** Replaces files; what is not as expected or cannot be written is skipped. Never rejects. */
export async function replaceFiles(
  files: FileSystem,
  replacements: readonly FileReplacement[],
  { onFile, isCancelled }: ReplaceOptions = {},
): Promise<ReplacedFiles> {
  return inTurn(replacements, async ({ uri, expected, content }) => {
    if (isCancelled?.() === true) return skipped(uri, replaceMessages.cancelled);
    const after = new TextEncoder().encode(content);
    const outcome = await tryReplace(files, uri, after, (found) => decodeUtf8(found) === expected);
    onFile?.();
    return outcome;
  });
}

/**
 * Takes replacements back, byte for byte; a file that somebody changed since is left as it is. Never rejects.
 */
export async function restoreFiles(
  files: FileSystem,
  replaced: readonly ReplacedFile[],
): Promise<ReplacedFiles> {
  return inTurn(replaced, ({ uri, before, after }) =>
    tryReplace(files, uri, before, (found) => isSame(found, after)),
  );
}

/** Does `work` for some files at a time; the results are in the order given. */
async function inTurn<T>(list: readonly T[], work: (one: T) => Promise<Outcome>): Promise<ReplacedFiles> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < list.length; at += atOnce)
    outcomes.push(...(await Promise.all(list.slice(at, at + atOnce).map(work))));
  return {
    replaced: outcomes.flatMap((outcome) => ('replaced' in outcome ? [outcome.replaced] : [])),
    skipped: outcomes.flatMap((outcome) => ('skipped' in outcome ? [outcome.skipped] : [])),
  };
}

/** Replaces one file if it is as expected, without anybody else's save coming in between. */
async function tryReplace(
  files: FileSystem,
  uri: string,
  content: Uint8Array,
  isExpected: (found: Uint8Array) => boolean,
): Promise<Outcome> {
  try {
    return await replaceFile<Outcome>(files, uri, (found) =>
      found !== undefined && isExpected(found)
        ? { kind: 'write', content, result: { replaced: { uri, before: found, after: content } } }
        : { kind: 'leave', result: skipped(uri, replaceMessages.changed) },
    );
  } catch (error) {
    const { message, args } = failureOf(error, nameOf(uri));
    return { skipped: { uri, message, args } };
  }
}

function skipped(uri: string, message: string): Outcome {
  return { skipped: { uri, message, args: [nameOf(uri)] } };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
