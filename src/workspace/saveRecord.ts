import type { Annotation } from '../annotations/annotation';
import { encodeAnnotation } from '../annotations/encodeAnnotation';
import { mergeAnnotations } from '../annotations/mergeAnnotations';
import type { FileSystem } from './ports';
import { readSidecar } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { failure, failureOf, saveMessages } from './saveMessages';
import type { SaveFailure } from './saveMessages';
import { nameOf } from './uriPath';

/** What came of writing a record. */
export type SavedRecord =
  | { readonly ok: true; readonly file: SidecarFile }
  | {
      readonly ok: false;
      readonly failure: SaveFailure;
      /** The file as it stands on disk now, where that is not what was known; `undefined` otherwise. */
      readonly found: SidecarFile | undefined;
    };

/**
 * Writes `next` to `uri`, but over nothing that `known` does not know.
 *
 * `known` is the file as it was last read or written; `undefined` for a new record. What somebody else changed
 * meanwhile is merged field by field; a contradiction, a file that cannot be read any more and one of a newer
 * version are left as they are. A file that somebody deleted meanwhile is written again: words win over
 * silence.
 */
export async function saveRecord(
  files: FileSystem,
  uri: string,
  reportName: string,
  known: SidecarFile | undefined,
  next: Annotation,
): Promise<SavedRecord> {
  const name = nameOf(uri);
  if (known !== undefined && !known.isWritable) return refused(failure(saveMessages.newerVersion, name));
  try {
    const bytes = await files.read(uri);
    const found = bytes === undefined ? undefined : readSidecar(uri, bytes);
    if (found === undefined || found.content === known?.content)
      return await write(files, uri, reportName, next);
    if (found.annotation === undefined) return refused(failure(saveMessages.unreadableOnDisk, name), found);
    if (!found.isWritable) return refused(failure(saveMessages.newerVersion, name), found);
    const base = known?.annotation;
    if (base === undefined) {
      const isSame = encodeAnnotation(found.annotation, reportName) === encodeAnnotation(next, reportName);
      return isSame ? { ok: true, file: found } : refused(failure(saveMessages.existsAlready, name), found);
    }
    const merged = mergeAnnotations(base, next, found.annotation);
    return merged.kind === 'merged'
      ? await write(files, uri, reportName, merged.annotation)
      : refused(failure(saveMessages.changedOnDisk, merged.fields.join(', ')), found);
  } catch (error) {
    return refused(failureOf(error, name));
  }
}

async function write(
  files: FileSystem,
  uri: string,
  reportName: string,
  annotation: Annotation,
): Promise<SavedRecord> {
  const content = encodeAnnotation(annotation, reportName);
  await files.write(uri, new TextEncoder().encode(content));
  return { ok: true, file: { uri, content, annotation, isWritable: true, problem: undefined } };
}

function refused(failed: SaveFailure, found?: SidecarFile): SavedRecord {
  return { ok: false, failure: failed, found };
}
