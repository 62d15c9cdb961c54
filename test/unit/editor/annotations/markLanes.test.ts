import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlaps } from '../../../../src/text/offsetRange';
import { layeredMarks } from '../../../../src/editor/annotations/layeredMarks';
import { lookKey, markedLines } from '../../../../src/editor/annotations/markedLines';
import type { LaidLook, Look } from '../../../../src/editor/annotations/markedLines';
import { markLanes } from '../../../../src/editor/annotations/markLanes';

const look = (color: string): Look => ({ color, line: 'solid', background: 'tinted' });

/** Passages as "colour start-end"; the lanes that they get. */
function lanesOf(...passages: readonly string[]): readonly number[] {
  return markLanes(marked(passages), lookKey);
}

function marked(
  passages: readonly string[],
): readonly { range: { start: number; end: number }; look: Look }[] {
  return passages.map((passage) => {
    const [color = '', range = ''] = passage.split(' ');
    const [start = 0, end = 0] = range.split('-').map(Number);
    return { range: { start, end }, look: look(color) };
  });
}

describe('the lanes of marks', () => {
  it('are the lowest that is free, for the whole of a passage', () => {
    assert.deepEqual(lanesOf('a 0-10', 'b 5-15', 'c 12-20'), [0, 1, 0]);
    assert.deepEqual(lanesOf('b 5-8', 'a 0-10'), [1, 0]);
    assert.deepEqual(lanesOf('a 0-5', 'b 5-9'), [0, 0]);
  });

  it('are shared by passages that look alike', () => {
    assert.deepEqual(lanesOf('a 0-10', 'a 5-15', 'b 12-20'), [0, 0, 1]);
  });

  it('keep passages apart that overlap and look different (law)', () => {
    const passage = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(40), fc.nat(20))
      .map(([color, start, length]) => ({ range: { start, end: start + length }, look: look(color) }));
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
        const lanes = markLanes(passages, lookKey);
        passages.forEach((a, i) => {
          passages.forEach((b, j) => {
            if (a.look.color !== b.look.color && overlaps(a.range, b.range))
              assert.notEqual(lanes[i], lanes[j]);
          });
        });
      }),
      { seed: 20221122 },
    );
  });
});

/** The lines of each layer of `passages`: "below close above", each as its colour, in capitals where thick. */
function linesOf(...passages: readonly string[]): readonly string[] {
  const lanes = lanesOf(...passages);
  const laid = marked(passages).map(
    ({ range, look: each }, index): { range: typeof range; look: LaidLook } => ({
      range,
      look: { ...each, lane: lanes[index] ?? 0 },
    }),
  );
  return layeredMarks(laid).map(({ looks }) => {
    const { below, close, above } = markedLines(looks);
    return [below, close, above]
      .map((line) => (line?.width === 'thick' ? line.color.toUpperCase() : (line?.color ?? '-')))
      .join('');
  });
}

describe('the lines of words that several annotations cover', () => {
  it('show each look that there is', () => {
    assert.deepEqual(linesOf('a 0-10', 'b 4-6', 'c 5-12'), ['a--', 'ab-', 'abc', 'a-c', '--c']);
  });

  it('are thick for several alike', () => {
    assert.deepEqual(linesOf('a 0-4', 'a 2-6'), ['a--', 'A--', 'a--']);
  });

  it('tell by a thick line of a fourth', () => {
    assert.deepEqual(linesOf('a 0-9', 'b 0-8', 'c 0-7', 'd 0-6')[0], 'Abc');
  });
});
