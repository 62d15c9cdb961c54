import { fileURLToPath } from 'node:url';
import type { Annotation } from '../annotations/annotation';
import { encodeAnnotation } from '../annotations/encodeAnnotation';
import { FileError } from '../workspace/ports';
import { sidecarUri } from '../workspace/sidecarFolder';
import { loadSidecars, recordsOf } from '../workspace/sidecars';
import { nameOf } from '../workspace/uriPath';
import { CommandError } from './commandError';
import { createFile, nodeFiles } from './nodeFiles';

/** What came of writing records beside a report. */
export interface WrittenRecords {
  readonly written: readonly { readonly id: string; readonly uri: string }[];
  /** What was not written, and why; the files named were left as they are. */
  readonly refused: readonly { readonly id: string; readonly uri: string; readonly message: string }[];
}

/**
 * Writes `records`, which come from beside the report `oldUri`, beside the report `newUri`. What stands there
 * already is never overwritten. Throws a `CommandError` at the first file that cannot be written.
 */
export async function writeCarried(
  oldUri: string,
  newUri: string,
  records: readonly Annotation[],
): Promise<WrittenRecords> {
  const [oldFiles, newFiles] = await Promise.all([
    loadSidecars(nodeFiles, oldUri),
    loadSidecars(nodeFiles, newUri),
  ]);
  if (newFiles.folderProblem !== undefined)
    throw new CommandError(
      `${fileURLToPath(newFiles.folderProblem.uri)}: the folder cannot be read (${newFiles.folderProblem.args.join(', ')}). Nothing was written.`,
    );
  const sources = recordsOf(oldFiles.files).byId;
  const present = recordsOf(newFiles.files).byId;
  const written: { readonly id: string; readonly uri: string }[] = [];
  const refused: WrittenRecords['refused'][number][] = [];
  for (const record of records) {
    const { id } = record;
    const uri = sidecarUri(newUri, id);
    const namesake = present.get(id);
    if (namesake !== undefined) refused.push({ id, uri: namesake.uri, message: existsMessage });
    else if (sources.get(id)?.isWritable === false) refused.push({ id, uri, message: newerMessage });
    else if (await tryCreate(uri, encodeAnnotation(record, nameOf(newUri)), written.length))
      written.push({ id, uri });
    else refused.push({ id, uri, message: existsMessage });
  }
  return { written, refused };
}

const existsMessage =
  'Not written: an annotation or file of this id is there already. Delete it first to carry it over anew.';
const newerMessage = 'Not written: the record is of a newer version. Update this program.';

async function tryCreate(uri: string, content: string, writtenBefore: number): Promise<boolean> {
  try {
    return await createFile(uri, new TextEncoder().encode(content));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CommandError(
      `${fileURLToPath(uri)}: ${remedies[error.reason]} ${writtenBefore} records were written before it; run the command again for the others.`,
    );
  }
}

const remedies: Readonly<Record<FileError['reason'], string>> = {
  'no-permission': 'the file must not be written. Check the permissions of its folder.',
  'read-only': 'the file system is read-only. Copy the report to one that can be written.',
  'no-space': 'there is no space left. Make room on the disk.',
  'not-a-file': 'something else stands in the place of the file or its folder. Move it away.',
  unavailable: 'the disk does not answer. Check it.',
  other: 'the file could not be written. Check its folder.',
};
