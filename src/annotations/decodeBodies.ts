import { compact, isObject, valueAt, without } from './jsonValue';
import type { JsonObject } from './jsonValue';
import { wrongType } from './shapeChecks';
import type { JsonPath } from './shapeError';

/** What the bodies of a record say. */
export interface DecodedBodies {
  readonly text: string;
  readonly codes: readonly string[];
  /** `text` and `codes`: unknown fields of these bodies; `other`: whole bodies of another make. */
  readonly extra: JsonObject;
}

/**
 * Takes `body` (one or a list) apart: the first text in words is the comment, each text that classifies or tags is
 * a code, and everything else is kept.
 */
export function decodeBodies(body: unknown): DecodedBodies {
  const bodies: readonly unknown[] = Array.isArray(body) ? body : body === undefined ? [] : [body];
  let text: { readonly value: string; readonly extra: JsonObject } | undefined;
  const codes = new Map<string, JsonObject>();
  const other: unknown[] = [];
  bodies.forEach((entry, index) => {
    const path: JsonPath = Array.isArray(body) ? ['body', index] : ['body'];
    if (!isObject(entry) && typeof entry !== 'string') throw wrongType(path, 'an object');
    if (!isObject(entry) || entry['type'] !== 'TextualBody') {
      other.push(entry);
      return;
    }
    const value = valueAt(entry, 'value');
    if (typeof value !== 'string') throw wrongType([...path, 'value'], 'a string');
    const purpose = valueAt(entry, 'purpose');
    if (purpose === 'classifying' || purpose === 'tagging') {
      if (!codes.has(value)) codes.set(value, unknownFields(entry, ['classifying']));
    } else if (text === undefined) {
      text = { value, extra: unknownFields(entry, ['commenting', 'replying'], 'text/markdown') };
    } else other.push(entry);
  });
  return {
    text: text?.value ?? '',
    codes: [...codes.keys()],
    extra: compact([
      ['text', text?.extra],
      ['codes', compact([...codes])],
      ['other', other],
    ]),
  };
}

/** The fields that encoding would not write by itself: unknown ones, and a purpose or format of another kind. */
function unknownFields(body: JsonObject, ownPurposes: readonly string[], ownFormat?: string): JsonObject {
  const purpose = valueAt(body, 'purpose');
  const format = valueAt(body, 'format');
  return without(body, [
    'type',
    'value',
    ...(ownPurposes.some((own) => own === purpose) ? ['purpose'] : []),
    ...(ownFormat !== undefined && format === ownFormat ? ['format'] : []),
  ]);
}
