import { sidecarMessages } from '../annotations/sidecarMessages';
import type { FileSystem, FolderEntry } from './ports';
import { readSidecar, unreadable } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { isSidecarName } from './sidecarFolder';
import { temporaryFileOf } from './temporaryFiles';
import { childOf } from './uriPath';

/** What saves that were interrupted left in a folder. */
export interface InterruptedSaves {
  /** A file each that holds a version of a record which stands nowhere else; it is a problem, and no record. */
  readonly found: readonly SidecarFile[];
  /** The URIs of files that nobody needs and that are old enough to go. */
  readonly leftovers: readonly string[];
}

/**
 * Looks through the temporary files among `entries` of a folder; `records` are the folder's files that were read.
 * What may be under way is left alone. Half a record, and one that was saved all the same, is a leftover.
 */
export async function interruptedSaves(
  files: FileSystem,
  folder: string,
  entries: readonly FolderEntry[],
  records: readonly SidecarFile[],
): Promise<InterruptedSaves> {
  const found: SidecarFile[] = [];
  const leftovers: string[] = [];
  for (const { name } of entries) {
    const temporary = temporaryFileOf(name);
    if (temporary === undefined || temporary.age === 'under-way') continue;
    const uri = childOf(folder, name);
    const bytes = isSidecarName(temporary.target) ? await readOrNothing(files, uri) : undefined;
    const unsaved = bytes === undefined ? undefined : readSidecar(uri, bytes);
    if (unsaved?.annotation !== undefined && isNowhereElse(unsaved, records))
      found.push(
        unreadable(
          uri,
          unsaved.content,
          'interrupted-save',
          sidecarMessages.interruptedSave,
          [temporary.target],
          undefined,
        ),
      );
    else if (temporary.age === 'old') leftovers.push(uri);
  }
  return { found, leftovers };
}

/** Deletes what nobody needs; what cannot be deleted stays until the next time. */
export async function deleteLeftovers(files: FileSystem, leftovers: readonly string[]): Promise<void> {
  for (const uri of leftovers) {
    try {
      await files.delete(uri);
    } catch {
      // It is in nobody's way: it is recognised, and no record.
    }
  }
}

function isNowhereElse({ annotation }: SidecarFile, records: readonly SidecarFile[]): boolean {
  if (annotation === undefined) return false;
  return records.every(
    (file) =>
      file.annotation?.id !== annotation.id ||
      Date.parse(file.annotation.modified) < Date.parse(annotation.modified),
  );
}

async function readOrNothing(files: FileSystem, uri: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(uri);
  } catch {
    // It is no record, and nobody lost anything with it; the next look may see more.
    return undefined;
  }
}
