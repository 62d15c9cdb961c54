import fc from 'fast-check';
import type { Annotation, FieldConflict } from '../../../src/annotations/annotation';

/** Any string at all: scripts, emoji, control characters, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('核裁军核查', 'a\r\nb', '\ud83d', '\udca9x', '__proto__', '🏛️ 决议', 'line\u2028break'),
);

/** What other tools may have put into a file; never `undefined`, as JSON has no such value. */
const anyJson = fc.jsonValue();

const dates = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Fields that no version knows, under names that none of them will choose. */
const unknownFields = fc.dictionary(
  fc.string().map((name) => `x ${name}`),
  anyJson,
  { maxKeys: 3, noNullPrototype: true },
);

/** The same, but with at least one field: `extra` has no empty slots. */
function slot(name: string): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .option(unknownFields, { nil: {} })
    .map((fields) => (Object.keys(fields).length === 0 ? {} : { [name]: fields }));
}

function merged(
  ...parts: readonly fc.Arbitrary<Record<string, unknown>>[]
): fc.Arbitrary<Record<string, unknown>> {
  return fc.tuple(...parts).map((list) => Object.assign({}, ...list) as Record<string, unknown>);
}

function nested(
  name: string,
  inner: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  return inner.map((fields) => (Object.keys(fields).length === 0 ? {} : { [name]: fields }));
}

const passageExtra = merged(
  unknownFields,
  nested(
    'selector',
    merged(
      slot('quote'),
      slot('position'),
      fc
        .option(
          fc.array(fc.record({ type: fc.constant('CssSelector'), value: fc.string() }), { minLength: 1 }),
          { nil: undefined },
        )
        .map((other) => (other === undefined ? {} : { other })),
    ),
  ),
  nested('state', slot('time')),
);

const uuids = fc.uuid();

const passages = fc.record({
  kind: fc.constant('passage' as const),
  quote: fc.record({ exact: anyText.filter((text) => text !== ''), prefix: anyText, suffix: anyText }),
  position: fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length })),
  address: fc.record({
    section: fc.option(anyText, { nil: undefined }),
    paragraph: fc.option(anyText, { nil: undefined }),
    footnote: fc.option(anyText, { nil: undefined }),
  }),
  digest: fc.constantFrom('', 'sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'),
  anchored: dates,
});

const creators = fc.record({
  name: anyText.filter((name) => name !== ''),
  id: fc.option(fc.constantFrom('mailto:lin@example.org', 'urn:uuid:1'), { nil: undefined }),
});

function conflictOn(
  path: fc.Arbitrary<FieldConflict['path']>,
  other: fc.Arbitrary<unknown>,
): fc.Arbitrary<FieldConflict> {
  return fc.record({ path, other, modified: dates });
}

const conflicts: fc.Arbitrary<readonly FieldConflict[]> = fc.array(
  fc.oneof(
    conflictOn(fc.constantFrom(['status'], ['body']), anyText),
    conflictOn(fc.constant(['kind']), fc.option(anyText, { nil: undefined })),
    conflictOn(fc.constant(['confidence']), fc.constantFrom('low', 'high', undefined)),
    conflictOn(fc.constant(['target']), passages),
    conflictOn(fc.constant(['creator']), creators),
    conflictOn(
      anyText.map((id) => ['fields', id]),
      fc.oneof(anyText, fc.integer(), fc.constant(undefined)),
    ),
    conflictOn(
      anyText.map((name) => ['extra', name, 'deep']),
      fc.oneof(anyJson, fc.constant(undefined)),
    ),
  ),
  { maxLength: 2 },
);

/** Any record that a file can hold, as it is in memory. */
export const arbitraryAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: uuids,
    creator: creators,
    created: dates,
    modified: dates,
    kind: fc.option(anyText, { nil: undefined }),
    codes: fc.uniqueArray(anyText, { maxLength: 4 }),
    status: anyText,
    confidence: fc.constantFrom('low', 'medium', 'high', undefined),
    fields: fc.dictionary(
      anyText,
      fc.oneof(
        anyText,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        fc.array(anyText, { maxLength: 3 }),
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    body: anyText,
    target: fc.oneof(passages, fc.record({ kind: fc.constant('reply' as const), to: uuids })),
    conflicts,
  })
  .chain((fields) =>
    merged(
      unknownFields,
      slot('creator'),
      nested(
        'fields',
        fc.dictionary(
          fc.string().map((name) => `x ${name}`),
          fc.oneof(fc.boolean(), fc.constant(null), fc.constant({ deep: [1] })),
          { maxKeys: 2, noNullPrototype: true },
        ),
      ),
      nested(
        'body',
        merged(
          slot('text'),
          fields.codes.length === 0
            ? fc.constant({})
            : fc
                .constantFrom(...fields.codes)
                .chain((code) =>
                  unknownFields.map((kept) =>
                    Object.keys(kept).length === 0 ? {} : { codes: Object.fromEntries([[code, kept]]) },
                  ),
                ),
        ),
      ),
      nested('target', fields.target.kind === 'passage' ? passageExtra : unknownFields),
    ).map((extra) => structuredClone({ ...fields, extra })),
  );
