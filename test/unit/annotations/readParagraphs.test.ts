import assert from 'node:assert/strict';
import { readParagraphs, withRead, withoutRead } from '../../../src/annotations/readParagraphs';
import type { ReadMark } from '../../../src/annotations/readParagraphs';
import { readReport } from '../../../src/report/readReport';
import type { Report } from '../../../src/report/report';
import { createText } from '../../../src/text/createText';

const text = [
  'REPORT OF THE COMMITTEE ON BEACONS',
  '',
  'I. Introduction',
  '',
  '1. The Committee met in spring and looked at every beacon of the coast.',
  '',
  '2. It agreed on a plan for the lamps and on the order of the work.',
  '',
  'II. Costs',
  '',
  '3. The Committee took note of the costs.',
  '',
  '4. The keepers were heard on the second day of the session.',
  '',
  '5. The Committee took note of the costs.',
  '',
].join('\n');

const reportOf = (content: string): Report => readReport(createText(content));
const report = reportOf(text);

/** What is read (ids) and changed (ids with "~") of `content` after `ids` were marked in the text above. */
function check(ids: readonly string[], content: string, expected: readonly string[]): void {
  const marks = withRead(report, [], ids);
  assert.deepEqual(told(reportOf(content), marks), expected);
}

function told(of: Report, marks: readonly ReadMark[]): readonly string[] {
  const { read, changed } = readParagraphs(of, marks);
  return of.paragraphs.flatMap(({ id }) => (read.has(id) ? [id] : changed.has(id) ? [`~${id}`] : []));
}

describe('paragraphs that were read', () => {
  it('are those that were marked', () => {
    assert.deepEqual(
      report.paragraphs.map(({ id }) => id),
      ['1', '2', '3', '4', '5'],
    );
    check(['1', '4'], text, ['1', '4']);
    check([], text, []);
  });

  it('stay so when others change, and are unread when they do themselves', () => {
    check(['1', '4'], text.replace('a plan for the lamps', 'no plan at all'), ['1', '4']);
    check(['1', '4'], text.replace('in spring', 'in autumn'), ['~1', '4']);
  });

  it('stay so when they are renumbered, wrapped anew or moved', () => {
    const inserted = text.replace(
      '2. It agreed',
      '2. A paragraph was put in here, with words of its own.\n\n3. It agreed',
    );
    const renumbered = inserted
      .replace('5. The Committee took', '6. The Committee took')
      .replace('4. The keepers', '5. The keepers')
      .replace('3. The Committee took', '4. The Committee took');
    check(['2', '4'], renumbered, ['3', '5']);
    check(['1'], text.replace('spring and looked at', 'spring and\nlooked  at'), ['1']);
  });

  it('are told apart where two say the same', () => {
    check(['5'], text, ['5']);
    check(['3'], text, ['3']);
  });

  it('lose their mark alone, also among those that say the same', () => {
    const marks = withRead(report, [], ['1', '3', '5']);
    assert.deepEqual(told(report, withoutRead(report, marks, ['3'])), ['1', '5']);
    assert.deepEqual(told(report, withoutRead(report, marks, ['2'])), ['1', '3', '5']);
    assert.deepEqual(withoutRead(report, marks, ['5', '3', '1']), []);
  });

  it('are read anew after a change, and the mark of before is gone', () => {
    const changed = reportOf(text.replace('in spring', 'in autumn'));
    const marks = withRead(changed, withRead(report, [], ['1']), ['1', '1']);
    assert.deepEqual(told(changed, marks), ['1']);
    assert.equal(marks.length, 1);
    assert.deepEqual(told(report, marks), ['~1']);
  });
});
