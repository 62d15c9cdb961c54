import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import { makeAbsolute } from '../../../src/annotations/makeAbsolute';
import { arbitraryAnnotation } from './arbitraryAnnotation';
import { coding, comment, reply } from './sampleAnnotations';
import { assertionsPlace, broken, hasAssertions, mustAssertions, samples } from './webAnnotationAssertions';
import type { MustAssertion } from './webAnnotationAssertions';

const base = 'https://example.org/reports/a.md.annotations/1.json';

function exported(annotation: typeof comment): unknown {
  return makeAbsolute(JSON.parse(encodeAnnotation(annotation, '报告 #1.md')), base);
}

describe('makeAbsolute', () => {
  it('names the report by an absolute IRI and leaves the rest as it is', () => {
    const json = exported(comment) as { readonly target: { readonly source: string } };
    assert.equal(json.target.source, 'https://example.org/reports/%E6%8A%A5%E5%91%8A%20%231.md');
    const written = JSON.parse(encodeAnnotation(comment, 'a.md')) as typeof json;
    assert.deepEqual({ ...json, target: undefined }, { ...written, target: undefined });
  });

  it('gives back what is no annotation', () => {
    for (const value of [undefined, null, 3, 'text', []]) assert.equal(makeAbsolute(value, base), value);
  });
});

describe("the W3C's MUST assertions", () => {
  const test = hasAssertions ? it : it.skip;
  if (!hasAssertions) it.skip(`need ${assertionsPlace}`);

  let assertions: readonly MustAssertion[] = [];
  before(() => {
    if (hasAssertions) assertions = mustAssertions();
  });

  test('are 54, accept the correct samples and refuse the incorrect ones', () => {
    assert.equal(assertions.length, 54);
    for (const { name, text } of samples('correct')) {
      const sample = JSON.parse(text) as {
        readonly type: string;
        readonly target: { readonly type?: string };
      };
      // Collections are none of these assertions' business.
      if (sample.type !== 'Annotation') continue;
      // The assertions were published without these groups of targets, which the samples still have.
      const isGroup = ['Composite', 'List', 'Independents'].includes(sample.target.type ?? '');
      const expected = isGroup ? ['annotations/3.2-targetObjectsRecognized.json'] : [];
      assert.deepEqual([name, broken(assertions, sample)], [name, expected]);
    }
    for (const { name, text } of samples('incorrect')) {
      const json = tryParse(text);
      if (json !== undefined) assert.notDeepEqual([name, broken(assertions, json.value)], [name, []]);
    }
  });

  test('hold for a comment, a coding and a reply', () => {
    for (const annotation of [comment, coding, reply])
      assert.deepEqual(broken(assertions, exported(annotation)), []);
  });

  test('hold for every record that can be written', () => {
    fc.assert(
      fc.property(arbitraryAnnotation, (annotation) => {
        assert.deepEqual(broken(assertions, exported(annotation)), []);
      }),
      { seed: 54, numRuns: 100 },
    );
  });
});

function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Some of the incorrect samples are incorrect as JSON already.
    return undefined;
  }
}
