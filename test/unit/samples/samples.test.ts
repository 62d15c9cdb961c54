import assert from 'node:assert/strict';
import { readFacts, trueFacts } from './facts';
import type { Facts } from './facts';

const kinds: readonly (keyof Facts)[] = [
  'language',
  'symbol',
  'title',
  'sections',
  'paragraphs',
  'innerParagraphs',
  'footnotes',
  'symbols',
  'resolutions',
  'annexes',
  'workingPapers',
  'experts',
];

for (const [sample, truth] of [
  ['flood-warning.zh.md', 'flood-warning.zh.gt.json'],
  ['submarine-cables.en.txt', 'submarine-cables.en.gt.json'],
] as const) {
  describe(`samples/${sample} is read as it is meant`, () => {
    const expected = trueFacts(truth);
    let actual: Facts;
    before(() => {
      actual = readFacts(sample);
    });
    for (const kind of kinds) {
      it(kind, () => {
        assert.deepEqual(actual[kind], expected[kind]);
      });
    }
  });
}

describe('the facts of the samples', () => {
  it('have every shape that the README promises', () => {
    for (const truth of ['flood-warning.zh.gt.json', 'submarine-cables.en.gt.json']) {
      const facts = trueFacts(truth);
      const paragraphs = facts.paragraphs.map(([number]) => Number(number));
      assert.deepEqual(paragraphs, [...paragraphs.keys()].map((index) => index + 1));
      assert.ok(paragraphs.length >= 30 && paragraphs.length <= 50, `${truth}: ${paragraphs.length} paragraphs`);
      assert.deepEqual([...new Set(facts.sections.map(([level]) => level))].sort(), [1, 2, 3]);
      assert.ok(facts.footnotes.some(([marker, , references]) => marker.startsWith('*') && references.length === 0));
      assert.ok(facts.innerParagraphs.length > 0 && facts.workingPapers.length > 10 && facts.experts.length > 5);
    }
  });
});
