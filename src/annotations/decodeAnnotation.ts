import type { Annotation, Author, PassageTarget, ReplyTarget } from './annotation';
import { decodeBodies } from './decodeBodies';
import { decodeConflicts } from './decodeConflicts';
import { decodeFields } from './decodeFields';
import { decodePassage } from './decodePassage';
import { compact, isObject, joined, valueAt, without } from './jsonValue';
import type { JsonObject } from './jsonValue';
import { migrateRecord } from './migrateRecord';
import { optionalString, requiredDate, requiredString, wrongType } from './shapeChecks';
import { ShapeError } from './shapeError';
import type { JsonPath } from './shapeError';
import { derivedMotivations, formatVersion, idPrefix, standardContext, topKeys } from './sidecarFormat';
import { sidecarMessages } from './sidecarMessages';

/** What came of decoding a sidecar file: a record, or where and why it is none. */
export type DecodedAnnotation =
  | {
      readonly kind: 'annotation';
      readonly annotation: Annotation;
      /** The format's version where it is newer than this program; such a record must not be written. */
      readonly newerVersion: number | undefined;
    }
  | {
      readonly kind: 'wrong-shape' | 'newer-version';
      readonly path: JsonPath;
      /** English, fills {0} with args. */
      readonly message: string;
      readonly args: readonly string[];
    };

/**
 * Takes a parsed sidecar file of any version for a record. Never throws.
 *
 * Tolerant where nothing is lost: a body may stand alone or in a list, the address and the state may be
 * missing. What this version does not know is kept in `extra`, at the place where it stood:
 * top-level keys under their own name; in `extra.creator`, `extra.body` and `extra.target` what stood deeper.
 */
export function decodeAnnotation(json: unknown): DecodedAnnotation {
  const version = valueAt(json, 'formatVersion');
  const newerVersion = typeof version === 'number' && version > formatVersion ? version : undefined;
  try {
    const current = isObject(json) ? migrateRecord(json) : json;
    return { kind: 'annotation', annotation: readAnnotation(current), newerVersion };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    if (newerVersion !== undefined)
      return {
        kind: 'newer-version',
        path: ['formatVersion'],
        message: sidecarMessages.newerVersion,
        args: [String(newerVersion), String(formatVersion)],
      };
    return { kind: 'wrong-shape', path: error.path, message: error.message, args: error.args };
  }
}

function readAnnotation(json: unknown): Annotation {
  if (!isObject(json)) throw wrongType([], 'an object');
  const version = valueAt(json, 'formatVersion');
  if (version !== undefined && !(Number.isInteger(version) && Number(version) >= 1))
    throw wrongType(['formatVersion'], 'a whole number from 1');
  const id = uuidOf(requiredString(json, ['id']), ['id']);
  const type = readType(json);
  const creator = readCreator(valueAt(json, 'creator'));
  const created = requiredDate(json, ['created']);
  const modified = valueAt(json, 'modified') === undefined ? created : requiredDate(json, ['modified']);
  const bodies = decodeBodies(valueAt(json, 'body'));
  const fields = decodeFields(valueAt(json, 'fields'));
  const target = readTarget(valueAt(json, 'target'), modified);
  const motivation = valueAt(json, 'motivation');
  return {
    id,
    creator: creator.author,
    created,
    modified,
    kind: optionalString(json, ['kind']),
    codes: bodies.codes,
    status: optionalString(json, ['status']) ?? 'open',
    confidence: readConfidence(json),
    fields: fields.fields,
    body: bodies.text,
    target: target.target,
    conflicts: decodeConflicts(valueAt(json, 'conflicts'), {
      creator: (value) => readCreator(value).author,
      target: (value, at) => readTarget(value, at).target,
    }),
    extra: joined(
      without(json, topKeys),
      compact([
        ['@context', foreignContexts(valueAt(json, '@context'))],
        ['type', type],
        ['motivation', derivedMotivations.includes(motivation) ? undefined : motivation],
        ['creator', creator.extra],
        ['fields', fields.extra],
        ['body', bodies.extra],
        ['target', target.extra],
      ]),
    ),
  };
}

/** The `type` where it says more than "Annotation"; `undefined` where it does not. */
function readType(json: JsonObject): unknown {
  const type = valueAt(json, 'type');
  if (type === 'Annotation') return undefined;
  if (Array.isArray(type) && type.includes('Annotation')) return type;
  throw wrongType(['type'], '“Annotation”');
}

function readCreator(creator: unknown): { readonly author: Author; readonly extra: JsonObject } {
  if (!isObject(creator)) throw wrongType(['creator'], 'an object with a name');
  const name = requiredString(creator, ['creator', 'name']);
  if (name === '') throw wrongType(['creator', 'name'], 'text that is not empty');
  const extra = creator['type'] === 'Person' ? ['type', 'id', 'name'] : ['id', 'name'];
  return { author: { name, id: optionalString(creator, ['creator', 'id']) }, extra: without(creator, extra) };
}

function readConfidence(json: JsonObject): Annotation['confidence'] {
  const confidence = valueAt(json, 'confidence');
  if (confidence === undefined || confidence === 'low' || confidence === 'medium' || confidence === 'high')
    return confidence;
  throw wrongType(['confidence'], '“low”, “medium” or “high”');
}

function readTarget(
  target: unknown,
  modified: string,
): { readonly target: PassageTarget | ReplyTarget; readonly extra: JsonObject } {
  if (typeof target === 'string')
    return { target: { kind: 'reply', to: uuidOf(target, ['target']) }, extra: {} };
  if (!isObject(target)) throw wrongType(['target'], 'one passage or one annotation');
  if (Object.hasOwn(target, 'source')) return decodePassage(target, modified);
  const to = uuidOf(requiredString(target, ['target', 'id']), ['target', 'id']);
  return { target: { kind: 'reply', to }, extra: without(target, ['id']) };
}

/** Contexts of other tools, in their order, beside the standard's and our own. */
function foreignContexts(context: unknown): readonly unknown[] {
  const contexts: readonly unknown[] = Array.isArray(context)
    ? context
    : context === undefined
      ? []
      : [context];
  return contexts.filter(
    (entry) => entry !== standardContext && valueAt(entry, 'formatVersion') === undefined,
  );
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuidOf(iri: string, path: JsonPath): string {
  const id = iri.startsWith(idPrefix) ? iri.slice(idPrefix.length).toLowerCase() : '';
  if (!uuid.test(id)) throw wrongType(path, '“urn:uuid:” and a UUID');
  return id;
}
