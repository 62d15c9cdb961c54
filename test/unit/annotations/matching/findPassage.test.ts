import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CarryResult } from '../../../../src/annotations/matching/carryResult';
import type { PassageHints } from '../../../../src/annotations/matching/findCandidates';
import { findPassage } from '../../../../src/annotations/matching/findPassage';

import { marked } from './marked';

const seed = 40416;
/** UTF-16 units of context that the selectors of these tests store. */
const contextLength = 60;

/** The selector of the «marked» passage of `source`, as it would be stored. */
function selectorOf(source: string): { exact: string; prefix: string; suffix: string } {
  const { text, range } = marked(source);
  assert.ok(range);
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(Math.max(0, range.start - contextLength), range.start),
    suffix: text.slice(range.end, range.end + contextLength),
  };
}

function check(
  before: string,
  after: string,
  state: CarryResult['state'],
  hints: PassageHints = {},
): CarryResult {
  const { text, range } = marked(after);
  const result = findPassage(text, selectorOf(before), hints);
  assert.deepEqual([result.state, result.range], [state, range], result.quote);
  return result;
}

const lead = 'The river gauge at the mill is read every hour of the day.';
const boats = 'Rescue boats are kept in the old customs house by the bridge.';
const radio = 'Messages go out by radio in the three languages of the valley.';

describe('findPassage', () => {
  it('finds the same words among the same words', () => {
    const result = check(
      `${lead} «Rescue boats» are kept.`,
      `${radio}\n${lead} «Rescue boats» are kept.`,
      'anchored',
    );
    assert.equal(result.method, 'identical');
  });
  it('proposes changed words among the same words', () => {
    check(
      `${lead} Rescue «boats are kept in the old customs» house.`,
      `${lead} Rescue «boats are stored in the old customs» house.`,
      'needs-review',
    );
  });
  it('finds the same words wrapped and quoted otherwise', () => {
    check(
      `${lead} Rescue «boats “are kept” in the\nold customs» house.`,
      `${lead} Rescue «boats "are kept" in the old customs» house.`,
      'anchored',
    );
  });
  it('chooses between equal passages by what stands round them', () => {
    check(
      `${lead} «See the annex.» ${boats}`,
      `${radio} See the annex. ${lead} «See the annex.» ${boats}`,
      'anchored',
    );
  });
  it('asks between passages that differ in nothing', () => {
    const result = check(
      `${boats} «See the annex.» ${boats}`,
      `${boats} «See the annex.» ${boats}\n\n${radio}\n\n${boats} See the annex. ${boats}`,
      'needs-review',
    );
    assert.ok(result.evidence.includes('look-alike'));
    assert.ok(result.runnerUp !== undefined && result.range !== undefined);
    assert.ok(result.runnerUp.range.start >= result.range.end);
  });
  it('gives up a passage that is gone', () => {
    check(`${lead} «${boats}» ${radio}`, `${lead} ${radio}`, 'orphaned');
  });
  it('gives up a passage whose words stand only in another place', () => {
    check(
      `${lead} «in the three languages» of the treaty of 1902, which has lapsed.`,
      `${boats}\n\n${radio}`,
      'orphaned',
    );
  });
  it('finds Chinese text', () => {
    check(
      '水位站每小时读数一次。«救援艇停放在旧海关大楼内。»信息用三种语言广播。',
      '水位站每天读数一次。«救援艇现停放在旧海关大楼内。»信息用两种语言广播。',
      'anchored',
    );
  });
  it('gives up an empty quote, and any quote in an empty text', () => {
    assert.equal(findPassage(lead, { exact: '', prefix: '', suffix: '' }).state, 'orphaned');
    assert.equal(findPassage('', selectorOf(`«${lead}»`)).state, 'orphaned');
  });

  it('finds every telling passage in the text it was taken from', () => {
    const text = fc
      .uniqueArray(fc.nat(9999), { minLength: 30, maxLength: 80 })
      .map((numbers) => numbers.map((number) => `w${number}`));
    fc.assert(
      fc.property(text, fc.nat(20), fc.integer({ min: 3, max: 9 }), (words, first, count) => {
        const source = [
          ...words.slice(0, first),
          `«${words.slice(first, first + count).join(' ')}»`,
          ...words.slice(first + count),
        ].join(' ');
        const { text: content, range } = marked(source);
        const result = findPassage(content, selectorOf(source));
        assert.deepEqual([result.state, result.range, result.method], ['anchored', range, 'identical']);
      }),
      { seed, numRuns: 100 },
    );
  });
});
