import { formatVersion } from './sidecarFormat';
import { valueAt, without } from './jsonValue';
import type { JsonObject } from './jsonValue';

/** Makes a record of one version one of the next; pure, and keeps what it does not know. */
type Migration = (json: JsonObject) => JsonObject;

/**
 * The way from each version to the next, from version 0.
 *
 * Version 0 is any Web Annotation without a `formatVersion`, as other programs write it.
 * Version 1 is the first of this program: words stand in `body` only.
 * Version 2 adds `conflicts`; what version 1 has keeps its meaning, so there is nothing to change.
 */
const migrations: readonly Migration[] = [wordsIntoBody, (json) => json];

/** A record of an older version as one of the newest; one of the newest or a newer version as it is. */
export function migrateRecord(json: JsonObject): JsonObject {
  const version = valueAt(json, 'formatVersion') ?? 0;
  if (typeof version !== 'number' || version >= formatVersion) return json;
  return migrations.slice(version).reduce((record, migrate) => migrate(record), json);
}

/** `bodyValue` (§3.2.5 of the standard) is short for one body of plain text. */
function wordsIntoBody(json: JsonObject): JsonObject {
  const words = valueAt(json, 'bodyValue');
  if (typeof words !== 'string') return json;
  const body = valueAt(json, 'body') ?? [];
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  const own = words === '' ? [] : [{ type: 'TextualBody', format: 'text/plain', value: words }];
  return { ...without(json, ['bodyValue']), body: [...own, ...bodies] };
}
