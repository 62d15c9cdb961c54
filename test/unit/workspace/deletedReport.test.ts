import assert from 'node:assert/strict';
import { sidecarFolderOf } from '../../../src/workspace/sidecarFolder';
import { InMemoryFiles, testUri } from './inMemoryFiles';
import { reportUri, sampleText, settled, sidecars, StoreHarness } from './storeHarness';

/** The files of the sidecar folder of a report, as they are, without their names' folder. */
function recordsOf(files: InMemoryFiles, report = reportUri): ReadonlyMap<string, string> {
  const folder = sidecarFolderOf(report);
  return new Map(files.below(folder).map((uri) => [uri.slice(folder.length), files.text(uri)]));
}

/** Takes the records of a report away, as a checkout of a branch without them does; gives what puts them back. */
function checkOutAway(files: InMemoryFiles, report = reportUri): () => void {
  const taken = recordsOf(files, report);
  for (const path of taken.keys()) files.remove(sidecarFolderOf(report) + path);
  return () => {
    for (const [path, content] of taken) files.put(sidecarFolderOf(report) + path, content);
  };
}

const lostIn = ({ store }: StoreHarness): readonly string[] =>
  store.current.problems.filter(({ kind }) => kind === 'lost-report').map(({ uri }) => uri);

describe('annotations of a report that goes and comes back', () => {
  it('go and come with a checkout of another branch, as they were', async () => {
    const harness = await StoreHarness.loaded();
    const { files, store } = harness;
    const first = await harness.annotate('met in Geneva');
    const second = await harness.annotate('elected a chair');
    await store.reply(first.id, 'I do.');
    const before = store.current.annotations;

    const comeBack = checkOutAway(files);
    await settled();
    assert.deepEqual(store.current.annotations, []);
    assert.deepEqual(store.current.problems, []);
    comeBack();
    await settled();
    await harness.found();
    assert.deepEqual(store.current.annotations, before);
    assert.equal(harness.seen(first.id), 'anchored: met in Geneva');
    assert.equal(harness.seen(second.id), 'anchored: elected a chair');
    assert.deepEqual(store.current.problems, []);
  });

  it('are there when the report is opened anew, wherever its text changed meanwhile', async () => {
    const harness = await StoreHarness.loaded();
    const first = await harness.annotate('met in Geneva');
    harness.store.dispose();
    const text = `A paragraph was put before all others.\n\n${sampleText}`;
    const again = await StoreHarness.loaded(text, harness.files, 10);
    assert.equal(again.seen(first.id), 'anchored: met in Geneva');
    assert.equal(recordsOf(harness.files).size, 1);
  });

  it('are not changed while they are away, which whoever tries is told', async () => {
    const harness = await StoreHarness.loaded();
    const first = await harness.annotate('met in Geneva');
    const comeBack = checkOutAway(harness.files);
    await settled();
    const changed = await harness.store.update(first.id, { body: 'Said while it was away.' });
    assert.equal(changed.ok, false);
    comeBack();
    await settled();
    assert.deepEqual(harness.store.current.annotations, [first]);
  });
});

describe('annotations of a report that is renamed outside and comes back under its old name', () => {
  const renamed = testUri('renamed.md');

  /** A store of the report that has the text under another name, beside records of the old name. */
  async function atNewName(): Promise<StoreHarness> {
    const old = await StoreHarness.loaded();
    await old.annotate('met in Geneva');
    await old.annotate('elected a chair');
    old.store.dispose();
    old.files.makeFolder(sidecars);
    old.files.put(renamed, sampleText);
    return StoreHarness.loaded(sampleText, old.files, 10, renamed);
  }

  it('are offered to the new name, and no more once the old one is back', async () => {
    const harness = await atNewName();
    assert.deepEqual(lostIn(harness), [sidecars]);
    harness.files.put(reportUri, sampleText);
    await settled();
    assert.deepEqual(lostIn(harness), []);
    assert.equal(recordsOf(harness.files).size, 2);
  });

  it('are no problem where the new name has a copy of each, and one where a copy says something else', async () => {
    const harness = await atNewName();
    const { files, store } = harness;
    for (const [path, content] of recordsOf(files)) files.put(sidecarFolderOf(renamed) + path, content);
    await store.reload();
    assert.equal(store.current.annotations.length, 2);
    assert.deepEqual(lostIn(harness), []);
    const [first] = store.current.annotations;
    assert.ok(first);
    await store.update(first.id, { body: 'Another word.' });
    await store.reload();
    assert.deepEqual(lostIn(harness), [sidecars]);
    assert.equal(store.current.annotations.length, 2, 'nothing is there twice');
  });
});
