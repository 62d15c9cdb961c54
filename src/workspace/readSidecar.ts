import type { Annotation } from '../annotations/annotation';
import { conflictSides } from '../annotations/conflictMarks';
import { decodeAnnotation } from '../annotations/decodeAnnotation';
import { line1At, locateJson } from '../annotations/jsonLocation';
import { mergeAnnotations } from '../annotations/mergeAnnotations';
import { formatVersion } from '../annotations/sidecarFormat';
import { sidecarMessages } from '../annotations/sidecarMessages';
import type { SidecarProblem } from './annotationStore';

/** A sidecar file as it was read. */
export interface SidecarFile {
  readonly uri: string;
  /** As it stood on disk; `undefined` where it is no UTF-8 text or could not be read. */
  readonly content: string | undefined;
  /** The record; `undefined` where the file holds none that can be read. */
  readonly annotation: Annotation | undefined;
  /**
   * Whether the program may write this file: not if it cannot read it, it is of a newer version, or a merge left two
   * versions in it between which somebody has to choose.
   */
  readonly isWritable: boolean;
  /** Both versions in a file with conflict marks; its record is their merger. */
  readonly versions?: { readonly mine: Annotation; readonly theirs: Annotation };
  readonly problem: SidecarProblem | undefined;
}

/** Takes the bytes of a sidecar file for a record. Never throws; what is wrong is in `problem`. */
export function readSidecar(uri: string, bytes: Uint8Array): SidecarFile {
  const content = decodeUtf8(bytes);
  if (content === undefined)
    return unreadable(uri, content, 'not-json', sidecarMessages.notText, [], undefined);
  const mark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/m.exec(content);
  const json = tryParse(content);
  if (json === undefined) {
    const locations = locateJson(content);
    const offset = locations.kind === 'error' ? locations.offset : 0;
    return mark === null
      ? unreadable(uri, content, 'not-json', sidecarMessages.notJson, [], line1At(content, offset))
      : inConflict(uri, content, line1At(content, mark.index));
  }
  const decoded = decodeAnnotation(json.value);
  if (decoded.kind !== 'annotation')
    return unreadable(
      uri,
      content,
      decoded.kind,
      decoded.message,
      decoded.args,
      lineOf(content, decoded.path),
    );
  const { annotation, newerVersion } = decoded;
  if (newerVersion === undefined) return { uri, content, annotation, isWritable: true, problem: undefined };
  return {
    uri,
    content,
    annotation,
    isWritable: false,
    problem: {
      uri,
      line: lineOf(content, ['formatVersion']),
      kind: 'newer-version',
      message: sidecarMessages.newerVersion,
      args: [String(newerVersion), String(formatVersion)],
      id: annotation.id,
    },
  };
}

/** A file in which a merge left its marks: a record where both versions are one, else none. */
function inConflict(uri: string, content: string, line: number): SidecarFile {
  const sides = conflictSides(content);
  const [mine, theirs] = [recordIn(sides?.mine), recordIn(sides?.theirs)];
  if (mine === undefined || mine.id !== theirs?.id)
    return unreadable(uri, content, 'conflict-marks', sidecarMessages.conflictMarks, [], line);
  const { annotation } = mergeAnnotations(recordIn(sides?.base), mine, theirs);
  const message = sidecarMessages.twoVersions;
  return {
    uri,
    content,
    annotation,
    isWritable: false,
    versions: { mine, theirs },
    problem: { uri, line, kind: 'conflict-marks', message, args: [], id: mine.id },
  };
}

/** The record in a JSON text of a version that this program writes. */
function recordIn(text: string | undefined): Annotation | undefined {
  const decoded = text === undefined ? undefined : decodeAnnotation(tryParse(text)?.value);
  return decoded?.kind === 'annotation' && decoded.newerVersion === undefined
    ? decoded.annotation
    : undefined;
}

/** A file that holds no record, and why. */
export function unreadable(
  uri: string,
  content: string | undefined,
  kind: SidecarProblem['kind'],
  message: string,
  args: readonly string[],
  line: number | undefined,
): SidecarFile {
  return {
    uri,
    content,
    annotation: undefined,
    isWritable: false,
    problem: { uri, line, kind, message, args },
  };
}

/** The text of UTF-8 bytes without a byte-order mark; `undefined` where they are something else. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws at the first byte that is not UTF-8; there is nothing else it could say.
    return undefined;
  }
}

function tryParse(content: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(content) as unknown };
  } catch {
    // What is wrong and where is found by `locateJson`, in words of our own.
    return undefined;
  }
}

function lineOf(content: string, path: readonly (string | number)[]): number | undefined {
  const locations = locateJson(content);
  return locations.kind === 'complete' ? line1At(content, locations.offsetOf(path)) : undefined;
}
