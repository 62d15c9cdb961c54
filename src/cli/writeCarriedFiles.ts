import { fileURLToPath } from 'node:url';
import type { Annotation } from '../annotations/annotation';
import { FileError } from '../workspace/ports';
import type { CarryRefusal, CarryTarget } from '../workspace/writeCarried';
import { writeCarried } from '../workspace/writeCarried';
import { CommandError } from './commandError';
import { createFile, nodeFiles } from './nodeFiles';

/** What came of writing records beside a report. */
export interface WrittenFiles {
  readonly written: readonly { readonly id: string; readonly uri: string }[];
  /** What was not written, and why; the files named were left as they are. */
  readonly refused: readonly { readonly id: string; readonly uri: string; readonly message: string }[];
}

/** Bytes that kept texts of annotated versions may take beside a report, as in the editor. */
const mostSnapshotBytes = 10 * 1024 * 1024;

/** Writes carried records and the texts they name. Throws a `CommandError` at the first file that cannot be written. */
export async function writeCarriedFiles(
  target: Pick<CarryTarget, 'oldUri' | 'newUri' | 'texts'>,
  records: readonly Annotation[],
): Promise<WrittenFiles> {
  const { written, refused, failure } = await writeCarried(
    { ...target, files: nodeFiles, create: createFile, mostSnapshotBytes },
    records,
  );
  if (failure instanceof FileError)
    throw new CommandError(
      `${fileURLToPath(failure.uri)}: ${remedies[failure.reason]} ${written.length} records were written before it; run the command again for the others.`,
    );
  if (failure !== undefined)
    throw new CommandError(
      `${fileURLToPath(failure.uri)}: the folder cannot be read (${failure.args.join(', ')}). Nothing was written.`,
    );
  return { written, refused: refused.map(({ id, uri, reason }) => ({ id, uri, message: refusals[reason] })) };
}

const refusals: Readonly<Record<CarryRefusal, string>> = {
  exists:
    'Not written: an annotation or file of this id is there already. Delete it first to carry it over anew.',
  'newer-version': 'Not written: the record is of a newer version. Update this program.',
};

const remedies: Readonly<Record<FileError['reason'], string>> = {
  'no-permission': 'the file must not be written. Check the permissions of its folder.',
  'read-only': 'the file system is read-only. Copy the report to one that can be written.',
  'no-space': 'there is no space left. Make room on the disk.',
  'not-a-file': 'something else stands in the place of the file or its folder. Move it away.',
  unavailable: 'the disk does not answer. Check it.',
  other: 'the file could not be written. Check its folder.',
};
