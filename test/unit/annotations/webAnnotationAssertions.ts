import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** The W3C's own tests for Web Annotations; they lie beside the checkout, where somebody has put them. */
const fixtures = resolve(import.meta.dirname, '../../../../shared/fixtures/w3c-annotation-tests');

/** Whether the W3C's tests are there. */
export const hasAssertions = existsSync(join(fixtures, 'annotations', 'annotationMusts.test'));

/** Where they are looked for, for the message of a test that is skipped. */
export const assertionsPlace = '../shared/fixtures/w3c-annotation-tests';

/** One assertion that every Web Annotation MUST satisfy. */
export interface MustAssertion {
  readonly name: string;
  readonly validate: ValidateFunction;
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

/** The MUST assertions, compiled, with the definitions that they refer to. */
export function mustAssertions(): readonly MustAssertion[] {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  addFormats(ajv);
  const definitions = join(fixtures, 'definitions');
  for (const file of readdirSync(definitions).filter((name) => name.endsWith('.json')))
    ajv.addSchema(asDraft04(readJson(join(definitions, file))));
  const { assertions } = readJson(join(fixtures, 'annotations', 'annotationMusts.test')) as {
    readonly assertions: readonly string[];
  };
  return assertions.map((path) => {
    const schema = asDraft04(readJson(join(fixtures, path)));
    // Some assertions share an id; each stands for itself under the name of its file.
    return {
      name: path,
      validate: ajv.compile({ ...schema, id: path.replace(/^annotations\/(?:.*\/)?/, 'must-') }),
    };
  });
}

/**
 * A schema as draft-04 means it, for a validator that reads newer dialects too: `$ref` replaces whatever stands
 * beside it, and `$schema` may stand anywhere.
 */
function asDraft04(schema: Record<string, unknown>): Record<string, unknown> {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) return { $ref: value.$ref };
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, entry]) => !(key === '$schema' && typeof entry === 'string'))
        .map(([key, entry]) => [key, clean(entry)]),
    );
  };
  return { $schema: 'http://json-schema.org/draft-04/schema#', ...(clean(schema) as object) };
}

/** The W3C's samples: "correct" ones satisfy every assertion, "incorrect" ones at least one not. */
export function samples(
  kind: 'correct' | 'incorrect',
): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(fixtures, 'samples', kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The names of the assertions that `annotation` does not satisfy. */
export function broken(assertions: readonly MustAssertion[], annotation: unknown): readonly string[] {
  return assertions.filter(({ validate }) => !validate(annotation)).map(({ name }) => name);
}
