import type { FileSystem } from './ports';
import { decodeUtf8 } from './readSidecar';
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
  /** Asked before each file; after `true` the others are skipped. */
  readonly isCancelled?: () => boolean;
}

/** Replaces files one after another; what is not as expected or cannot be written is skipped. Never rejects. */
export async function replaceFiles(
  files: FileSystem,
  replacements: readonly FileReplacement[],
  { onFile, isCancelled }: ReplaceOptions = {},
): Promise<ReplacedFiles> {
  const replaced: ReplacedFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const { uri, expected, content } of replacements) {
    const skip = (message: string, ...args: readonly string[]): number =>
      skipped.push({ uri, message, args: args.length === 0 ? [nameOf(uri)] : args });
    if (isCancelled?.() === true) {
      skip(replaceMessages.cancelled);
      continue;
    }
    try {
      const before = await files.read(uri);
      if (before === undefined || decodeUtf8(before) !== expected) skip(replaceMessages.changed);
      else {
        const after = new TextEncoder().encode(content);
        await files.write(uri, after);
        replaced.push({ uri, before, after });
      }
    } catch (error) {
      const failed = failureOf(error, nameOf(uri));
      skip(failed.message, ...failed.args);
    }
    onFile?.();
  }
  return { replaced, skipped };
}

/**
 * Takes replacements back, byte for byte; a file that somebody changed since is left as it is. Never rejects.
 */
export async function restoreFiles(
  files: FileSystem,
  replaced: readonly ReplacedFile[],
): Promise<ReplacedFiles> {
  const restored: ReplacedFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const { uri, before, after } of replaced) {
    try {
      const now = await files.read(uri);
      if (now === undefined || !isSame(now, after)) {
        skipped.push({ uri, message: replaceMessages.changed, args: [nameOf(uri)] });
        continue;
      }
      await files.write(uri, before);
      restored.push({ uri, before: after, after: before });
    } catch (error) {
      const { message, args } = failureOf(error, nameOf(uri));
      skipped.push({ uri, message, args });
    }
  }
  return { replaced: restored, skipped };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
