import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/annotations/annotation';
import { mergeAnnotations } from '../../../src/annotations/mergeAnnotations';
import { arbitraryAnnotation } from './arbitraryAnnotation';
import { coding } from './sampleAnnotations';

function merged(mine: Partial<Annotation>, theirs: Partial<Annotation>): Annotation {
  const result = mergeAnnotations(coding, { ...coding, ...mine }, { ...coding, ...theirs });
  assert.ok(result.kind === 'merged', JSON.stringify(result));
  return result.annotation;
}

describe('mergeAnnotations', () => {
  it('gives the changed side where the other one changed nothing', () => {
    fc.assert(
      fc.property(arbitraryAnnotation, arbitraryAnnotation, (base, other) => {
        const changed = { ...other, id: base.id };
        for (const result of [mergeAnnotations(base, changed, base), mergeAnnotations(base, base, changed)]) {
          assert.ok(result.kind === 'merged');
          assert.deepEqual({ ...result.annotation, modified: '' }, { ...changed, modified: '' });
        }
      }),
      { seed: 3, numRuns: 80 },
    );
  });

  it('joins different fields and takes the later date', () => {
    const result = merged(
      { body: 'Mine', modified: '2026-11-22T16:00:00.000Z' },
      { status: 'resolved', modified: '2026-11-22T17:00:00.000+02:00' },
    );
    assert.equal(result.body, 'Mine');
    assert.equal(result.status, 'resolved');
    assert.equal(result.modified, '2026-11-22T16:00:00.000Z');
  });

  it('joins codes as sets, removals too', () => {
    const [first, second] = coding.codes;
    assert.deepEqual(merged({ codes: [second!, 'mine'] }, { codes: [first!, second!, 'theirs'] }).codes, [
      second,
      'theirs',
      'mine',
    ]);
    assert.deepEqual(merged({ codes: [] }, { codes: [...coding.codes, 'theirs'] }).codes, ['theirs']);
    assert.deepEqual(merged({ codes: ['same'] }, { codes: ['same'] }).codes, ['same']);
  });

  it('joins unknown fields key by key, deep down', () => {
    const extra = { a: { b: 1 }, gone: true };
    const result = mergeAnnotations(
      { ...coding, extra },
      { ...coding, extra: { a: { b: 1, mine: 2 }, gone: true } },
      { ...coding, extra: { a: { b: 3 } } },
    );
    assert.ok(result.kind === 'merged');
    assert.deepEqual(result.annotation.extra, { a: { b: 3, mine: 2 } });
  });

  it('names the fields that both changed in different ways', () => {
    const result = mergeAnnotations(
      coding,
      { ...coding, body: 'Mine', status: 'resolved', extra: { a: 1 } },
      { ...coding, body: 'Theirs', status: 'resolved', extra: { a: 2 } },
    );
    assert.deepEqual(result, { kind: 'conflict', fields: ['body', 'extra'] });
  });
});
