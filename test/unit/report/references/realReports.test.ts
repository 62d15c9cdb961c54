import assert from 'node:assert/strict';
import { readReport } from '../../../../src/report/readReport';
import { createText } from '../../../../src/text/createText';
import { sampleReports } from '../sampleReports';

describe('cross-references in real reports', () => {
  for (const { name, content } of sampleReports())
    it(name, () => {
      const report = readReport(createText(content));
      const counts = new Map<string, number>();
      let end = 0;
      for (const { kind, place, targets, unresolved } of report.crossReferences) {
        const range = report.rangeOf(place);
        assert.ok(range.start >= end && range.end > range.start, 'in order, without overlaps');
        assert.equal(targets.length > 0, unresolved === undefined);
        end = range.end;
        const key = `${kind} ${unresolved ?? 'resolved'}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      console.log(
        `      ${[...counts].map(([key, count]) => `${key} ${String(count)}`).join(', ') || 'none'}`,
      );
    });
});
