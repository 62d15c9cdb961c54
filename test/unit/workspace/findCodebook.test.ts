import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/annotations/builtInCodebook';
import { codebookUris, findCodebook } from '../../../src/workspace/findCodebook';
import { InMemoryFiles } from './inMemoryFiles';
import { settled, StoreHarness } from './storeHarness';

const report = 'file:///w/a/b/report.md';

describe('findCodebook', () => {
  it('looks from the report’s folder up to the workspace folder', () => {
    assert.deepEqual(codebookUris(report, 'file:///w'), [
      'file:///w/a/b/codebook.yaml',
      'file:///w/a/codebook.yaml',
      'file:///w/codebook.yaml',
    ]);
    assert.deepEqual(codebookUris(report, undefined), ['file:///w/a/b/codebook.yaml']);
  });

  it('takes the nearest', async () => {
    const files = new InMemoryFiles({ 'file:///w/codebook.yaml': 'codes: [{ id: far }]' });
    assert.equal((await findCodebook(files, report, 'file:///w')).codebook.codes[0]?.id, 'far');
    files.put('file:///w/a/codebook.yaml', 'codes: [{ id: near }]');
    const { codebook } = await findCodebook(files, report, 'file:///w');
    assert.equal(codebook.codes[0]?.id, 'near');
    assert.equal(codebook.uri, 'file:///w/a/codebook.yaml');
  });

  it('gives the built-in one where there is none', async () => {
    assert.deepEqual(await findCodebook(new InMemoryFiles(), report, 'file:///w'), {
      codebook: builtInCodebook,
      problems: [],
    });
  });

  it('reports what is wrong with file and line', async () => {
    const files = new InMemoryFiles({ 'file:///w/codebook.yaml': 'codes:\n  - id: a b\n' });
    const { problems } = await findCodebook(files, report, 'file:///w');
    assert.deepEqual(
      problems.map(({ uri, line, kind }) => [uri, line, kind]),
      [['file:///w/codebook.yaml', 2, 'wrong-shape']],
    );
    files.faults.push({ operation: 'read', reason: 'no-permission' });
    assert.deepEqual(
      (await findCodebook(files, report, 'file:///w')).problems.map(({ kind }) => kind),
      ['unreadable'],
    );
  });

  it('is watched by the store', async () => {
    const harness = await StoreHarness.loaded();
    harness.files.put('file:///reports/codebook.yaml', 'codes: [{ id: a }]');
    await settled();
    assert.deepEqual(
      harness.store.current.codebook.codes.map(({ id }) => id),
      ['a'],
    );
    harness.files.put('file:///reports/codebook.yaml', 'codes: [{ id: a');
    await settled();
    assert.ok(harness.store.current.problems.every(({ kind }) => kind === 'not-yaml'));
    assert.ok(harness.store.current.problems.length > 0);
  });
});
