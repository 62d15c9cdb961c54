import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { decodeAnnotation } from '../../../src/annotations/decodeAnnotation';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import { arbitraryAnnotation } from './arbitraryAnnotation';
import { comment } from './sampleAnnotations';

const root = resolve(import.meta.dirname, '../../..');

function schema(name: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  return ajv.compile(JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) as object);
}

describe('annotation.schema.json', () => {
  const validate = schema('annotation.schema.json');

  it('accepts every record that can be written', () => {
    fc.assert(
      fc.property(arbitraryAnnotation, (annotation) => {
        assert.ok(
          validate(JSON.parse(encodeAnnotation(annotation, 'a.md'))),
          JSON.stringify(validate.errors),
        );
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  const refused: readonly (readonly [string, (json: Record<string, unknown>) => void])[] = [
    ['no id', (json) => delete json['id']],
    ['no target', (json) => delete json['target']],
    ['an id that is no UUID', (json) => (json['id'] = 'urn:uuid:1')],
    ['a creator without a name', (json) => (json['creator'] = { id: 'mailto:a@example.org' })],
    ['a date without a zone', (json) => (json['created'] = '2026-11-22T14:00:00')],
    ['a confidence that there is not', (json) => (json['confidence'] = 'certain')],
    ['a status that is no text', (json) => (json['status'] = 1)],
    ['fields that are no object', (json) => (json['fields'] = ['a'])],
    ['no quote', (json) => (json['target'] as { selector: unknown[] }).selector.splice(1, 1)],
    [
      'a negative position',
      (json) => Object.assign((json['target'] as { selector: object[] }).selector[2]!, { start: -1 }),
    ],
  ];
  for (const [what, spoil] of refused)
    it(`refuses what the program refuses: ${what}`, () => {
      const json = JSON.parse(encodeAnnotation(comment, 'a.md')) as Record<string, unknown>;
      spoil(json);
      assert.equal(validate(json), false);
      assert.equal(decodeAnnotation(json).kind, 'wrong-shape');
    });

  it('accepts the annotations of the samples, which the program reads and would write in the same way', () => {
    const folders = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.annotations'));
    assert.ok(folders.length > 0);
    for (const folder of folders)
      for (const name of readdirSync(join(root, 'samples', folder))) {
        const text = readFileSync(join(root, 'samples', folder, name), 'utf8');
        const json: unknown = JSON.parse(text);
        assert.ok(validate(json), `${name}: ${JSON.stringify(validate.errors)}`);
        const decoded = decodeAnnotation(json);
        assert.ok(decoded.kind === 'annotation', `${name}: ${JSON.stringify(decoded)}`);
        const reportName = folder.replace(/\.annotations$/, '');
        assert.equal(encodeAnnotation(decoded.annotation, reportName), text, name);
      }
  });
});

describe('codebook.schema.json', () => {
  const validate = schema('codebook.schema.json');

  it('accepts the codebook of the samples, in which the program finds nothing wrong', () => {
    const text = readFileSync(join(root, 'samples', 'codebook.yaml'), 'utf8');
    assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
    assert.deepEqual(decodeCodebook(text, 'file:///codebook.yaml').problems, []);
  });

  for (const [what, text] of [
    ['a code without an id', 'codes:\n  - name: A'],
    ['an unknown key', 'codes:\n  - id: a\n    colour: "#000000"'],
    ['an id with a blank', 'codes:\n  - id: a b'],
    ['a colour that is none', 'codes:\n  - id: a\n    color: red'],
    ['a flag that is none', 'codes:\n  - id: a\n    retired: perhaps'],
    ['a shortcut of two letters', 'codes:\n  - id: a\n    shortcut: "-"'],
    ['codes that are no list', 'codes: a'],
    ['a status that is no entry', 'statuses: [open]'],
    ['a guid that is none', 'codes:\n  - id: a\n    guid: 12'],
    ['a field of a type that there is not', 'fields:\n  - id: a\n    type: date'],
    ['a choice without choices', 'fields:\n  - id: a\n    type: choice'],
    ['choices of a number', 'fields:\n  - id: a\n    type: number\n    choices: [{ id: b }]'],
  ] as const)
    it(`refuses what the program reports: ${what}`, () => {
      assert.equal(validate(parse(text)), false);
      assert.notDeepEqual(decodeCodebook(text, 'file:///codebook.yaml').problems, []);
    });
});
