import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/annotations/builtInCodebook';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';
import { likelyCodes, unknownCodes } from '../../../../src/annotations/recoding/unknownCodes';
import { coding, comment } from '../sampleAnnotations';

const { codebook } = decodeCodebook(
  'codes: [{ id: voice/consensus, name: 一致意见 }, { id: stance, name: Stance }, { id: consent, retired: true }]',
  'file:///codebook.yaml',
);

describe('unknownCodes', () => {
  it('tells who has a code that the codebook lacks, and which one may be meant', () => {
    const found = unknownCodes([comment, coding, { ...coding, codes: ['stance', 'consensus'] }], codebook);
    assert.deepEqual(
      found.map(({ code, annotations, suggestions }) => [code, annotations.length, suggestions]),
      [
        ['consensus', 2, ['voice/consensus']],
        ['theme/verification', 1, []],
      ],
    );
  });

  it('finds nothing unknown where there is no codebook', () => {
    assert.deepEqual(unknownCodes([coding], builtInCodebook), []);
  });
});

describe('likelyCodes', () => {
  for (const [word, expected] of [
    ['stanse', ['stance']],
    ['一致', ['voice/consensus']],
    ['consent', ['voice/consensus']],
    ['xyz', []],
    ['', []],
  ] as const)
    it(word, () => {
      assert.deepEqual(likelyCodes(word, codebook), expected);
    });
});
