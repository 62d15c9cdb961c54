import assert from 'node:assert/strict';
import { annexAt, footnoteAt, itemAt, mentionAt, paragraphAt, sectionAt } from '../../../src/report/lookup';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { readFixture } from './fixtures';

const content = readFixture('chinese.md');
const report = readReport(createText(content));
/** The offset of the first character of `words`, `skip` occurrences on. */
function at(words: string, skip = 0): number {
  let offset = content.indexOf(words);
  for (let count = 0; count < skip; count++) offset = content.indexOf(words, offset + 1);
  assert.ok(offset >= 0, `"${words}" is not in the fixture`);
  return offset;
}

describe('lookup', () => {
  it('finds the paragraph on both sides of a note, and none in it', () => {
    assert.equal(paragraphAt(report, at('第一届会议：'))?.id, '2');
    assert.equal(paragraphAt(report, at('表的介绍'))?.id, '2');
    assert.equal(paragraphAt(report, at('见 A/98/40'))?.id, undefined);
    assert.equal(paragraphAt(report, at('二. 讨论情况', 1))?.id, undefined);
  });

  it('finds the innermost section and the annex', () => {
    assert.equal(sectionAt(report, at('各港口的情况'))?.id, 'II.A.1');
    assert.equal(sectionAt(report, at('二. 讨论情况', 1))?.id, 'II');
    assert.equal(sectionAt(report, at('吨位'))?.id, undefined);
    assert.equal(annexAt(report, at('吨位'))?.id, 'annex-1');
    assert.equal(annexAt(report, content.length)?.id, 'annex-1');
    assert.equal(annexAt(report, at('各港口的情况')), undefined);
  });

  it('finds notes and items', () => {
    assert.equal(footnoteAt(report, at('见 A/98/40'))?.marker, '1');
    assert.equal(itemAt(report, at('收费应当公开'))?.label, '(二)');
  });

  it('tells a marker from the note that it refers to', () => {
    const reference = mentionAt(report, at('。¹') + 1);
    assert.equal(reference?.kind === 'footnote-reference' && reference.footnote.marker, '1');
    const definition = mentionAt(report, at('¹ 见'));
    assert.equal(definition?.kind, 'footnote-definition');
  });

  it('finds a symbol over all its characters, with its row', () => {
    const start = at('HARB/2031/WP.1');
    for (const offset of [start, start + 5, start + 'HARB/2031/WP.1'.length]) {
      const mention = mentionAt(report, offset);
      assert.equal(mention?.kind === 'symbol' && mention.workingPaper?.title, '小港口的收费');
    }
  });

  it('finds resolutions in the prose, and nothing in other words', () => {
    const mention = mentionAt(report, at('98/17'));
    assert.equal(mention?.kind === 'resolution' && mention.resolution.id, 'A/RES/98/17');
    assert.equal(mentionAt(report, at('工作组举行')), undefined);
  });
});
