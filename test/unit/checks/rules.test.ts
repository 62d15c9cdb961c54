import assert from 'node:assert/strict';
import { citedReportsOf } from '../../../src/checks/citedReportsOf';
import type { CheckSubject, CitedReports, Rule } from '../../../src/checks/rule';
import { rules } from '../../../src/checks/rules';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { markRanges, readMarked } from './markedText';

function found(rule: Rule, subject: CheckSubject): string {
  const ranges = [...rule.check(subject)].flatMap((observation) => observation?.range ?? []);
  return markRanges(subject.report.text.toString(), ranges);
}

function reportsCited(text: string | undefined): CitedReports | undefined {
  if (text === undefined) return undefined;
  const report = readReport(createText(text));
  return citedReportsOf([[report.symbol, report]]);
}

describe('the rules of the check', () => {
  it('have names of their own', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z]+(?:-[a-z]+)+$/.test(id)),
      [],
    );
  });

  for (const rule of rules)
    rule.examples.forEach(({ wrong, right, cited }, index) => {
      it(`${rule.id}, example ${index + 1}: find what is wrong, and nothing else`, () => {
        const report = readReport(createText(readMarked(wrong).text));
        assert.equal(found(rule, { report, citedReports: reportsCited(cited) }), wrong);
      });

      it(`${rule.id}, example ${index + 1}: find nothing where it is right`, () => {
        const report = readReport(createText(right));
        assert.equal(found(rule, { report, citedReports: reportsCited(cited) }), right);
      });
    });
});
