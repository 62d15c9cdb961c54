import { digestOf, digestOfBytes, digestStart } from '../annotations/digest';
import { snapshotMessages } from '../annotations/snapshotMessages';
import type { SidecarProblem } from './annotationStore';
import { gunzip, gzip } from './gzip';
import type { FileSystem } from './ports';
import { sidecarFolderOf } from './sidecarFolder';
import { childOf } from './uriPath';

/** The longest text that is unpacked, in bytes: the editor opens no longer one. */
const longestText = 50 * 1024 * 1024;

/** What is behind a digest in the name of a file. */
const fileEnd = /\.[\w-]{8}\.txt\.gz$/;

/** The folder with the texts that were annotated: "…/NAME.md.annotations/snapshots". */
export function snapshotFolderOf(reportUri: string): string {
  return childOf(sidecarFolderOf(reportUri), 'snapshots');
}

/** What reading the kept texts of some versions gave. */
export interface ReadSnapshots {
  /** Normalised texts by their digests; those that are not kept are missing. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that are damaged or hold another text than they say; they are left as they are. */
  readonly problems: readonly SidecarProblem[];
}

/** Reads the kept texts with these digests. Never rejects: a text that cannot be read counts as not kept. */
export async function readSnapshots(
  files: FileSystem,
  reportUri: string,
  digests: ReadonlySet<string>,
): Promise<ReadSnapshots> {
  const texts = new Map<string, string>();
  const problems: SidecarProblem[] = [];
  if (digests.size === 0) return { texts, problems };
  const folder = snapshotFolderOf(reportUri);
  for (const name of await namesIn(files, folder)) {
    const digest = digestIn(name);
    if (digest === undefined || !digests.has(digest) || texts.has(digest)) continue;
    const uri = childOf(folder, name);
    const text = await tryRead(files, uri);
    if (text !== undefined && (await digestOf(text)) === digest) texts.set(digest, text);
    else
      problems.push({
        uri,
        line: undefined,
        kind: 'damaged-snapshot',
        message: snapshotMessages.damaged,
        args: [],
      });
  }
  return { texts, problems };
}

/** What may be kept, and what must be. */
export interface SnapshotBounds {
  /** Bytes that all kept texts of a report may take; 0 keeps none. */
  readonly mostBytes: number;
  /** Digests that records name: their texts are never deleted. `undefined` where that is not surely known. */
  readonly named: ReadonlySet<string> | undefined;
}

/**
 * Keeps a text that was annotated, once; `digest` is its own. Where there is no room, texts that no record names are
 * deleted first, and where that is not enough it is not kept. Rejects with a `FileError`.
 *
 * The name also tells the bytes: two people who keep the same version on different systems make two files, which
 * version control merges without a conflict; either will do.
 */
export async function keepSnapshot(
  files: FileSystem,
  reportUri: string,
  { digest, text }: { readonly digest: string; readonly text: string },
  { mostBytes, named }: SnapshotBounds,
): Promise<void> {
  const folder = snapshotFolderOf(reportUri);
  if (digest === '' || mostBytes <= 0) return;
  const names = (await namesIn(files, folder)).filter((name) => digestIn(name) !== undefined);
  if (names.some((name) => digestIn(name) === digest)) return;
  const bytes = await gzip(text);
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, (await files.read(childOf(folder, name)))?.length ?? 0);
  let left = mostBytes - bytes.length - [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const unnamed = named === undefined ? [] : names.filter((name) => !named.has(digestIn(name) ?? ''));
  for (const name of unnamed) {
    if (left >= 0) break;
    await files.delete(childOf(folder, name));
    left += sizes.get(name) ?? 0;
  }
  if (left < 0) return;
  const ofBytes = (await digestOfBytes(bytes)).slice(digestStart.length, digestStart.length + 8);
  await files.write(childOf(folder, `${digest}.${ofBytes}.txt.gz`), bytes);
}

/** The digest that a file's name tells; `undefined` where it is the name of something else. */
function digestIn(name: string): string | undefined {
  return fileEnd.test(name) ? name.replace(fileEnd, '') : undefined;
}

async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return (await files.list(folder)).flatMap(({ name, kind }) => (kind === 'file' ? name : [])).sort();
  } catch {
    // Without the list nothing is known to be kept: passages are then looked for by their words.
    return [];
  }
}

async function tryRead(files: FileSystem, uri: string): Promise<string | undefined> {
  try {
    const bytes = await files.read(uri);
    return bytes && (await gunzip(bytes, longestText));
  } catch {
    // Unreadable and damaged are the same to the caller, who reports the file.
    return undefined;
  }
}
