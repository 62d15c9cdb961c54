import { fieldName } from '../annotations/fieldConflict';
import { mergeAnnotations } from '../annotations/mergeAnnotations';
import type { Annotation } from '../annotations/annotation';
import { sidecarMessages } from '../annotations/sidecarMessages';
import { readSidecar } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { encodeSidecar } from './saveRecord';

/** Three versions of one sidecar file, as git hands them to a merge driver. */
export interface SidecarVersions {
  /** Without bytes where both sides created the file. */
  readonly base: Uint8Array;
  readonly mine: Uint8Array;
  readonly theirs: Uint8Array;
  /** Where the file stands; its folder tells the report's name. */
  readonly uri: string;
  readonly reportName: string;
}

/** The versions in one file, or the side that cannot be read, and why. */
export type MergedSidecars =
  | {
      readonly kind: 'merged';
      readonly content: string;
      /** The names of the fields of which the record now holds two versions. */
      readonly contested: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly message: string; readonly args: readonly string[] };

/**
 * Merges two versions of a record field by field; what contradicts itself stays in the record in both versions.
 * Never gives half a record: where a side is none, or of a newer version, nothing is merged.
 */
export function mergeSidecars({ base, mine, theirs, uri, reportName }: SidecarVersions): MergedSidecars {
  const sides = [readSidecar(uri, mine), readSidecar(uri, theirs)] as const;
  const [own, other] = [recordOf(sides[0]), recordOf(sides[1])];
  if (own === undefined || other === undefined) {
    const problem = sides.find((side) => recordOf(side) === undefined)?.problem;
    return { kind: 'unreadable', message: problem?.message ?? '', args: problem?.args ?? [] };
  }
  if (own.id !== other.id)
    return { kind: 'unreadable', message: sidecarMessages.takenForRenamed, args: [own.id, other.id] };
  const ancestor = base.length === 0 ? undefined : readSidecar(uri, base).annotation;
  const { annotation } = mergeAnnotations(ancestor, own, other);
  return {
    kind: 'merged',
    content: encodeSidecar(uri, annotation, reportName).content,
    contested: [...new Set(annotation.conflicts.map(fieldName))],
  };
}

/** The record of a file that holds one whole and may be written. */
function recordOf({ annotation, isWritable }: SidecarFile): Annotation | undefined {
  return isWritable ? annotation : undefined;
}
