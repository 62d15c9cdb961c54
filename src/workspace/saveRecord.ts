import type { Annotation } from '../annotations/annotation';
import { encodeAnnotation } from '../annotations/encodeAnnotation';
import { mergeAnnotations } from '../annotations/mergeAnnotations';
import type { FileSystem } from './ports';
import { readSidecar } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { failure, failureOf, lockedFailure, saveMessages } from './saveMessages';
import type { SaveFailure } from './saveMessages';
import { replaceFile } from './replaceFile';
import type { Decision } from './replaceFile';
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
  if (known !== undefined && !known.isWritable) return refused(lockedFailure(known, name));
  try {
    return await replaceFile(files, uri, (bytes) => {
      const found = bytes === undefined ? undefined : readSidecar(uri, bytes);
      return decide(found, { uri, reportName, known, next });
    });
  } catch (error) {
    return refused(failureOf(error, name));
  }
}

interface Wish {
  readonly uri: string;
  readonly reportName: string;
  readonly known: SidecarFile | undefined;
  readonly next: Annotation;
}

function decide(
  found: SidecarFile | undefined,
  { uri, reportName, known, next }: Wish,
): Decision<SavedRecord> {
  const name = nameOf(uri);
  const leave = (result: SavedRecord): Decision<SavedRecord> => ({ kind: 'leave', result });
  const write = (annotation: Annotation): Decision<SavedRecord> => {
    const file = encodeSidecar(uri, annotation, reportName);
    return { kind: 'write', content: bytesOf(file), result: { ok: true, file } };
  };
  if (found === undefined || found.content === known?.content) return write(next);
  if (found.annotation === undefined)
    return leave(refused(failure(saveMessages.unreadableOnDisk, name), found));
  if (!found.isWritable) return leave(refused(lockedFailure(found, name), found));
  const base = known?.annotation;
  if (base === undefined) {
    const isSame = encodeAnnotation(found.annotation, reportName) === encodeAnnotation(next, reportName);
    return leave(
      isSame ? { ok: true, file: found } : refused(failure(saveMessages.existsAlready, name), found),
    );
  }
  const merged = mergeAnnotations(base, next, found.annotation);
  return merged.contested.length === 0
    ? write(merged.annotation)
    : leave(refused(failure(saveMessages.changedOnDisk, merged.contested.join(', ')), found));
}

/** A record as the file that it becomes. */
export function encodeSidecar(
  uri: string,
  annotation: Annotation,
  reportName: string,
): SidecarFile & { readonly content: string } {
  const content = encodeAnnotation(annotation, reportName);
  return { uri, content, annotation, isWritable: true, problem: undefined };
}

/** The bytes of a file's text. */
export function bytesOf({ content }: { readonly content: string }): Uint8Array {
  return new TextEncoder().encode(content);
}

function refused(failed: SaveFailure, found?: SidecarFile): SavedRecord {
  return { ok: false, failure: failed, found };
}
