import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layeredMarks } from '../../../../src/editor/annotations/layeredMarks';

/** Passages as "name start-end" and the layers that must come of them as "start-end names". */
function check(passages: readonly string[], expected: readonly string[]): void {
  const marked = passages.map((passage) => {
    const [look = '', range = ''] = passage.split(' ');
    const [start = 0, end = 0] = range.split('-').map(Number);
    return { range: { start, end }, look };
  });
  assert.deepEqual(
    layeredMarks(marked).map(({ start, end, looks }) => `${start}-${end} ${looks.join('')}`),
    expected,
  );
}

describe('layered marks', () => {
  it('leave passages apart as they are', () => {
    check(['b 5-9', 'a 0-5'], ['0-5 a', '5-9 b']);
  });

  it('cut passages that overlap, the narrowest first', () => {
    check(['a 0-10', 'b 4-6'], ['0-4 a', '4-6 ba', '6-10 a']);
    check(['a 0-6', 'b 4-12'], ['0-4 a', '4-6 ab', '6-12 b']);
    check(['a 0-6', 'b 0-6', 'c 0-6'], ['0-6 abc']);
  });

  it('mark nothing for an empty passage', () => {
    check(['a 3-3', 'b 1-5'], ['1-5 b']);
    check([], []);
  });

  it('mark each character once, with all that cover it', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const layers = layeredMarks(ranges.map((each, look) => ({ range: each, look })));
        for (let offset = 0; offset < 40; offset++) {
          const covering = ranges.flatMap(({ start, end }, look) =>
            start <= offset && offset < end ? [look] : [],
          );
          const marking = layers.filter(({ start, end }) => start <= offset && offset < end);
          assert.equal(marking.length, covering.length === 0 ? 0 : 1);
          assert.deepEqual([...(marking[0]?.looks ?? [])].sort(), covering);
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
