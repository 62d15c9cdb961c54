import { sidecarMessages } from '../annotations/sidecarMessages';
import type { SidecarProblem } from './annotationStore';
import { interruptedSaves } from './interruptedSaves';
import type { FileSystem, FolderEntry } from './ports';
import { readSidecar, unreadable } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { isSidecarName, sidecarFolderOf } from './sidecarFolder';
import { childOf, comparable, nameOf } from './uriPath';

/** So many files are read at once: enough for a remote file system, few enough for a local one. */
const readsAtOnce = 64;

/** What stands in a sidecar folder, by `comparable(uri)`. */
export type SidecarFiles = ReadonlyMap<string, SidecarFile>;

/** The folder's files as read, or why the folder itself could not be. */
export interface LoadedSidecars {
  readonly files: SidecarFiles;
  readonly folderProblem: SidecarProblem | undefined;
  /** The URIs of files of interrupted saves that nobody needs any more. */
  readonly leftovers: readonly string[];
}

/** Reads one sidecar file; `undefined` where there is none. Never rejects: failures become problems. */
export async function loadSidecar(files: FileSystem, uri: string): Promise<SidecarFile | undefined> {
  try {
    const bytes = await files.read(uri);
    return bytes === undefined ? undefined : readSidecar(uri, bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unreadable(uri, undefined, 'unreadable', sidecarMessages.unreadable, [detail], undefined);
  }
}

/** Reads the whole sidecar folder of a report. Never rejects. */
export async function loadSidecars(files: FileSystem, reportUri: string): Promise<LoadedSidecars> {
  const folder = sidecarFolderOf(reportUri);
  let entries: readonly FolderEntry[];
  try {
    entries = await files.list(folder);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const { problem } = unreadable(
      folder,
      undefined,
      'unreadable',
      sidecarMessages.folderUnreadable,
      [detail],
      undefined,
    );
    return { files: new Map(), folderProblem: problem, leftovers: [] };
  }
  const wanted = entries.filter(({ name }) => isSidecarName(name));
  const loaded: SidecarFile[] = [];
  for (let at = 0; at < wanted.length; at += readsAtOnce) {
    const batch = wanted.slice(at, at + readsAtOnce).map(async ({ name, kind }) => {
      const uri = childOf(folder, name);
      return kind === 'folder'
        ? unreadable(uri, undefined, 'not-a-file', sidecarMessages.notAFile, [], undefined)
        : loadSidecar(files, uri);
    });
    for (const file of await Promise.all(batch)) if (file !== undefined) loaded.push(file);
  }
  const { found, leftovers } = await interruptedSaves(files, folder, entries, loaded);
  return {
    files: new Map([...loaded, ...found].map((file) => [comparable(file.uri), file])),
    folderProblem: undefined,
    leftovers,
  };
}

/** The records of a sidecar folder, and what is wrong with its files. */
export interface SidecarRecords {
  /** By annotation id, in order of creation. */
  readonly byId: ReadonlyMap<string, SidecarFile>;
  readonly problems: readonly SidecarProblem[];
}

/**
 * Takes the files' records together. Of several files with the same id the one counts that is named after it,
 * else the first by name; the others are problems.
 */
export function recordsOf(files: SidecarFiles): SidecarRecords {
  const ordered = [...files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const owners = new Map<string, SidecarFile>();
  for (const file of ordered) {
    const id = file.annotation?.id;
    if (id !== undefined && (!owners.has(id) || nameOf(file.uri) === `${id}.json`)) owners.set(id, file);
  }
  const problems = ordered.flatMap((file): readonly SidecarProblem[] => {
    const id = file.annotation?.id;
    const isCopy = id !== undefined && owners.get(id) !== file;
    const copy = unreadable(
      file.uri,
      undefined,
      'duplicate-id',
      sidecarMessages.duplicateId,
      [id ?? ''],
      undefined,
    );
    return [file.problem, isCopy ? copy.problem : undefined].filter((problem) => problem !== undefined);
  });
  const created = new Map([...owners].map(([id, file]) => [id, Date.parse(file.annotation?.created ?? '')]));
  const age = (id: string): number => created.get(id) ?? 0;
  const sorted = [...owners].sort(([a], [b]) => age(a) - age(b) || (a < b ? -1 : 1));
  return { byId: new Map(sorted), problems };
}
