import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeAnnotation } from '../../../src/annotations/decodeAnnotation';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import type { Annotation } from '../../../src/annotations/annotation';
import { arbitraryAnnotation } from './arbitraryAnnotation';
import { comment } from './sampleAnnotations';

function decoded(text: string): Annotation {
  const result = decodeAnnotation(JSON.parse(text));
  assert.ok(result.kind === 'annotation', JSON.stringify(result));
  return result.annotation;
}

describe('encodeAnnotation', () => {
  it('is undone by decoding', () => {
    fc.assert(
      fc.property(arbitraryAnnotation, (annotation) => {
        assert.deepEqual(decoded(encodeAnnotation(annotation, 'A-78-120.md')), annotation);
      }),
      { seed: 78120, numRuns: 200 },
    );
  });

  it('gives the same text for what was decoded from it', () => {
    fc.assert(
      fc.property(arbitraryAnnotation, (annotation) => {
        const text = encodeAnnotation(annotation, 'a.md');
        assert.equal(encodeAnnotation(decoded(text), 'a.md'), text);
      }),
      { seed: 120, numRuns: 80 },
    );
  });

  it('writes one field a line in a fixed order, LF, with a line end at the end', () => {
    const text = encodeAnnotation(comment, '报告 #1.md');
    assert.ok(text.endsWith('}\n'));
    assert.ok(!text.includes('\r'));
    const keys = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]);
    assert.deepEqual(keys, [
      '@context',
      'id',
      'type',
      'formatVersion',
      'motivation',
      'creator',
      'created',
      'modified',
      'kind',
      'status',
      'body',
      'target',
    ]);
    assert.match(text, /"source": "\.\.\/%E6%8A%A5%E5%91%8A%20%231\.md"/);
  });

  it('does not depend on the order in which unknown fields came', () => {
    const one = encodeAnnotation({ ...comment, extra: { b: 1, a: 2 } }, 'a.md');
    const two = encodeAnnotation({ ...comment, extra: { a: 2, b: 1 } }, 'a.md');
    assert.equal(one, two);
  });
});
