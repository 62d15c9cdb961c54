import assert from 'node:assert/strict';
import { filledText } from '../../../src/text/filledText';
import { referenceWithoutTarget } from '../../../src/checks/rules/referenceWithoutTarget';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

function messagesOn(...lines: readonly string[]): readonly string[] {
  const report = readReport(createText(lines.join('\n')));
  return [...referenceWithoutTarget.check({ report, citedReports: undefined })].flatMap((observation) =>
    observation === undefined ? [] : filledText(observation.message, observation.args),
  );
}

describe('the rule on references without a target', () => {
  it('names the part that is missing, where the reference has a label for it', () => {
    const body = ['I. Introduction', '', '1. The Group met in Lisbon.', ''];
    assert.deepEqual(messagesOn(...body, '2. The list is in the annex to the present report.'), [
      'This report has no annex.',
    ]);
    assert.deepEqual(messagesOn(...body, '2. The list is in annex II to the present report.'), [
      'This report has no annex II.',
    ]);
  });
});
