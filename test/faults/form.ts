import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { makeAbsolute } from '../../src/annotations/makeAbsolute';
import {
  assertionsPlace,
  broken,
  hasAssertions,
  mustAssertions,
} from '../unit/annotations/webAnnotationAssertions';
import type { FaultOutcome } from './outcome';

/** Of so many records one is held against the W3C's assertions, which take longer than the schema. */
const assertedOneOf = 5;

/** What the store wrote beside the reports of the faults tried before; not what they broke, nor what git merged. */
export function recordsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !/^(?:broken|histories)\b/u.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

/** Holds records against the published schema, and against the W3C's MUST assertions where those are. */
export function checkForm(texts: readonly string[]): Promise<FaultOutcome> {
  const schema = readFileSync(join(import.meta.dirname, '../../schemas/annotation.schema.json'), 'utf8');
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  const validate = ajv.compile(JSON.parse(schema) as object);
  const records = texts.map((text): unknown => JSON.parse(text));
  const failures = records.flatMap((record) =>
    validate(record) ? [] : [`not of the schema: ${JSON.stringify(validate.errors?.[0])}`],
  );
  const assertions = hasAssertions ? mustAssertions() : [];
  const asserted = hasAssertions ? records.filter((_, index) => index % assertedOneOf === 0) : [];
  for (const record of asserted)
    failures.push(
      ...broken(assertions, makeAbsolute(record, 'https://example.org/a.md.annotations/1.json')).map(
        (name) => `breaks ${name}`,
      ),
    );
  const must = hasAssertions
    ? `${asserted.length} against the ${assertions.length} MUST assertions`
    : `none against the MUST assertions, which are looked for in ${assertionsPlace}`;
  return Promise.resolve({
    title: 'form of what was written and merged',
    counts: `${records.length} records against the schema, ${must}; ${failures.length} break one`,
    failures,
  });
}
