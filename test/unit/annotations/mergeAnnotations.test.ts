import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, FieldConflict } from '../../../src/annotations/annotation';
import { fieldValue, withFieldSettled, withOtherVersion } from '../../../src/annotations/fieldConflict';
import { mergeAnnotations } from '../../../src/annotations/mergeAnnotations';
import { isSameJson } from '../../../src/annotations/jsonValue';
import { arbitraryAnnotation } from './arbitraryAnnotation';
import { coding } from './sampleAnnotations';

function merged(mine: Partial<Annotation>, theirs: Partial<Annotation>): Annotation {
  const result = mergeAnnotations(coding, { ...coding, ...mine }, { ...coding, ...theirs });
  assert.deepEqual(result.contested, []);
  return result.annotation;
}

describe('mergeAnnotations', () => {
  it('gives the changed side where the other one changed nothing', () => {
    fc.assert(
      fc.property(arbitraryAnnotation, arbitraryAnnotation, (base, other) => {
        // A conflict with what the record says itself is none, and goes.
        const isOpen = ({ path, other: value }: FieldConflict): boolean =>
          !isSameJson(fieldValue(other, path), value);
        const changed = { ...other, id: base.id, conflicts: other.conflicts.filter(isOpen) };
        for (const result of [mergeAnnotations(base, changed, base), mergeAnnotations(base, base, changed)]) {
          assert.deepEqual(result.contested, []);
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
    assert.deepEqual(result.contested, []);
    assert.deepEqual(result.annotation.extra, { a: { b: 3, mine: 2 } });
  });

  it('keeps mine where both changed a field in different ways, and theirs as a conflict', () => {
    const theirs = {
      ...coding,
      body: 'Theirs',
      status: 'resolved',
      fields: { weight: 2, readers: ['Ana', 'Bo'] },
      extra: { a: 2 },
      modified: '2026-11-22T18:00:00.000Z',
    };
    const { annotation, contested } = mergeAnnotations(
      { ...coding, fields: { weight: 1, readers: ['Ana'] } },
      {
        ...coding,
        body: 'Mine',
        status: 'resolved',
        fields: { weight: 3, readers: ['Ana', 'Cy'] },
        extra: { a: 1 },
      },
      theirs,
    );
    assert.deepEqual([...contested].sort(), ['a', 'body', 'fields.weight']);
    assert.deepEqual(
      [annotation.body, annotation.status, annotation.fields, annotation.extra],
      ['Mine', 'resolved', { weight: 3, readers: ['Ana', 'Bo', 'Cy'] }, { a: 1 }],
    );
    const { modified } = theirs;
    assert.deepEqual(
      new Map(annotation.conflicts.map((conflict) => [conflict.path.join('.'), conflict])),
      new Map([
        ['fields.weight', { path: ['fields', 'weight'], other: 2, modified }],
        ['body', { path: ['body'], other: 'Theirs', modified }],
        ['extra.a', { path: ['extra', 'a'], other: 2, modified }],
      ]),
    );
    assert.equal(withOtherVersion(annotation).body, 'Theirs');
    assert.deepEqual(withOtherVersion(annotation).conflicts, []);
  });

  it('joins what two people created under one id, without a base', () => {
    const { annotation, contested } = mergeAnnotations(
      undefined,
      { ...coding, codes: ['a'], kind: undefined },
      { ...coding, codes: ['b'], body: 'Words' },
    );
    assert.deepEqual(contested, ['body']);
    assert.deepEqual([annotation.codes, annotation.kind], [['b', 'a'], 'coding']);
  });

  it('shows no conflict any more that somebody settled, and no conflict with what is kept', () => {
    const modified = coding.modified;
    const open = {
      ...coding,
      body: 'Mine',
      conflicts: [{ path: ['body'] as const, other: 'Theirs', modified }],
    };
    const settled = withFieldSettled(open, ['body'], 'Both');
    assert.deepEqual(settled, { ...coding, body: 'Both' });
    assert.deepEqual(
      mergeAnnotations(open, settled, { ...open, status: 'resolved' }).annotation.conflicts,
      [],
    );
    // Each of two people merged the other's version: they hold the same two versions, the other way round.
    const mirrored = { ...open, body: 'Theirs', conflicts: [{ ...open.conflicts[0]!, other: 'Mine' }] };
    assert.deepEqual(
      mergeAnnotations(coding, open, mirrored).annotation.conflicts.map(({ other }) => other),
      ['Theirs'],
    );
  });

  it('loses no value that a side gave to a field', () => {
    const change = fc.record(
      {
        body: fc.constantFrom('a', 'b', 'c'),
        status: fc.constantFrom('open', 'resolved', 'agreed'),
        kind: fc.constantFrom('question', 'comment', undefined),
        fields: fc.dictionary(fc.constantFrom('x', 'y'), fc.integer({ max: 3 })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, change, change, (first, second, third) => {
        const sides = [first, second, third].map((each) => ({ ...coding, ...each }));
        const all = sides.reduce((mine, theirs) => mergeAnnotations(coding, mine, theirs).annotation);
        const held = (path: FieldConflict['path']): readonly unknown[] => [
          fieldValue(all, path),
          ...all.conflicts.filter((each) => each.path.join() === path.join()).map(({ other }) => other),
        ];
        for (const side of sides)
          for (const path of [['body'], ['status'], ['kind'], ['fields', 'x'], ['fields', 'y']] as const) {
            const value = fieldValue(side, path);
            if (value !== fieldValue(coding, path))
              assert.ok(held(path).includes(value), `${path.join('.')} ${String(value)}`);
          }
      }),
      { seed: 1_204, numRuns: 300 },
    );
  });
});
