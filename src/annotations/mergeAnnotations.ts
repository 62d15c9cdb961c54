import type { Annotation, FieldConflict } from './annotation';
import { fieldName, fieldValue } from './fieldConflict';
import { isObject, isSameJson, valueAt } from './jsonValue';

/** Two versions of a record in one. */
export interface MergedAnnotation {
  /** Where the versions contradict each other it holds mine, and theirs among its `conflicts`. */
  readonly annotation: Annotation;
  /** The names of the fields on which they contradict each other; empty where all could be joined. */
  readonly contested: readonly string[];
}

/** Fields that are taken whole from whoever changed them. */
type WholeField = 'creator' | 'created' | 'kind' | 'status' | 'confidence' | 'body' | 'target';

/**
 * Joins `mine` and `theirs`, both made from `base`, field by field; without a `base`, what only one says counts.
 *
 * Whoever changed a field has their way; codes and lists of names are joined as sets, with additions and removals
 * of both; `fields` and `extra` key by key. Of a field that both changed, each in another way, mine stays and
 * theirs becomes a conflict; `modified` is the later one.
 * Laws: merging with an unchanged side gives the other side, but for `modified`; every value that a side gave to a
 * field is in that field afterwards, or in a conflict.
 */
export function mergeAnnotations(
  base: Annotation | undefined,
  mine: Annotation,
  theirs: Annotation,
): MergedAnnotation {
  const found: FieldConflict[] = [];
  const contest = (path: FieldConflict['path'], other: unknown): void => {
    found.push({ path, other, modified: theirs.modified });
  };
  const choose = <Key extends WholeField>(key: Key): Annotation[Key] => {
    if (isSameJson(mine[key], base?.[key]) || isSameJson(mine[key], theirs[key])) return theirs[key];
    if (!isSameJson(theirs[key], base?.[key])) contest([key], theirs[key]);
    return mine[key];
  };
  const merged: Annotation = {
    id: mine.id,
    creator: choose('creator'),
    created: choose('created'),
    modified: Date.parse(mine.modified) >= Date.parse(theirs.modified) ? mine.modified : theirs.modified,
    kind: choose('kind'),
    codes: mergeSets(base?.codes ?? [], mine.codes, theirs.codes),
    status: choose('status'),
    confidence: choose('confidence'),
    fields: mergeTrees(base?.fields, mine.fields, theirs.fields, ['fields'], contest) as Annotation['fields'],
    body: choose('body'),
    target: choose('target'),
    extra: mergeTrees(base?.extra, mine.extra, theirs.extra, ['extra'], contest) as Annotation['extra'],
    conflicts: [],
  };
  const known = mergeSets(base?.conflicts ?? [], mine.conflicts, theirs.conflicts);
  const conflicts = mergeSets([], known, found).filter(
    ({ path, other }) => !isSameJson(fieldValue(merged, path), other),
  );
  return { annotation: { ...merged, conflicts }, contested: found.map(fieldName) };
}

/** Theirs in their order without what I removed, then what I added. */
function mergeSets<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const has = (list: readonly T[], entry: T): boolean => list.some((each) => isSameJson(each, entry));
  if (isSameJson(theirs, base)) return mine;
  const kept = theirs.filter((entry) => has(mine, entry) || !has(base, entry));
  return [...kept, ...mine.filter((entry) => !has(base, entry) && !has(kept, entry))];
}

function mergeTrees(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: FieldConflict['path'],
  contest: (path: FieldConflict['path'], other: unknown) => void,
): unknown {
  if (isSameJson(mine, base) || isSameJson(mine, theirs)) return theirs;
  if (isSameJson(theirs, base)) return mine;
  if (path[0] === 'fields' && Array.isArray(mine) && Array.isArray(theirs))
    return mergeSets<unknown>(Array.isArray(base) ? base : [], mine, theirs);
  if (!isObject(mine) || !isObject(theirs)) {
    contest(path, theirs);
    return mine;
  }
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const entries = keys.map((key): [string, unknown] => [
    key,
    mergeTrees(valueAt(base, key), valueAt(mine, key), valueAt(theirs, key), [...path, key], contest),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
