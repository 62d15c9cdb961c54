import assert from 'node:assert/strict';
import type { Anchor } from '../../../../src/annotations/annotation';
import type { Discussion } from '../../../../src/editor/annotations/discussions';
import {
  hasOtherPlace,
  placeIn,
  reviewAfter,
  reviewQueueOf,
} from '../../../../src/editor/review/reviewQueue';
import { storedSurroundings, surroundingsIn } from '../../../../src/editor/review/surroundings';
import { comment } from '../../annotations/sampleAnnotations';

const other = { range: { start: 70, end: 75 }, score: 0.4 };

function discussion(id: string, anchor: Anchor): Discussion {
  return { root: { ...comment, id }, replies: [], anchor };
}

function proposedAt(start: number): Anchor {
  const proposal = { start, end: start + 5 };
  return { state: 'needs-review', proposal, score: 0.6, runnerUp: other, evidence: ['look-alike'] };
}

const lost: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] };
const gone: Anchor = { state: 'orphaned', runnerUp: other, evidence: ['confirmed-gone'] };

describe('the queue of a review', () => {
  const queue = reviewQueueOf([
    discussion('lost', lost),
    discussion('late', proposedAt(50)),
    discussion('fine', { state: 'anchored', range: { start: 1, end: 2 } }),
    discussion('gone', gone),
    discussion('sought', { state: 'searching' }),
    discussion('early', proposedAt(10)),
  ]);

  it('has what asks for somebody, proposed places first and in the order of the text', () => {
    assert.deepEqual(
      queue.map(({ root }) => root.id),
      ['early', 'late', 'lost'],
    );
  });

  for (const [id, step, expected] of [
    [undefined, 1, 'early'],
    ['early', 1, 'late'],
    ['lost', 1, 'early'],
    ['early', -1, 'lost'],
    ['fine', 1, 'early'],
  ] as const)
    it(`goes from ${String(id)} by ${step} to ${expected}`, () => {
      assert.equal(reviewAfter(queue, id, step)?.root.id, expected);
    });

  it('has an end when it is empty', () => {
    assert.equal(reviewAfter([], 'early', 1), undefined);
  });
});

describe('the place under review', () => {
  it('is the proposed or the other one, or that which was refused', () => {
    assert.deepEqual(placeIn(proposedAt(10), 'proposed'), { start: 10, end: 15 });
    assert.deepEqual(placeIn(proposedAt(10), 'other'), other.range);
    assert.deepEqual(placeIn(gone, 'proposed'), other.range);
    assert.equal(placeIn(lost, 'proposed'), undefined);
    assert.equal(placeIn({ state: 'searching' }, 'proposed'), undefined);
    assert.deepEqual([proposedAt(1), gone, lost].map(hasOtherPlace), [true, false, false]);
  });
});

describe('the surroundings of a passage', () => {
  it('are whole lines', () => {
    const line = 'x'.repeat(100);
    const text = ['first', line, line, line, 'a passage here', line, line, line, 'last'].join('\n');
    const start = text.indexOf('passage');
    const around = surroundingsIn(text, { start, end: start + 7 });
    assert.equal(around.text, [line, line, line, 'a passage here', line, line, line].join('\n'));
    assert.equal(around.text.slice(around.range.start, around.range.end), 'passage');
  });

  it('may be the whole text', () => {
    assert.deepEqual(surroundingsIn('all', { start: 0, end: 3 }), {
      text: 'all',
      range: { start: 0, end: 3 },
    });
  });

  it('are what a record stores where nothing else is kept', () => {
    assert.deepEqual(storedSurroundings({ prefix: 'be', exact: 'fore', suffix: '!' }), {
      text: 'before!',
      range: { start: 2, end: 6 },
    });
  });
});
