import { decodeAnnotation } from '../../../src/annotations/decodeAnnotation';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import type { Annotation } from '../../../src/annotations/annotation';
import type { Deed } from './deeds';

/** What became of all deeds in the merged files. */
export interface Verdict {
  readonly records: number;
  /** Values that stand in a record as the other version of a field. */
  readonly conflicts: number;
  /** Codes that came back in records that somebody deleted and others kept: git merges those without a base. */
  readonly returned: number;
  readonly failures: readonly string[];
}

/**
 * Looks for every deed in the merged files.
 *
 * A record may be missing only where each deed on it was known to somebody who deleted it. A value stands in its
 * field or among the conflicts, unless somebody who knew of it gave another. A code that was given is there, unless
 * somebody who knew of it took it away; one that was taken away is not. Who deletes a record undoes all that they knew of it; where git keeps what somebody else changed, it is that
 * version. Nothing stands twice, and no file is half.
 */
export function judge(files: ReadonlyMap<string, string>, deeds: readonly Deed[]): Verdict {
  const failures: string[] = [];
  const byPath = new Map<string, Deed[]>();
  for (const deed of deeds) byPath.set(deed.path, [...(byPath.get(deed.path) ?? []), deed]);
  const ids = new Set<string>();
  let conflicts = 0;
  let returned = 0;
  for (const [path, text] of files) {
    const record = recordOf(text);
    if (record === undefined) {
      failures.push(`half or marked: ${path}`);
      continue;
    }
    conflicts += record.conflicts.length;
    const [folder = '', name = ''] = path.split('/');
    if (ids.has(record.id) || name !== `${record.id}.json`) failures.push(`doubled: ${path}`);
    ids.add(record.id);
    if (new Set(record.codes).size !== record.codes.length) failures.push(`doubled codes: ${path}`);
    if (encodeAnnotation(record, folder.replace(/\.annotations$/u, '')) !== text)
      failures.push(`not as it is written: ${path}`);
    const own = byPath.get(path) ?? [];
    failures.push(...judgeRecord(record, own).map((what) => `${what}: ${path}`));
    const back = returnedCodes(record, own);
    if (own.some(({ what }) => what.kind === 'kept')) returned += back.length;
    else failures.push(...back.map((code) => `came back ${code}: ${path}`));
    if (own.length > 0 && mayBeGone(own)) failures.push(`came back after it was deleted: ${path}`);
  }
  for (const [path, own] of byPath) if (!files.has(path) && !mayBeGone(own)) failures.push(`lost: ${path}`);
  return { records: files.size, conflicts, returned, failures };
}

function recordOf(text: string): Annotation | undefined {
  try {
    const decoded = decodeAnnotation(JSON.parse(text));
    return decoded.kind === 'annotation' ? decoded.annotation : undefined;
  } catch {
    // No JSON: reported by the caller.
    return undefined;
  }
}

function mayBeGone(own: readonly Deed[]): boolean {
  const deletions = own.filter(({ what }) => what.kind === 'deleted');
  return own.every(({ id, what }) => what.kind === 'deleted' || deletions.some(({ known }) => known.has(id)));
}

/** Codes that were taken away and stand in the record all the same. */
function returnedCodes(record: Annotation, own: readonly Deed[]): readonly string[] {
  const deletions = own.filter(({ what }) => what.kind === 'deleted');
  return own.flatMap(({ id, what }) =>
    what.kind === 'uncoded' &&
    record.codes.includes(what.code) &&
    !deletions.some(({ known }) => known.has(id))
      ? [what.code]
      : [],
  );
}

function judgeRecord(record: Annotation, own: readonly Deed[]): readonly string[] {
  return own.flatMap(({ id, what }): readonly string[] => {
    const undone = (isUndoing: (other: Deed['what']) => boolean): boolean =>
      own.some(
        (other) =>
          other.id !== id && other.known.has(id) && (other.what.kind === 'deleted' || isUndoing(other.what)),
      );
    switch (what.kind) {
      case 'set': {
        const { field, value } = what;
        const versions = [
          record[field],
          ...record.conflicts.filter(({ path }) => path[0] === field).map(({ other }) => other),
        ];
        const isKept =
          versions.includes(value) || undone((other) => other.kind === 'set' && other.field === field);
        return isKept ? [] : [`lost ${value}`];
      }
      case 'coded': {
        const isKept =
          record.codes.includes(what.code) ||
          undone((other) => other.kind === 'uncoded' && other.code === what.code);
        return isKept ? [] : [`lost ${what.code}`];
      }
      case 'uncoded':
      case 'created':
      case 'deleted':
      case 'kept':
        return [];
    }
  });
}
