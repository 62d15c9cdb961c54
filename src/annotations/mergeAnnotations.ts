import type { Annotation } from './annotation';
import { isObject, valueAt } from './jsonValue';

/** Two versions of a record in one, or the fields on which they contradict each other. */
export type MergedAnnotation =
  | { readonly kind: 'merged'; readonly annotation: Annotation }
  | { readonly kind: 'conflict'; readonly fields: readonly (keyof Annotation)[] };

/** Fields that are taken whole from whoever changed them. */
const wholeFields = ['creator', 'created', 'kind', 'status', 'confidence', 'body', 'target'] as const;

/**
 * Joins `mine` and `theirs`, both made from `base`, field by field.
 *
 * Whoever changed a field has their way; codes are joined as sets, with additions and removals of both;
 * `fields` and `extra` key by key. A field that both changed, each in another way, is a conflict; `modified` is the later
 * one. Law: merging with an unchanged side gives the other side, but for `modified`.
 */
export function mergeAnnotations(base: Annotation, mine: Annotation, theirs: Annotation): MergedAnnotation {
  const conflicts: (keyof Annotation)[] = [];
  const choose = <Key extends keyof Annotation>(key: Key): Annotation[Key] => {
    if (isSame(mine[key], base[key]) || isSame(mine[key], theirs[key])) return theirs[key];
    if (!isSame(theirs[key], base[key])) conflicts.push(key);
    return mine[key];
  };
  const chosen = Object.fromEntries(wholeFields.map((key) => [key, choose(key)])) as Pick<
    Annotation,
    (typeof wholeFields)[number]
  >;
  const fields = mergeValues(base.fields, mine.fields, theirs.fields);
  if (fields === contradiction) conflicts.push('fields');
  const extra = mergeValues(base.extra, mine.extra, theirs.extra);
  if (extra === contradiction || !isObject(extra)) conflicts.push('extra');
  if (conflicts.length > 0) return { kind: 'conflict', fields: conflicts };
  return {
    kind: 'merged',
    annotation: {
      id: mine.id,
      ...chosen,
      modified: Date.parse(mine.modified) >= Date.parse(theirs.modified) ? mine.modified : theirs.modified,
      codes: mergeCodes(base.codes, mine.codes, theirs.codes),
      fields: isObject(fields) ? (fields as Annotation['fields']) : mine.fields,
      extra: isObject(extra) ? extra : mine.extra,
    },
  };
}

/** Theirs in their order without what I removed, then what I added. */
function mergeCodes(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (isSame(theirs, base)) return mine;
  const removed = base.filter((code) => !mine.includes(code));
  const kept = theirs.filter((code) => !removed.includes(code));
  return [...kept, ...mine.filter((code) => !base.includes(code) && !kept.includes(code))];
}

const contradiction = Symbol('contradiction');

function mergeValues(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (!isObject(mine) || !isObject(theirs)) return contradiction;
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const entries = keys.map(
    (key) => [key, mergeValues(valueAt(base, key), valueAt(mine, key), valueAt(theirs, key))] as const,
  );
  if (entries.some(([, value]) => value === contradiction)) return contradiction;
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Whether two JSON values say the same; keys may come in any order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => isSame(entry, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}
