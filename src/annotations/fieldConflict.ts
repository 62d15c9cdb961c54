import type { Annotation, FieldConflict } from './annotation';
import { isObject, isSameJson, valueAt } from './jsonValue';

/** The name of the field as the file has it: "body", "fields.weight", "reviewed.by". */
export function fieldName({ path }: FieldConflict): string {
  const [field, ...steps] = path;
  return (field === 'extra' && steps.length > 0 ? steps : path).join('.');
}

/** What a record says where `path` leads; `undefined` where it says nothing. */
export function fieldValue(annotation: Annotation, path: FieldConflict['path']): unknown {
  const [field, ...steps] = path;
  return steps.reduce<unknown>(valueAt, annotation[field]);
}

/** The fields on which there are several versions, each once, in the order in which they were found. */
export function contestedPaths({ conflicts }: Annotation): readonly FieldConflict['path'][] {
  return conflicts
    .map(({ path }) => path)
    .filter((path, index, all) => all.findIndex((each) => isSameJson(each, path)) === index);
}

/**
 * The record with `value` in the field at `path`, which is no longer contested: one of the versions, or words of
 * somebody who joined them.
 */
export function withFieldSettled(
  annotation: Annotation,
  path: FieldConflict['path'],
  value: unknown,
): Annotation {
  const [field, ...steps] = path;
  const settled = { ...annotation, [field]: withValue(annotation[field], steps, value) };
  return { ...settled, conflicts: annotation.conflicts.filter((each) => !isSameJson(each.path, path)) };
}

/** The record as the other version has it wherever there is one; of several, the one changed last. */
export function withOtherVersion(annotation: Annotation): Annotation {
  return contestedPaths(annotation).reduce((settled, path) => {
    const [latest] = annotation.conflicts
      .filter((each) => isSameJson(each.path, path))
      .sort((a, b) => Date.parse(b.modified) - Date.parse(a.modified));
    return withFieldSettled(settled, path, latest?.other);
  }, annotation);
}

function withValue(tree: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const object = isObject(tree) ? tree : {};
  const inner = withValue(valueAt(object, step), rest, value);
  const others = Object.entries(object).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
}
