import assert from 'node:assert/strict';
import { decodeCodebook } from '../../../../src/annotations/decodeCodebook';
import type { Discussion } from '../../../../src/editor/annotations/discussions';
import { hasWords } from '../../../../src/editor/annotations/searchDiscussion';
import { coding, comment, reply } from '../../annotations/sampleAnnotations';

const { codebook } = decodeCodebook(
  `codes:
  - { id: theme, name: { en: Theme, zh-cn: 主题 } }
  - { id: theme/verification, name: { en: Verification, zh-cn: 核查 }, parent: theme }
`,
  'file:///codebook.yaml',
);

const anchor = { state: 'anchored', range: { start: 5, end: 9 } } as const;
const commented: Discussion = { root: comment, replies: [reply], anchor };
const coded: Discussion = { root: coding, replies: [], anchor };

function check(discussion: Discussion, text: string, expected: boolean): void {
  it(`“${text}” is ${expected ? '' : 'not '}in ${discussion === coded ? 'a coding' : 'a comment'}`, () => {
    assert.equal(hasWords(discussion, text, codebook), expected);
  });
}

describe('hasWords', () => {
  check(commented, '', true);
  check(commented, '  ', true);
  check(commented, 'says', true);
  check(commented, 'WHO SAYS', true);
  check(commented, 'ｓａｙｓ', true);
  check(commented, 'paragraph 16', true); // In the reply.
  check(commented, '专家一致', true); // In the quotation.
  check(commented, 'lin', true); // Who said it.
  check(commented, 'says nothing', false); // Every word counts.
  check(commented, '核查', false);
  check(coded, 'theme/verification', true);
  check(coded, 'verification', true);
  check(coded, '核查', true);
  check(coded, '主题', true); // The code above.
});
