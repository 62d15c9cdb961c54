import assert from 'node:assert/strict';
import { annotationFindings, annotationsDocument } from '../../../src/annotations/annotationsDocument';
import { loadAnnotations } from '../../../src/workspace/loadAnnotations';
import { plainReport } from '../annotations/plainReport';
import { reportUri, sampleText, saved, sidecars, StoreHarness } from './storeHarness';

describe('loadAnnotations', () => {
  it('gives one document with places, states and problems', async () => {
    const harness = await StoreHarness.loaded();
    const kept = await harness.annotate('Geneva', { codes: ['place'], confidence: 'high' });
    const gone = await harness.annotate('No agreement was reached on costs.');
    const reply = saved(await harness.store.reply(kept.id, 'Yes.'));
    const changed = `\n${sampleText.replace('No agreement was reached on costs.', '')}`;
    harness.files.put(`${sidecars}/bad.json`, '{');

    const report = plainReport(changed);
    const set = await loadAnnotations(harness.files, reportUri, report, undefined);
    const document = annotationsDocument('r.md', report, set);

    assert.deepEqual(document.annotations[0], {
      id: kept.id,
      state: 'anchored',
      line: 4,
      column: 21,
      endLine: 4,
      endColumn: 27,
      quote: 'Geneva',
      author: 'Lin',
      created: kept.created,
      modified: kept.modified,
      kind: 'comment',
      status: 'open',
      confidence: 'high',
      codes: ['place'],
      body: 'Who says so?',
    });
    assert.deepEqual(
      document.annotations.map(({ id, state }) => [id, state]),
      [
        [kept.id, 'anchored'],
        [gone.id, 'orphaned'],
        [reply.id, 'reply'],
      ],
    );
    assert.equal(document.annotations[2]?.replyTo, kept.id);
    const findings = annotationFindings(document);
    assert.equal(findings.length, 2);
    assert.match(findings[0]!, /bad\.json:1: .*complete JSON.* \[not-json\]$/);
    assert.match(findings[1]!, /^r\.md: .*“No agreement was reached on costs\.” \[orphaned\]/);
  });
});
