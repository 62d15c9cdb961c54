import type { FileSystem } from './ports';
import type { SidecarFile } from './readSidecar';
import { readSidecar } from './readSidecar';
import { replaceFile } from './replaceFile';
import { failure, failureOf, lockedFailure, saveMessages } from './saveMessages';
import type { SaveFailure } from './saveMessages';
import { nameOf } from './uriPath';

/** What came of deleting records: all of them, or none. */
export type DeletedRecords =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly failure: SaveFailure;
      /** Files that are another on disk than was known; `file` is `undefined` where it is gone. */
      readonly found: readonly { readonly uri: string; readonly file: SidecarFile | undefined }[];
    };

/**
 * Deletes the files of records, but none that says something else by now.
 *
 * Either all are deleted or none: when one cannot be, those before it are written again.
 */
export async function deleteRecords(
  files: FileSystem,
  doomed: readonly SidecarFile[],
): Promise<DeletedRecords> {
  const done: SidecarFile[] = [];
  for (const file of doomed) {
    const name = nameOf(file.uri);
    const stop = async (failed: SaveFailure, found?: SidecarFile): Promise<DeletedRecords> => ({
      ok: false,
      failure: failed,
      found: [
        ...(await rewrite(files, done)),
        ...(found === undefined ? [] : [{ uri: file.uri, file: found }]),
      ],
    });
    if (!file.isWritable) return stop(lockedFailure(file, name));
    try {
      const changed = await replaceFile<SidecarFile | undefined>(files, file.uri, (bytes) => {
        const found = bytes === undefined ? undefined : readSidecar(file.uri, bytes);
        if (found === undefined) return { kind: 'leave', result: undefined };
        return found.content === file.content
          ? { kind: 'delete', result: undefined }
          : { kind: 'leave', result: found };
      });
      if (changed !== undefined) return await stop(failure(saveMessages.changedBeforeDeletion), changed);
      done.push(file);
    } catch (error) {
      return stop(failureOf(error, name));
    }
  }
  return { ok: true };
}

/** Writes deleted files again; gives those for which even that failed, so that nobody believes they are there. */
async function rewrite(
  files: FileSystem,
  deleted: readonly SidecarFile[],
): Promise<readonly { readonly uri: string; readonly file: undefined }[]> {
  const lost: { readonly uri: string; readonly file: undefined }[] = [];
  for (const { uri, content } of deleted) {
    try {
      await files.write(uri, new TextEncoder().encode(content ?? ''));
    } catch {
      // The failure that is reported is the first one; the record stays out of sight, as it is off the disk.
      lost.push({ uri, file: undefined });
    }
  }
  return lost;
}
