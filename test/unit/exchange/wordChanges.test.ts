import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { wordChanges } from '../../../src/exchange/wordChanges';

function check(old: string, now: string, expected: string): void {
  const marked = wordChanges(old, now).map((change) =>
    change.kind === 'kept'
      ? change.new
      : `${change.old === '' ? '' : `[-${change.old}-]`}${change.new === '' ? '' : `{+${change.new}+}`}`,
  );
  assert.equal(marked.join(''), expected);
}

describe('wordChanges', () => {
  it('says nothing of what is the same', () => {
    check('the same words', 'the same words', 'the same words');
    check('', '', '');
  });
  it('marks a word that was replaced', () => {
    check('it failed twice in winter', 'it failed often in winter', 'it failed [-twice-]{+often+} in winter');
  });
  it('marks what was put in and taken out', () => {
    check('two old towers', 'two towers', 'two [-old -]towers');
    check(
      'two towers by the sea',
      'two tall towers by the sea stood',
      'two {+tall +}towers by the sea{+ stood+}',
    );
  });
  it('does not mark wrapping and kinds of quotes', () => {
    check('a “spare” lamp', 'a\n"spare" lamp', 'a\n"spare" lamp');
  });
  it('marks single characters of Chinese', () => {
    check('灯塔应当每年检查', '灯塔应每年检查两次', '灯塔应[-当-]每年检查{+两次+}');
  });
  it('law: the stretches joined are the two passages', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'lamp', ' ', '\n', '灯', '塔', '“', '.', '😀'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (old, now) => {
        const changes = wordChanges(old, now);
        assert.equal(changes.map((change) => change.old).join(''), old);
        assert.equal(changes.map((change) => change.new).join(''), now);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
