import { encodeIgnoredFinding, decodeIgnoredFinding } from '../checks/ignoredFindingCodec';
import type { IgnoredFinding } from '../checks/ignoredFinding';
import { ignoredFindingMessages } from './ignoredFindingMessages';
import type { FileSystem } from './ports';
import { decodeUtf8 } from './readSidecar';
import { sidecarFolderOf } from './sidecarFolder';
import { childOf } from './uriPath';

/** The ignored findings of a report as they stand on disk. */
export interface IgnoredFindings {
  /** In order of creation. */
  readonly ignored: readonly (IgnoredFinding & { readonly uri: string })[];
  /** Files that could not be read; they are left as they are. */
  readonly problems: readonly IgnoredFindingProblem[];
}

/** A file that could not be read, and why: English, filled with `args`. */
export interface IgnoredFindingProblem {
  readonly uri: string;
  readonly message: string;
  readonly args: readonly string[];
}

/** So many files are read at once. */
const readsAtOnce = 64;

/** The folder below the annotations of a report that holds its ignored findings, one file each. */
export function ignoredFolderOf(reportUri: string): string {
  return childOf(sidecarFolderOf(reportUri), 'ignored-findings');
}

/** Reads the ignored findings of a report. Never rejects: what cannot be read is among the problems. */
export async function loadIgnoredFindings(files: FileSystem, reportUri: string): Promise<IgnoredFindings> {
  const folder = ignoredFolderOf(reportUri);
  const ignored: (IgnoredFinding & { readonly uri: string })[] = [];
  const problems: IgnoredFindingProblem[] = [];
  let names: readonly string[];
  try {
    const entries = await files.list(folder);
    names = entries.flatMap(({ name, kind }) =>
      kind === 'folder' || !name.endsWith('.json') || name.startsWith('.') ? [] : [name],
    );
  } catch (error) {
    return { ignored, problems: [problemOf(folder, ignoredFindingMessages.unreadable, error)] };
  }
  for (let at = 0; at < names.length; at += readsAtOnce) {
    const batch = names.slice(at, at + readsAtOnce).map((name) => readOne(files, childOf(folder, name)));
    for (const read of await Promise.all(batch))
      if (read === undefined) continue;
      else if ('message' in read) problems.push(read);
      else ignored.push(read);
  }
  ignored.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  return { ignored, problems };
}

/** Writes the record of an ignored finding. Rejects with a `FileError`. */
export async function saveIgnoredFinding(
  files: FileSystem,
  reportUri: string,
  ignored: IgnoredFinding,
): Promise<void> {
  const uri = childOf(ignoredFolderOf(reportUri), `${ignored.id}.json`);
  await files.write(uri, new TextEncoder().encode(encodeIgnoredFinding(ignored)));
}

async function readOne(
  files: FileSystem,
  uri: string,
): Promise<(IgnoredFinding & { readonly uri: string }) | IgnoredFindingProblem | undefined> {
  try {
    const bytes = await files.read(uri);
    if (bytes === undefined) return undefined;
    const content = decodeUtf8(bytes);
    const decoded = content === undefined ? undefined : decodeIgnoredFinding(content);
    if (decoded?.kind === 'ignored') return { ...decoded.ignored, uri };
    const isNewer = decoded?.kind === 'newer-version';
    return {
      uri,
      message: isNewer ? ignoredFindingMessages.newerVersion : ignoredFindingMessages.notOne,
      args: [],
    };
  } catch (error) {
    return problemOf(uri, ignoredFindingMessages.unreadable, error);
  }
}

function problemOf(uri: string, message: string, error: unknown): IgnoredFindingProblem {
  return { uri, message, args: [error instanceof Error ? error.message : String(error)] };
}
