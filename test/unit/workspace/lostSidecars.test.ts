import assert from 'node:assert/strict';
import { plainReport } from '../annotations/plainReport';
import { loadAnnotations } from '../../../src/workspace/loadAnnotations';
import type { SidecarProblem } from '../../../src/workspace/annotationStore';
import { InMemoryFiles, testUri } from './inMemoryFiles';
import { reportUri, sampleText, StoreHarness } from './storeHarness';

/** Files of a report with two annotations that was renamed without them. */
async function renamed(text: string): Promise<InMemoryFiles> {
  const harness = await StoreHarness.loaded();
  await harness.annotate('met in Geneva');
  await harness.annotate('elected a chair');
  harness.files.put(testUri('renamed.md'), text);
  harness.files.makeFolder(`${reportUri}.annotations`);
  return harness.files;
}

async function problemsOf(files: InMemoryFiles, text: string): Promise<readonly SidecarProblem[]> {
  const set = await loadAnnotations(files, testUri('renamed.md'), plainReport(text), undefined);
  assert.deepEqual(set.annotations, []);
  return set.problems;
}

describe('annotations of a report that is not there', () => {
  it('are found beside the report that has their passages', async () => {
    for (const [text, found] of [
      [sampleText, '2'],
      [sampleText.replace('elected a chair', 'chose a chair'), '1'],
    ] as const)
      assert.deepEqual(
        (await problemsOf(await renamed(text), text)).map(({ kind, uri, args }) => ({ kind, uri, args })),
        [{ kind: 'lost-report', uri: `${reportUri}.annotations`, args: ['报告 1.md', found, '2'] }],
      );
  });

  it('are left alone where the text is another, or their report is there', async () => {
    assert.deepEqual(await problemsOf(await renamed('Other words.'), 'Other words.'), []);
    const files = await renamed(sampleText);
    files.put(reportUri, sampleText);
    assert.deepEqual(await problemsOf(files, sampleText), []);
  });
});
