import assert from 'node:assert/strict';
import { partCounts } from '../../../src/editor/counts/partCounts';
import { exampleReport, reportOf } from './exampleReport';

describe('counts of parts', () => {
  it('are of what is referred to or annotated, at its heading or number', () => {
    const report = reportOf(
      exampleReport()
        .text.toString()
        .replace('goes on here.', 'goes on here. See paras. 1–2 and section II.B; para. 2 says more.'),
    );
    const annotations = new Map([
      ['II.A', 4],
      ['5', 1],
    ]);
    assert.deepEqual(
      partCounts(report, annotations).map(({ range, references, annotations: annotated }) => [
        report.text.slice(range.start, range.end),
        references.map(({ start, end }) => report.text.slice(start, end)).join(', '),
        annotated,
      ]),
      [
        ['A. Lamps', '', 4],
        ['B. Keepers', 'section II.B', 0],
        ['1.', 'paras. 1–2', 0],
        ['2.', 'paras. 1–2, para. 2', 0],
        ['5.', '', 1],
      ],
    );
  });
});
