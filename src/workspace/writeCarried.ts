import type { Annotation } from '../annotations/annotation';
import { encodeAnnotation } from '../annotations/encodeAnnotation';
import type { SidecarProblem } from './annotationStore';
import { FileError } from './ports';
import type { FileSystem } from './ports';
import { sidecarUri } from './sidecarFolder';
import { loadSidecars, recordsOf } from './sidecars';
import { keepSnapshot, readSnapshots } from './snapshots';
import { nameOf } from './uriPath';

/** Why a carried record was not written. */
export type CarryRefusal = 'exists' | 'newer-version';

/** What came of writing carried records beside a report. */
export interface WrittenRecords {
  readonly written: readonly { readonly id: string; readonly uri: string }[];
  /** What was not written, and why; the files named were left as they are. */
  readonly refused: readonly { readonly id: string; readonly uri: string; readonly reason: CarryRefusal }[];
  /** What made writing stop: the folder that cannot be read, or the file that cannot be written; `undefined` for nothing. */
  readonly failure: SidecarProblem | FileError | undefined;
}

/** Where carried records come from and go to. */
export interface CarryTarget {
  readonly files: FileSystem;
  /** Makes a file, replacing nothing; whether it was made. Rejects with a `FileError`. */
  readonly create: (uri: string, content: Uint8Array) => Promise<boolean>;
  readonly oldUri: string;
  readonly newUri: string;
  /** The two texts as they are compared, normalised, and their digests. */
  readonly texts: readonly { readonly digest: string; readonly text: string }[];
  /** Bytes that kept texts may take beside the new report; 0 keeps none. */
  readonly mostSnapshotBytes: number;
}

/**
 * Writes `records`, which come from beside the report `oldUri`, beside the report `newUri`, with the texts that they
 * name. What stands there already is never overwritten.
 */
export async function writeCarried(
  target: CarryTarget,
  records: readonly Annotation[],
): Promise<WrittenRecords> {
  const { files, create, oldUri, newUri } = target;
  const [oldFiles, newFiles] = await Promise.all([loadSidecars(files, oldUri), loadSidecars(files, newUri)]);
  const written: { readonly id: string; readonly uri: string }[] = [];
  const refused: WrittenRecords['refused'][number][] = [];
  if (newFiles.folderProblem !== undefined) return { written, refused, failure: newFiles.folderProblem };
  const sources = recordsOf(oldFiles.files).byId;
  const present = recordsOf(newFiles.files).byId;
  await keepTexts(target, records);
  for (const record of records) {
    const { id } = record;
    const uri = sidecarUri(newUri, id);
    const namesake = present.get(id);
    if (namesake !== undefined) {
      refused.push({ id, uri: namesake.uri, reason: 'exists' });
      continue;
    }
    if (sources.get(id)?.isWritable === false) {
      refused.push({ id, uri, reason: 'newer-version' });
      continue;
    }
    try {
      const content = new TextEncoder().encode(encodeAnnotation(record, nameOf(newUri)));
      if (await create(uri, content)) written.push({ id, uri });
      else refused.push({ id, uri, reason: 'exists' });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { written, refused, failure: error };
    }
  }
  return { written, refused, failure: undefined };
}

/** Keeps the texts that records name beside the new report, so that their places can be found from them later. */
async function keepTexts(
  { files, oldUri, newUri, texts, mostSnapshotBytes }: CarryTarget,
  records: readonly Annotation[],
): Promise<void> {
  const named = new Set(records.flatMap(({ target }) => (target.kind === 'passage' ? target.digest : [])));
  const kept = await readSnapshots(files, oldUri, named);
  const all = new Map([...kept.texts, ...texts.map(({ digest, text }) => [digest, text] as const)]);
  try {
    for (const [digest, text] of all)
      if (named.has(digest))
        await keepSnapshot(
          files,
          newUri,
          { digest, text },
          { mostBytes: mostSnapshotBytes, named: undefined },
        );
  } catch {
    // Without the texts the passages are looked for by their words; a folder that cannot be written says so next.
  }
}
