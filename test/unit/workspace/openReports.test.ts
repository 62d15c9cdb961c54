import assert from 'node:assert/strict';
import { readReport } from '../../../src/report/readReport';
import { updateReport } from '../../../src/report/updateReport';
import { createText } from '../../../src/text/createText';
import { openReports } from '../../../src/workspace/openReports';
import type { OpenReports } from '../../../src/workspace/openReports';
import type { ReportChange } from '../../../src/workspace/reportStore';

const uri = 'file:///a.md';
const content = 'I. Beginning\n\n1. One thing.\n\n2. Another thing.\n';

function opened(): { readonly reports: OpenReports; readonly changes: ReportChange[] } {
  const reports = openReports({ read: readReport, update: updateReport });
  const changes: ReportChange[] = [];
  reports.onDidChange((change) => changes.push(change));
  reports.open(uri, readReport(createText(content)));
  return { reports, changes };
}

describe('openReports', () => {
  it('announces a report that was opened, without a state before', () => {
    const { reports, changes } = opened();
    assert.deepEqual(reports.uris, [uri]);
    assert.equal(changes.length, 1);
    assert.equal(changes[0]!.before, undefined);
    assert.equal(changes[0]!.after, reports.get(uri));
  });

  it('takes edits in order, each in the text after the one before it', () => {
    const { reports, changes } = opened();
    const edits = [
      { range: { start: 0, end: 0 }, insert: 'Title\n\n' },
      { range: { start: 0, end: 5 }, insert: 'Report' },
    ];
    reports.edit(uri, edits);
    assert.equal(reports.get(uri)?.text.toString(), `Report\n\n${content}`);
    assert.equal(changes.length, 2);
    assert.deepEqual(changes[1]!.edits, edits);
    assert.equal(changes[1]!.before, changes[0]!.after);
  });

  it('announces another text as a whole without edits', () => {
    const { reports, changes } = opened();
    reports.replace(uri, '1. New.\r\n');
    assert.equal(reports.get(uri)?.text.toString(), '1. New.\r\n');
    assert.deepEqual(changes[1]!.edits, []);
  });

  it('announces the end, and nothing about what is not open', () => {
    const { reports, changes } = opened();
    reports.close(uri);
    reports.close(uri);
    reports.edit(uri, [{ range: { start: 0, end: 0 }, insert: 'x' }]);
    reports.replace(uri, 'x');
    assert.equal(reports.get(uri), undefined);
    assert.equal(changes.length, 2);
    assert.equal(changes[1]!.after, undefined);
  });
});
