import type { Annotation } from '../annotations/annotation';
import { withOtherVersion } from '../annotations/fieldConflict';
import type { Settlement } from './annotationStore';
import type { FileSystem } from './ports';
import { readSidecar } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { replaceFile } from './replaceFile';
import { bytesOf } from './saveRecord';
import { failure, failureOf, saveMessages } from './saveMessages';
import type { SaveFailure } from './saveMessages';
import { nameOf } from './uriPath';

/** The record that a settlement makes of a file; `undefined` where the file holds none. */
export function settledRecord(file: SidecarFile, settlement: Settlement): Annotation | undefined {
  const { annotation, versions } = file;
  if (annotation === undefined) return undefined;
  switch (settlement) {
    case 'mine':
      return versions?.mine ?? { ...annotation, conflicts: [] };
    case 'theirs':
      return versions?.theirs ?? withOtherVersion(annotation);
    default:
      return settlement(annotation);
  }
}

/**
 * Makes a file what it was, with conflict marks and all, if it still holds what was `written` over that. Resolves to
 * the file, or why it was left.
 */
export async function putFileBack(
  files: FileSystem,
  { uri, content }: SidecarFile,
  written: string,
): Promise<{ readonly ok: true; readonly file: SidecarFile } | SaveFailure> {
  const bytes = bytesOf({ content: content ?? '' });
  try {
    return await replaceFile<{ readonly ok: true; readonly file: SidecarFile } | SaveFailure>(
      files,
      uri,
      (found) => {
        const isOurs = found !== undefined && new TextDecoder().decode(found) === written;
        return isOurs
          ? { kind: 'write', content: bytes, result: { ok: true, file: readSidecar(uri, bytes) } }
          : { kind: 'leave', result: failure(saveMessages.changedSinceSettled) };
      },
    );
  } catch (error) {
    return failureOf(error, nameOf(uri));
  }
}
