import assert from 'node:assert/strict';
import { readReport } from '../../../src/report/readReport';
import type { Report } from '../../../src/report/report';
import { createText } from '../../../src/text/createText';
import { readFixture } from './fixtures';

function read(...lines: readonly string[]): Report {
  return readReport(createText(lines.join('\n')));
}

/** The rules and lines, counted from 1, of the problems with columns. */
function columnProblems(report: Report): string[] {
  return report.problems
    .filter(({ rule }) => rule === 'columns-interleaved')
    .map(({ severity, place }) => `${severity}@${report.text.lineAt(report.rangeOf(place).start) + 1}`);
}

/** Lines with `left` and `right` beside each other. */
function beside(left: readonly string[], right: readonly string[]): string[] {
  return left.map((line, index) => `${line.padEnd(54)}${right[index] ?? ''}`.trimEnd());
}

describe('columns side by side', () => {
  it('are told as a problem where they begin, and nothing numbered in them is certain', () => {
    const report = readReport(createText(readFixture('two-columns.txt')));
    assert.deepEqual(columnProblems(report), ['warning@11']);
    assert.deepEqual([...new Set(report.paragraphs.map(({ confidence }) => confidence))], ['guess']);
  });

  it('are told once, though a page ends in them', () => {
    const page = readFixture('two-columns.txt').split('\n').slice(8);
    assert.deepEqual(columnProblems(read(...page, '\fA/99/14', '', ...page)).length, 1);
  });

  it('are no cells of a table, however long', () => {
    const recommendation = [
      'The harbour offices that have not yet done so',
      'should ask, by the end of the year, that all',
      'cranes be looked at by those who know them, and',
      'that what they find be kept in the office.',
    ];
    const answer = ['Accepted and in progress. The office has two', 'people who know cranes.'];
    const rows = Array.from({ length: 12 }, (_, row) => [
      ...beside([`${row + 1}. ${recommendation[0]}`, ...recommendation.slice(1)], answer),
      ...(row % 2 === 0 ? [''] : []),
    ]).flat();
    assert.deepEqual(columnProblems(read('A/99/14', '', 'I. Introduction', '', ...rows)), []);
  });

  it('are neither contents nor a masthead, a list of documents or the names below a letter', () => {
    const report = read(
      'United Nations                                    A/99/14',
      'General Assembly                                  Distr.: General',
      'Ninety-ninth session                              Original: English',
      '',
      'Contents',
      ...Array.from(
        { length: 20 },
        (_, at) => `${at + 1}. Matters before the harbour group${' '.repeat(20)}the quays and cranes   ${at}`,
      ),
      '',
      ...Array.from(
        { length: 20 },
        (_, at) => `A/99/WP.${at + 1}                 Working paper on the cranes of the coast`,
      ),
      '',
      ...Array.from(
        { length: 20 },
        () => '(Signed) Ada Byrne                      (Signed) Otto Lind of the harbours',
      ),
    );
    assert.deepEqual(columnProblems(report), []);
  });
});
