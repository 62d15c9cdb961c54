import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAnnotation } from '../../../src/annotations/decodeAnnotation';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import { migrateRecord } from '../../../src/annotations/migrateRecord';
import { formatVersion } from '../../../src/annotations/sidecarFormat';
import type { JsonObject } from '../../../src/annotations/jsonValue';

const fixtures = join(import.meta.dirname, 'fixtures');

function fixture(name: string): string {
  return readFileSync(join(fixtures, name), 'utf8');
}

function written(text: string): string {
  const decoded = decodeAnnotation(JSON.parse(text));
  assert.ok(decoded.kind === 'annotation', JSON.stringify(decoded));
  assert.equal(decoded.newerVersion, undefined);
  return encodeAnnotation(decoded.annotation, 'lamps.md');
}

describe('migrateRecord', () => {
  for (let version = 0; version <= formatVersion; version++)
    it(`takes a record of version ${version} as it was written then, and writes it as today`, () => {
      const text = fixture(`version-${version}.json`);
      const now = version === 0 ? fixture('version-0.now.json') : text;
      assert.equal(written(text), now);
      assert.equal(written(now), now);
    });

  it('leaves what is of the newest version or of a newer one as it is', () => {
    for (const version of [formatVersion, formatVersion + 1]) {
      const json: JsonObject = { formatVersion: version, bodyValue: 'kept' };
      assert.equal(migrateRecord(json), json);
    }
  });

  it('joins the short form of words with other bodies, and keeps what is not words', () => {
    assert.deepEqual(migrateRecord({ bodyValue: 'a', body: { id: 'urn:x' } }), {
      body: [{ type: 'TextualBody', format: 'text/plain', value: 'a' }, { id: 'urn:x' }],
    });
    assert.deepEqual(migrateRecord({ bodyValue: 7 }), { bodyValue: 7 });
  });
});
