import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carryPassages } from '../../../../src/annotations/matching/carryPassages';
import type { CarryResult } from '../../../../src/annotations/matching/carryResult';
import { marked } from './marked';

const seed = 40415;

/** Carries the «marked» passage of `before` to `after`, where it is marked if it is expected there. */
function check(
  before: string,
  after: string,
  state: CarryResult['state'],
  method?: CarryResult['method'],
): void {
  const old = marked(before);
  const expected = marked(after);
  const [result] = carryPassages(old.text, expected.text, [old.range ?? assert.fail('no passage is marked')]);
  assert.ok(result);
  const { range } = result;
  const shown =
    range === undefined
      ? expected.text
      : `${expected.text.slice(0, range.start)}«${expected.text.slice(range.start, range.end)}»${expected.text.slice(range.end)}`;
  assert.equal(shown, after);
  assert.equal(result.state, state);
  if (method !== undefined) assert.equal(result.method, method);
}

const dam = 'The dam at Lower Weir was inspected in spring and found to be sound.';
const gauge = 'Three gauges were lost to the flood, and none of them has been replaced.';
const siren = 'Sirens along the embankment are tested on the first Monday of each month.';
const school = 'Pupils of the valley school learn where the assembly points are.';

describe('carryPassages', () => {
  it('keeps a passage of an unchanged text', () => {
    check(`${dam}\n\n«${gauge}»\n\n${siren}`, `${dam}\n\n«${gauge}»\n\n${siren}`, 'anchored', 'identical');
  });
  it('follows text inserted before', () => {
    check(
      `${dam}\n\nNone of them «has been replaced».`,
      `${siren}\n\n${dam}\n\nNone of them «has been replaced».`,
      'anchored',
      'identical',
    );
  });
  it('takes in what was inserted within', () => {
    check(
      `${dam}\nThree «gauges were lost to» the flood.`,
      `${dam}\nThree «gauges and a mast were lost to» the flood.`,
      'anchored',
      'diff',
    );
  });
  it('takes in what replaced its first word', () => {
    check(
      `${dam}\nThen «seven gauges were lost to» the flood.`,
      `${dam}\nThen «eleven gauges were lost to» the flood.`,
      'anchored',
      'diff',
    );
  });
  it('leaves out what was inserted beside it', () => {
    check(
      `${dam}\nThree «gauges were lost» to the flood.`,
      `${dam}\nThree old «gauges were lost» for good to the flood.`,
      'anchored',
      'identical',
    );
  });
  it('is orphaned when it was deleted', () => {
    check(`${dam}\n\n«${gauge}»\n\n${siren}`, `${dam}\n\n${siren}`, 'orphaned', 'none');
  });
  it('is orphaned when another paragraph took its place', () => {
    check(`${dam}\n\n«${gauge}»\n\n${siren}`, `${dam}\n\n${school}\n\n${siren}`, 'orphaned');
  });
  it('finds a moved paragraph', () => {
    check(
      `«${gauge}»\n\n${dam}\n\n${siren}\n\n${school}`,
      `${dam}\n\n${siren}\n\n«${gauge}»\n\n${school}`,
      'anchored',
    );
  });
  it('stays with the original when it is copied', () => {
    check(
      `${dam}\n\n«${gauge}»\n\n${siren}\n\n${school}`,
      `${dam}\n\n«${gauge}»\n\n${siren}\n\n${gauge}\n\n${school}`,
      'anchored',
    );
  });
  it('stays with the original when the original is edited and the copy is not', () => {
    const edited = gauge.replace('lost to', 'swept off by').replace('replaced', 'found again');
    check(
      `${dam}\n\n«${gauge}»\n\n${siren}\n\n${school}`,
      `${dam}\n\n«${edited}»\n\n${siren}\n\n${school}\n\n${gauge}`,
      'anchored',
      'diff',
    );
  });
  it('is not drawn to a look-alike when it was deleted', () => {
    const twin = gauge.replace('Three', 'Four').replace('flood', 'landslide');
    check(`${dam}\n\n«${gauge}»\n\n${siren}\n\n${twin}`, `${dam}\n\n${siren}\n\n${twin}`, 'orphaned');
  });
  it('asks about two copies when it is gone from its place', () => {
    check(
      `«${gauge}»\n\n${dam}\n\n${siren}\n\n${school}`,
      `${dam}\n\n${siren}\n\n«${gauge}»\n\n${school}\n\n${gauge}`,
      'needs-review',
      'search',
    );
  });
  it('sees through hard and soft wrapping', () => {
    check(
      `${dam}\nThree gauges were «lost to\nthe flood, and none» has been\nreplaced.`,
      `${dam}\nThree gauges were «lost to the flood, and none» has been replaced.`,
      'anchored',
      'layout',
    );
  });
  it('sees through other quotes, blanks and full width', () => {
    check(
      '他说：“水位«（见附表）已超过“警戒线”»，必须撤离。”',
      '他说： "水位«(见附表)已超过 "警戒线"», 必须撤离。"',
      'anchored',
      'layout',
    );
  });
  it('spans the page head that a conversion puts into it', () => {
    check(
      `${dam} Three gauges «were lost to the flood, and none of them» has been replaced.`,
      `${dam} Three gauges «were lost to the\n\nX/2031/4\n\nflood, and none of them» has been replaced.`,
      'anchored',
      'diff',
    );
  });
  it('leaves a note behind that moved to the end', () => {
    check(
      `${dam}\n\nThree gauges «were lost to the\n\n[^1]: See table 4.\n\nflood, and none of them has been» replaced.\n\n${siren}`,
      `${dam}\n\nThree gauges «were lost to the flood, and none of them has been» replaced.\n\n${siren}\n\n[^1]: See table 4.`,
      'anchored',
    );
  });
  it('tells renumbered paragraphs apart by their words', () => {
    check(`1. ${dam}\n2. ${siren}\n3. «${gauge}»`, `1. ${siren}\n2. «${gauge}»\n3. ${dam}`, 'anchored');
  });
  it('goes with its paragraph where another one was put before it and took its number', () => {
    check(
      `6. ${dam} All is «well.\n\n7. Gauges were lost» to the flood.\n\n8. ${siren}`,
      `6. ${dam} All is «well.\n\n7. ${school}\n\n8. Gauges were lost» to the flood.\n\n9. ${siren}`,
      'anchored',
    );
    check(
      '第六条 堤坝已经检查完毕。\n\n第七条 «三个水位计在洪水中丢失，至今没有更换。\n\n第八条» 警报器每月测试一次。',
      '第六条 堤坝已经检查完毕。\n\n第七条 «三个水位计在洪水中丢失，至今没有更换。\n\n第八条 山谷学校的学生知道集合地点。\n\n第九条» 警报器每月测试一次。',
      'anchored',
    );
  });
  it('leaves out the number of another paragraph where the next one was taken out', () => {
    check(`6. «${dam}»\n\n7. ${gauge}\n\n8. ${siren}`, `6. «${dam}»\n\n7. ${siren}`, 'anchored', 'identical');
  });
  it('asks which is meant when it moved and a copy of it was made', () => {
    check(
      `First of all: «${gauge}» So it goes on.\n\n${dam}\n\n${siren}\n\n${school}`,
      `${dam}\n\n${siren}\n\nFirst of all: «${gauge}» So it\n\n${school}\n\nNow ${gauge} So it goes on`,
      'needs-review',
      'moved',
    );
  });
  it('stays with what moved when more moved than was copied', () => {
    check(
      `${gauge} «${dam}» ${school}\n\n${siren} ${siren}\n\nThe mast on the hill was struck by lightning twice, in May and in June.`,
      `${siren} ${siren}\n\nThe mast on the hill was struck by lightning twice, in May and in June.\n\n${gauge} «${dam}» ${school}\n\n${dam}`,
      'anchored',
      'moved',
    );
  });
  it('orphans a passage without a word', () => {
    check('a «\n\n» b', 'a b', 'orphaned');
  });
  it('carries into an empty text and out of one', () => {
    check('«a»', '', 'orphaned');
    assert.deepEqual(carryPassages('', 'text', []), []);
  });
});

