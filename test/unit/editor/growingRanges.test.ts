import assert from 'node:assert/strict';
import { growingRanges } from '../../../src/editor/navigation/growingRanges';
import { nextStop, stopsOf } from '../../../src/editor/navigation/stops';
import type { Report } from '../../../src/report/report';
import { exampleReport, reportOf } from './exampleReport';

/** The first and last words of every range that the selection at "|" grows through; all of a short one. */
function grown(report: Report, words: string, skip: number): readonly string[] {
  const offset = report.text.toString().indexOf(words) + skip;
  return growingRanges(report, offset).map(({ start, end }) => {
    const text = report.text.slice(start, end).trim().replaceAll('\n', '⏎');
    return text.length <= 40 ? text : `${text.slice(0, 10)} … ${text.slice(-10)}`;
  });
}

describe('the growing selection', () => {
  const report = exampleReport();

  it('goes through word, sentence, paragraph and sections', () => {
    assert.deepEqual(grown(report, 'keepers matter', 2), [
      'keepers',
      'Some exper … with that.',
      '4. Some ex … with that.',
      'B. Keepers … with that.',
      'II. Findin … with that.',
      'Report of  … eir care |',
    ]);
  });

  it('goes through items, and over the note that splits a paragraph', () => {
    assert.deepEqual(grown(report, 'Lamps of glass', 7), [
      'of',
      '(a) Lamps  … inst them;',
      '3. Most la …  of brass.',
      'A. Lamps⏎⏎ … s on here.',
      'II. Findin … with that.',
      'Report of  … eir care |',
    ]);
  });

  it('takes a whole symbol for one, and the note around it', () => {
    assert.deepEqual(grown(report, 'GE-LH/2031/WP.9', 12).slice(0, 3), [
      'WP',
      'GE-LH/2031/WP.9',
      '¹ See A/84 … 031/WP.9).',
    ]);
  });

  it('cuts Chinese into words and sentences', () => {
    const chinese = reportOf(
      '一. 引言\n\n1. 工作组举行了两届会议。安全理事会第二届会议讨论了灯塔；没有达成共识。\n\n2. 会议闭幕。\n',
    );
    const ranges = grown(chinese, '两届会议', 3);
    assert.equal(ranges[0], '会议');
    assert.equal(ranges[1], '工作组举行了两届会议。');
    assert.equal(ranges[2], '1. 工作组举行了两届会议。安全理事会第二届会议讨论了灯塔；没有达成共识。');
    assert.equal(grown(chinese, '灯塔；', 1)[1], '安全理事会第二届会议讨论了灯塔；没有达成共识。');
  });

  it('never shrinks, wherever it begins', () => {
    for (let offset = 0; offset <= report.text.length; offset++) {
      const ranges = growingRanges(report, offset);
      assert.ok(ranges.length > 0);
      for (const [index, { start, end }] of ranges.entries()) {
        const last = ranges[index - 1] ?? { start, end: start };
        assert.ok(start <= last.start && last.end <= end, `at ${offset}: ${JSON.stringify(ranges)}`);
      }
    }
  });
});

describe('stops', () => {
  const report = exampleReport();
  const text = report.text.toString();
  const from = (words: string, kind: 'paragraph' | 'citation', direction: 'next' | 'previous'): string => {
    const stop = nextStop(stopsOf(report, kind), text.indexOf(words), direction);
    return stop === undefined ? '' : text.slice(stop.start, stop.start + 15);
  };

  it('lead on and back, and round the ends', () => {
    assert.equal(from('The Group considered', 'paragraph', 'next'), '3. Most lamps a');
    assert.equal(from('The Group considered', 'paragraph', 'previous'), '2. The Group co');
    assert.equal(from('2. The Group', 'paragraph', 'previous'), '1. The General ');
    assert.equal(from('Annex I', 'paragraph', 'next'), '1. The General ');
    assert.equal(from('Summary', 'paragraph', 'previous'), '5. The Group re');
    assert.equal(from('considered GE', 'citation', 'next'), 'GE-LH/2031/WP.1');
  });

  it('are none in a text without any', () => {
    assert.equal(nextStop(stopsOf(reportOf('Nothing.'), 'citation'), 3, 'next'), undefined);
  });
});
