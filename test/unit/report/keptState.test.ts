import assert from 'node:assert/strict';
import { firstState, isSameState, keptState, resume } from '../../../src/report/keptState';
import type { ReadingState } from '../../../src/report/readingState';
import { initialState } from '../../../src/report/readingState';

/** Another value for each key; those of objects differ in every one of their keys in turn. */
const others: { readonly [Key in keyof ReadingState]: readonly ReadingState[Key][] } = {
  zone: ['body'],
  outer: ['body'],
  isInAnnex: [true],
  open: ['note'],
  underNote: ['paragraph'],
  noteForm: ['digits'],
  isNotePending: [true],
  isNoteToPageEnd: [true],
  lastNote: [1],
  isNoteOpen: [true],
  isBelowRule: [true],
  foot: [[{ kind: 'blank' }], [{ kind: 'note', marker: 1 }], [{ kind: 'note', marker: 2 }]],
  isAfterBlank: [false],
  lastEnd: ['open'],
  isAfterComma: [true],
  headLines: [1],
  skip: [1],
  runs: [
    [{ last: 1, part: 0, isList: false, gap: 0, gapEnd: 0 }],
    [{ last: 2, part: 0, isList: false, gap: 0, gapEnd: 0 }],
    [{ last: 1, part: 1, isList: false, gap: 0, gapEnd: 0 }],
    [{ last: 1, part: 0, isList: true, gap: 0, gapEnd: 0 }],
    [{ last: 1, part: 0, isList: false, gap: 1, gapEnd: 0 }],
    [{ last: 1, part: 0, isList: false, gap: 0, gapEnd: 1 }],
  ],
  headings: [
    [{ form: 'plain', ordinal: 0, hashes: 0 }],
    [{ form: 'letter', ordinal: 0, hashes: 0 }],
    [{ form: 'plain', ordinal: 1, hashes: 0 }],
    [{ form: 'plain', ordinal: 0, hashes: 1 }],
  ],
  lostLabel: [
    { form: 'letter', ordinal: 1, label: 'A' },
    { form: 'numeral', ordinal: 1, label: 'A' },
    { form: 'letter', ordinal: 2, label: 'A' },
    { form: 'letter', ordinal: 1, label: 'B' },
  ],
  itemStyles: [['letter'], ['roman']],
  contentsTitles: [['ports'], ['ships']],
};

describe('keptState', () => {
  const states = (Object.keys(others) as (keyof ReadingState)[]).flatMap((key) =>
    others[key].map((value) => ({ ...initialState, [key]: value })),
  );

  it('knows a state again whose lists are others of the same', () => {
    for (const state of states) {
      const kept = keptState(state, undefined);
      assert.ok(isSameState(kept, keptState(structuredClone(state), undefined)));
      assert.equal(keptState(structuredClone(state), kept), kept);
    }
  });

  it('tells states apart by each of their values', () => {
    const kept = [...states, initialState].map((state) => keptState(state, undefined));
    for (const [index, one] of kept.entries())
      for (const [at, other] of kept.entries())
        assert.equal(isSameState(one, other), index === at, JSON.stringify([one, other]));
  });

  it('gives every value back, whatever state it shares with', () => {
    assert.deepEqual(Object.keys(others), Object.keys(initialState));
    for (const state of states)
      for (const before of [undefined, firstState, ...states.map((other) => keptState(other, firstState))]) {
        const resumed = { ...initialState, zone: 'contents' as const, skip: 9 };
        resume(resumed, keptState(state, before));
        assert.deepEqual(resumed, state);
      }
  });
});
