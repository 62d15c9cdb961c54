import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Anchor } from '../../../src/annotations/annotation';
import { LiveAnchors } from '../../../src/annotations/liveAnchors';
import { editAnchors, trackedAt } from '../../../src/annotations/trackedAnchors';
import type { TrackedAnchors } from '../../../src/annotations/trackedAnchors';
import type { Edit } from '../../../src/text/edit';
import { plainReport } from './plainReport';
import { comment } from './sampleAnnotations';

const content = '1. Some experts considered lamps.\n2. Others did not, and said so more than once.\n';

function tracked(ranges: readonly (readonly [number, number])[]): TrackedAnchors {
  const { target } = comment;
  assert.ok(target.kind === 'passage');
  return new Map(
    ranges.map(([start, length], index) => {
      const range = { start, end: start + length };
      const anchor: Anchor =
        index % 3 === 1
          ? { state: 'needs-review', proposal: range, score: 0.5, runnerUp: undefined, evidence: [] }
          : index % 3 === 2 && index % 2 === 0
            ? { state: 'orphaned', runnerUp: undefined, evidence: [] }
            : { state: 'anchored', range };
      return [String(index), trackedAt(target, anchor)];
    }),
  );
}

function applied(text: string, { range, insert }: Edit): string {
  return text.slice(0, range.start) + insert + text.slice(range.end);
}

/** An insertion or deletion, as shares of the length of a text that is not known yet. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.integer({ min: 0, max: 4 }),
  insert: fc.constantFrom('', 'x', 'two', '一', 'pasted as a whole'),
});

describe('LiveAnchors', () => {
  it('gives what editAnchors gives, whenever it is asked', () => {
    const passage = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 18 }));
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 12 }),
        fc.array(fc.tuple(change, fc.boolean()), { maxLength: 90 }),
        (ranges, changes) => {
          let text = content;
          let eager = tracked(ranges);
          let live = new LiveAnchors(eager);
          for (const [{ at, deleted, insert }, isAsked] of changes) {
            const start = Math.floor(at * text.length);
            const edit = { range: { start, end: Math.min(text.length, start + deleted) }, insert };
            const next = applied(text, edit);
            const [before, after] = [plainReport(text), plainReport(next)];
            eager = editAnchors(eager, before, after, [edit]).tracked;
            live =
              live.typed([edit]) ?? new LiveAnchors(editAnchors(live.tracked, before, after, [edit]).tracked);
            if (isAsked) assert.deepEqual(live.tracked, eager);
            text = next;
          }
          assert.deepEqual(live.tracked, eager);
        },
      ),
      { seed: 20261122, numRuns: 150 },
    );
  });

  it('leaves an earlier moment as it was', () => {
    const first = new LiveAnchors(tracked([[3, 12]]));
    const second = first.typed([{ range: { start: 0, end: 0 }, insert: 'So ' }]);
    assert.deepEqual(second?.tracked.get('0')?.anchor, { state: 'anchored', range: { start: 6, end: 18 } });
    assert.deepEqual(first.tracked.get('0')?.anchor, { state: 'anchored', range: { start: 3, end: 15 } });
  });

  it('leaves a cut at a border and a paste to those who look at each passage', () => {
    const live = new LiveAnchors(tracked([[3, 12]]));
    assert.equal(live.typed([{ range: { start: 14, end: 15 }, insert: '' }]), undefined);
    assert.equal(live.typed([{ range: { start: 2, end: 3 }, insert: '' }]), undefined);
    assert.equal(live.typed([{ range: { start: 20, end: 20 }, insert: 'eight or more' }]), undefined);
    assert.notEqual(live.typed([{ range: { start: 6, end: 8 }, insert: '' }]), undefined);
  });
});