describe('laws of carryPassages', () => {
  const word = fc.constantFrom(
    'dam',
    'gauge',
    'flood',
    'the',
    'of',
    'siren',
    '水',
    '位',
    '超',
    '。',
    ',',
    '1.',
    'No. 7',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 10 }).map((parts) => parts.join('\n\n'));
  const passagesOf = (content: string): fc.Arbitrary<{ start: number; end: number }[]> =>
    fc.array(
      fc
        .tuple(fc.nat(content.length), fc.nat(content.length))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 6 },
    );
  const pair = fc
    .tuple(text, text)
    .chain(([before, after]) => fc.tuple(fc.constant(before), fc.constant(after), passagesOf(before)));

  it('an unchanged text keeps every passage where it is', () => {
    fc.assert(
      fc.property(
        text.chain((content) => fc.tuple(fc.constant(content), passagesOf(content))),
        ([content, passages]) => {
          carryPassages(content, content, passages).forEach((result, index) => {
            const passage = passages[index];
            assert.ok(passage);
            if (/[^\s]/.test(content.slice(passage.start, passage.end)))
              assert.deepEqual([result.method, result.range], ['identical', passage]);
            else assert.equal(result.state, 'orphaned');
          });
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('a range lies in the new text, its quote is its text, and identical means the same characters', () => {
    fc.assert(
      fc.property(pair, ([before, after, passages]) => {
        carryPassages(before, after, passages).forEach((result, index) => {
          const { range, quote, score } = result;
          assert.equal(range === undefined, result.state === 'orphaned');
          assert.ok(score >= 0 && score <= 1);
          if (range === undefined) return;
          assert.ok(0 <= range.start && range.start < range.end && range.end <= after.length);
          assert.equal(quote, after.slice(range.start, range.end));
          const passage = passages[index];
          if (result.method === 'identical') assert.equal(quote, before.slice(passage?.start, passage?.end));
        });
      }),
      { seed, numRuns: 100 },
    );
  });

  it('the order of the passages and the other passages do not matter', () => {
    fc.assert(
      fc.property(pair, ([before, after, passages]) => {
        const results = carryPassages(before, after, passages);
        assert.deepEqual(carryPassages(before, after, passages.toReversed()), results.toReversed());
        passages.forEach((passage, index) => {
          assert.deepEqual(carryPassages(before, after, [passage]), [results[index]]);
        });
      }),
      { seed, numRuns: 40 },
    );
  });

  it('a deleted paragraph is never anchored on a look-alike that was there before', () => {
    const long = fc.uniqueArray(fc.nat(999), { minLength: 12, maxLength: 30 });
    fc.assert(
      fc.property(long, long, fc.nat(11), (words, rest, changed) => {
        const paragraphOf = (numbers: readonly number[]): string =>
          numbers.map((number) => `w${number}`).join(' ');
        const lookAlike = words.with(changed, 1000);
        const before = [paragraphOf(rest), paragraphOf(words), 'x y z', paragraphOf(lookAlike)].join('\n\n');
        const after = [paragraphOf(rest), 'x y z', paragraphOf(lookAlike)].join('\n\n');
        const start = paragraphOf(rest).length + 2;
        const [result] = carryPassages(before, after, [{ start, end: start + paragraphOf(words).length }]);
        assert.equal(result?.state, 'orphaned');
      }),
      { seed, numRuns: 100 },
    );
  });
});
