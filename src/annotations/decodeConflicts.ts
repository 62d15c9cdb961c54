import type { Annotation, Author, ContestableField, FieldConflict } from './annotation';
import { isObject, valueAt } from './jsonValue';
import { optionalString, requiredDate, requiredString, wrongType } from './shapeChecks';
import type { JsonPath } from './shapeError';

const contestableFields: readonly ContestableField[] = [
  'creator',
  'created',
  'kind',
  'status',
  'confidence',
  'fields',
  'body',
  'target',
  'extra',
];

/** How the values of fields with a shape of their own are read; they throw a `ShapeError`. */
export interface FieldReaders {
  readonly creator: (json: unknown) => Author;
  readonly target: (json: unknown, modified: string) => Annotation['target'];
}

/** Takes `conflicts` of a record apart; none where it is `undefined`. Throws a `ShapeError`. */
export function decodeConflicts(conflicts: unknown, readers: FieldReaders): readonly FieldConflict[] {
  if (conflicts === undefined) return [];
  if (!Array.isArray(conflicts)) throw wrongType(['conflicts'], 'a list');
  return conflicts.map((entry: unknown, index) => readConflict(entry, ['conflicts', index], readers));
}

function readConflict(entry: unknown, at: JsonPath, readers: FieldReaders): FieldConflict {
  if (!isObject(entry)) throw wrongType(at, 'an object');
  const path = readPath(valueAt(entry, 'path'), [...at, 'path']);
  const modified = requiredDate(entry, [...at, 'modified']);
  const other = [...at, 'other'];
  const json = valueAt(entry, 'other');
  switch (path[0]) {
    case 'creator':
      return { path, other: readers.creator(json), modified };
    case 'target':
      return { path, other: readers.target(json, modified), modified };
    case 'created':
      return { path, other: requiredDate(entry, other), modified };
    case 'status':
    case 'body':
      return { path, other: requiredString(entry, other), modified };
    case 'kind':
    case 'confidence':
      return { path, other: optionalString(entry, other), modified };
    case 'fields':
    case 'extra':
      return { path, other: json, modified };
  }
}

function readPath(path: unknown, at: JsonPath): FieldConflict['path'] {
  const steps: readonly unknown[] = Array.isArray(path) ? path : [];
  const field = contestableFields.find((each) => each === steps[0]);
  const rest = steps.slice(1).filter((step) => typeof step === 'string');
  const isTree = field === 'fields' || field === 'extra';
  if (field === undefined || rest.length !== steps.length - 1 || isTree !== rest.length > 0)
    throw wrongType(at, 'the way to a field');
  return [field, ...rest];
}
