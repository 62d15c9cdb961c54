import { valueAt } from './jsonValue';
import type { JsonObject } from './jsonValue';
import { pathText, ShapeError } from './shapeError';
import type { JsonPath } from './shapeError';
import { sidecarMessages } from './sidecarMessages';

/** The error that says what the value at `path` must be: "a string", "an object". */
export function wrongType(path: JsonPath, expected: string): ShapeError {
  return new ShapeError(path, sidecarMessages.wrongType, [pathText(path), expected]);
}

/** The string that `object` has under the last step of `path`; throws a `ShapeError` where there is none. */
export function requiredString(object: JsonObject, path: JsonPath): string {
  const value = valueAt(object, lastOf(path));
  if (value === undefined) throw new ShapeError(path, sidecarMessages.missing, [pathText(path)]);
  if (typeof value !== 'string') throw wrongType(path, 'a string');
  return value;
}

/** Likewise, but `undefined` where the key is missing. */
export function optionalString(object: JsonObject, path: JsonPath): string | undefined {
  return valueAt(object, lastOf(path)) === undefined ? undefined : requiredString(object, path);
}

/** A whole number from 0, as positions are; throws a `ShapeError` otherwise. */
export function requiredCount(object: JsonObject, path: JsonPath): number {
  const value = valueAt(object, lastOf(path));
  if (value === undefined) throw new ShapeError(path, sidecarMessages.missing, [pathText(path)]);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw wrongType(path, 'a whole number from 0');
  return value;
}

/** An xsd:dateTime with its zone, as the standard wants it (§3.3.1). */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A date and time with its zone; throws a `ShapeError` otherwise. */
export function requiredDate(object: JsonObject, path: JsonPath): string {
  const value = requiredString(object, path);
  if (!dateTime.test(value) || Number.isNaN(Date.parse(value)))
    throw wrongType(path, 'a date and time with its zone');
  return value;
}

function lastOf(path: JsonPath): string {
  return String(path.at(-1));
}
