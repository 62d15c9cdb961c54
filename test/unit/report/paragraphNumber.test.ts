import assert from 'node:assert/strict';
import { paragraphNumberLength } from '../../../src/report/paragraphNumber';

/** What stands behind the number of a paragraph that begins with `head`. */
function wordsOf(head: string): string {
  return head.slice(paragraphNumberLength(head));
}

describe('paragraphNumberLength', () => {
  for (const head of [
    '16. The port',
    '  **16.** The port',
    '16\\. The port',
    '- 16. The port',
    '5 bis. The port',
    '140.1    The port',
    '2.1\u00a0The port',
    '12) The port',
  ])
    it(`ends before the words of "${head}"`, () => {
      assert.equal(wordsOf(head), 'The port');
    });

  for (const head of [
    '16 - الميناء',
    '16- الميناء',
    '١٦ - الميناء',
    '2-1 الميناء',
    '\u202b\u202a -1\u202cالميناء',
    '\u202b1 - \u202cالميناء',
  ])
    it(`ends before the words of Arabic: ${JSON.stringify(head)}`, () => {
      assert.equal(wordsOf(head), 'الميناء');
    });

  it('ends before Chinese words', () => {
    assert.equal(wordsOf('16．港口'), '港口');
    assert.equal(wordsOf('１６. 港口'), '港口');
    assert.equal(wordsOf('5.7月，港口'), '7月，港口');
    assert.equal(wordsOf('5.12月，港口'), '12月，港口');
    assert.equal(wordsOf('5.2024年，港口'), '2024年，港口');
  });

  it('leaves figures and dashes of the text', () => {
    assert.equal(wordsOf('3. 2024 was wet.'), '2024 was wet.');
    assert.equal(wordsOf('3. – and dry'), '– and dry');
    assert.equal(wordsOf('The port'), 'The port');
  });
});
