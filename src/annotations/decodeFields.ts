import type { FieldValue } from './annotation';
import { isObject } from './jsonValue';
import type { JsonObject } from './jsonValue';
import { wrongType } from './shapeChecks';

/** What a record says in fields of the codebook's own. */
export interface DecodedFields {
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Values of another make, kept for the way back. */
  readonly extra: JsonObject;
}

/** Takes `fields` of a record apart; throws a `ShapeError` where it is no object. */
export function decodeFields(fields: unknown): DecodedFields {
  if (fields === undefined) return { fields: {}, extra: {} };
  if (!isObject(fields)) throw wrongType(['fields'], 'an object');
  const known: [string, FieldValue][] = [];
  const unknown: [string, unknown][] = [];
  for (const [id, value] of Object.entries(fields))
    if (isFieldValue(value)) known.push([id, value]);
    else unknown.push([id, value]);
  return { fields: Object.fromEntries(known), extra: Object.fromEntries(unknown) };
}

function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'string' || typeof value === 'number') return true;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
