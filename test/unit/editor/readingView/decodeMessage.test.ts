import assert from 'node:assert/strict';
import { decodeMessage, decodeState } from '../../../../src/editor/readingView/decodeMessage';

describe('decodeMessage', () => {
  it('takes the messages of a view as they are', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'annotate', revision: 2, start: 4, end: 9 },
      { kind: 'selected', revision: 1, start: 0, end: 0 },
      { kind: 'scrolled', revision: 1, offset: 12 },
      { kind: 'annotation', id: 'a' },
    ])
      assert.deepEqual(decodeMessage(message), message);
  });

  it('refuses what no view says', () => {
    for (const value of [
      undefined,
      'ready',
      {},
      { kind: 'run', command: 'x' },
      { kind: 'annotate', revision: 1, start: 9, end: 4 },
      { kind: 'annotate', revision: 1, start: -1, end: 4 },
      { kind: 'follow', revision: 1, offset: 1.5 },
      { kind: 'follow', offset: 1 },
      { kind: 'annotation', id: 7 },
    ])
      assert.equal(decodeMessage(value), undefined, JSON.stringify(value));
  });
});

describe('decodeState', () => {
  it('takes a report and a place, and the beginning where the place is none', () => {
    assert.deepEqual(decodeState({ uri: 'file:///a', offset: 3 }), { uri: 'file:///a', offset: 3 });
    assert.deepEqual(decodeState({ uri: 'file:///a', offset: 'x' }), { uri: 'file:///a', offset: 0 });
    assert.equal(decodeState({ offset: 3 }), undefined);
    assert.equal(decodeState(null), undefined);
  });
});
