import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { sampleFiles } from '../../../src/workspace/sampleFiles';
import { readJson } from '../manifest/manifest';
import { root } from '../manifest/trackedFiles';

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);

/** What a schema of the package finds wrong with `value`: "/codes/0/color must match …". */
function findings(schema: string, value: unknown): readonly string[] {
  const validate = ajv.compile(readJson(schema) as object);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

describe('the schemas that the editor checks with', () => {
  it('accept the sample codebook', () => {
    const codebook: unknown = parse(readFileSync(new URL('samples/codebook.yaml', root), 'utf8'));
    assert.deepEqual(findings('schemas/codebook.schema.json', codebook), []);
  });

  it('accept the sample annotations', () => {
    const files = sampleFiles.filter((name) => name.endsWith('.json'));
    assert.ok(files.length > 0);
    assert.deepEqual(
      files.flatMap((name) => findings('schemas/annotation.schema.json', readJson(`samples/${name}`))),
      [],
    );
  });

  it('would refuse a code without an id and an annotation without a target', () => {
    assert.notDeepEqual(findings('schemas/codebook.schema.json', { codes: [{ name: 'Support' }] }), []);
    const [first = ''] = sampleFiles.filter((name) => name.endsWith('.json'));
    const { target, ...rest } = readJson(`samples/${first}`) as { readonly target: unknown };
    assert.ok(target);
    assert.notDeepEqual(findings('schemas/annotation.schema.json', rest), []);
  });
});
