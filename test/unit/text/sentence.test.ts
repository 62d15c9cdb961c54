import assert from 'node:assert/strict';
import { sentenceAround } from '../../../src/text/sentence';

/** `marked` has the offset at "|"; `expected` is the sentence. */
function check(marked: string, expected: string): void {
  it(marked, () => {
    assert.equal(sentenceAround(marked.replace('|', ''), marked.indexOf('|')), expected);
  });
}

describe('the sentence around a footnote marker', () => {
  check('甲说了。乙又说|¹了。丙不说。', '乙又说¹了。');
  check('甲说了。乙又说了。|¹ 丙不说。', '乙又说了。');
  check('甲说：“好。”|² 乙走了。', '甲说：“好。”');
  check('One went. Two came|1 and left. Three stayed.', 'Two came1 and left.');
  check('One went. Two came.|1 Three stayed.', 'Two came.');
  check('See p. 5 of the book|2 by A. Smith. Then go.', 'See p. 5 of the book2 by A. Smith.');
  check('Only one|', 'Only one');
  check('|Only one', 'Only one');
  check('', '');
  check('Is it? Yes|³! No.', 'Yes³!');
});
