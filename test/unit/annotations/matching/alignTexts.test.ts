import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignTexts } from '../../../../src/annotations/matching/alignTexts';
import { heaviestChain } from '../../../../src/annotations/matching/heaviestChain';
import { runSlices } from '../../../../src/annotations/matching/slices';
import { readTokens, tokensIn } from '../../../../src/annotations/matching/tokenStream';
import { Vocabulary } from '../../../../src/annotations/matching/vocabulary';

const seed = 40417;

describe('readTokens', () => {
  const wordsOf = (text: string): string[] => {
    const stream = runSlices(readTokens(text, new Vocabulary()));
    return Array.from({ length: stream.count }, (_, token) =>
      text.slice(stream.starts[token], stream.ends[token]),
    );
  };
  const sameTokens = (a: string, b: string): void => {
    const vocabulary = new Vocabulary();
    const [first, second] = [a, b].map((text) => [...runSlices(readTokens(text, vocabulary)).ids]);
    assert.deepEqual(first, second);
  };
  it('takes words, numbers, marks and single characters', () => {
    assert.deepEqual(wordsOf('A/78/120, 第16段 café…'), [
      'A',
      '/',
      '78',
      '/',
      '120',
      ',',
      '第',
      '16',
      '段',
      'café',
      '…',
    ]);
  });
  it('takes rules and dot leaders for one mark', () => {
    assert.deepEqual(wordsOf('+-----+ .... 3'), ['+', '-----', '+', '....', '3']);
  });
  for (const [a, b] of [
    ['“a” – b', '"a" - b'],
    ['（甲）：乙', '(甲):乙'],
    ['a\n  b', 'a b'],
    ['co\u00adoperate', 'co\u00adoperate'],
    ['ABC', 'abc'],
  ] as const)
    it(`reads ${JSON.stringify(a)} like ${JSON.stringify(b)}`, () => {
      sameTokens(a, b);
    });
  it('knows which tokens a range touches', () => {
    const stream = runSlices(readTokens('one two three', new Vocabulary()));
    assert.deepEqual(tokensIn(stream, { start: 5, end: 6 }), { from: 1, to: 2 });
    assert.deepEqual(tokensIn(stream, { start: 3, end: 8 }), { from: 1, to: 3 - 1 });
    assert.deepEqual(tokensIn(stream, { start: 3, end: 4 }), { from: 1, to: 1 });
  });
});

describe('heaviestChain', () => {
  it('keeps the heavier side of a move', () => {
    const long = { old: 0, new: 5, length: 20 };
    const short = { old: 20, new: 0, length: 5 };
    assert.deepEqual(heaviestChain([long, short]), { inOrder: [long], outOfOrder: [short] });
  });
  it('cuts overlaps off', () => {
    const { inOrder } = heaviestChain([
      { old: 0, new: 0, length: 6 },
      { old: 4, new: 8, length: 6 },
    ]);
    assert.deepEqual(inOrder, [
      { old: 0, new: 0, length: 6 },
      { old: 6, new: 10, length: 4 },
    ]);
  });
});

describe('alignTexts', () => {
  const word = fc.constantFrom('dam', 'gauge', 'flood', 'the', 'siren', '水', '位', '。', '1.', '\n\n');
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  it('matches equal tokens only, both ways alike, and ascending within a block', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { pair, newOf, oldOf, blockOf } = runSlices(alignTexts(before, after));
        const last = new Map<number, number>();
        newOf.forEach((place, token) => {
          if (place < 0) return;
          assert.equal(pair.old.ids[token], pair.new.ids[place]);
          assert.equal(oldOf[place], token);
          const block = blockOf[token] ?? -1;
          assert.ok(place > (last.get(block) ?? -1), `block ${block} descends at ${token}`);
          last.set(block, place);
        });
        oldOf.forEach((token, place) => {
          if (token >= 0) assert.equal(newOf[token], place);
        });
      }),
      { seed, numRuns: 300 },
    );
  });
  it('matches a rewritten text of many repeated lines', () => {
    const table = (count: number, cell: string): string =>
      Array.from({ length: count }, (_, row) => `| ${cell} | ${row % 7} | yes |\n+-----+-----+-----+`).join(
        '\n',
      );
    const { pair, newOf } = runSlices(alignTexts(table(1000, 'old'), table(1000, 'new')));
    const matched = [...newOf.entries()].filter(([, place]) => place >= 0);
    assert.ok(matched.length > 0);
    assert.ok(matched.every(([token, place]) => pair.old.ids[token] === pair.new.ids[place]));
  });
});
