import assert from 'node:assert/strict';
import { withFieldSettled } from '../../../src/annotations/fieldConflict';
import type { Settlement } from '../../../src/workspace/annotationStore';
import { saveMessages } from '../../../src/workspace/saveMessages';
import { sampleText, saved, settled, StoreHarness } from './storeHarness';

/** A record whose file a merge left with marks: status and codes differ, and the words where `body` says so. */
async function withMarks(base = ''): Promise<{
  readonly harness: StoreHarness;
  readonly id: string;
  readonly uri: string;
  readonly marked: string;
}> {
  const harness = await StoreHarness.loaded();
  const { id } = await harness.annotate('Geneva', { codes: ['both'] });
  const uri = harness.fileOf(harness.store.current.annotations[0]!);
  const good = harness.files.text(uri);
  const marked = good
    .replace(
      '  "status": "open",\n',
      `<<<<<<< HEAD\n  "status": "resolved",\n${base}=======\n  "status": "agreed",\n>>>>>>> theirs\n`,
    )
    .replace('"Who says so?"', '"Who says so, and where?"');
  harness.files.put(uri, marked);
  await settled();
  return { harness, id, uri, marked };
}

describe('a file in which a merge left two versions', () => {
  it('is shown with both, and neither changed nor deleted', async () => {
    const { harness, id, uri, marked } = await withMarks();
    const [annotation] = harness.store.current.annotations;
    assert.equal(annotation?.status, 'resolved');
    assert.equal(annotation.body, 'Who says so, and where?');
    assert.deepEqual(
      annotation.conflicts.map(({ path, other }) => ({ path, other })),
      [{ path: ['status'], other: 'agreed' }],
    );
    assert.deepEqual(
      harness.store.current.problems.map((problem) => [problem.kind, problem.id, problem.line]),
      [['conflict-marks', id, marked.split('\n').indexOf('<<<<<<< HEAD') + 1]],
    );
    const changed = await harness.store.update(id, { body: 'New' });
    assert.ok(!changed.ok);
    assert.equal(changed.message, saveMessages.inConflict);
    assert.equal((await harness.store.delete(id)).ok, false);
    assert.equal(harness.files.text(uri), marked);
    const again = await StoreHarness.loaded(sampleText, harness.files, 100);
    assert.equal(again.store.current.annotations.length, 1);
  });

  const settlements: readonly (readonly [string, Settlement, string])[] = [
    ['mine', 'mine', 'resolved'],
    ['theirs', 'theirs', 'agreed'],
    ['field by field', (merged) => withFieldSettled(merged, ['status'], 'discussed'), 'discussed'],
  ];
  for (const [name, settlement, status] of settlements)
    it(`becomes one record, ${name}, in one write that can be undone`, async () => {
      const { harness, id, uri, marked } = await withMarks('||||||| base\n  "status": "open",\n');
      harness.files.log.length = 0;
      const result = await harness.store.settle(id, settlement);
      assert.equal(saved(result).status, status);
      assert.equal(harness.files.log.filter((line) => line.startsWith('write')).length, 1);
      assert.equal(harness.json(harness.store.current.annotations[0]!)['status'], status);
      assert.deepEqual(harness.store.current.problems, []);
      assert.deepEqual(harness.store.current.annotations[0]?.conflicts, []);
      assert.equal((await result.undo?.())?.ok, true);
      assert.equal(harness.files.text(uri), marked);
      assert.match(JSON.stringify(harness.store.current.problems), /conflict-marks/u);
    });

  it('is left as it is where somebody changed it since it was settled', async () => {
    const { harness, id, uri } = await withMarks();
    const result = await harness.store.settle(id, 'mine');
    await harness.store.update(id, { body: 'Later' });
    const undone = await result.undo?.();
    assert.ok(undone?.ok === false);
    assert.equal(undone.message, saveMessages.changedSinceSettled);
    assert.match(harness.files.text(uri), /Later/u);
  });

  it('is no record where a side is none', async () => {
    const { harness, uri, marked } = await withMarks();
    harness.files.put(uri, marked.replace('  "status": "agreed",\n', '  "status": "agreed"\n'));
    await settled();
    assert.deepEqual(harness.store.current.annotations, []);
    assert.deepEqual(
      harness.store.current.problems.map(({ kind, id }) => [kind, id]),
      [['conflict-marks', undefined]],
    );
  });
});

describe('a record that holds two versions of a field', () => {
  it('is changed like any other, and settled in one write', async () => {
    const { harness, id } = await withMarks();
    const merged = saved(await harness.store.settle(id, (both) => both));
    assert.equal(merged.conflicts.length, 1);
    assert.equal(harness.json(merged)['formatVersion'], 2);
    assert.equal(saved(await harness.store.update(id, { body: 'More' })).conflicts.length, 1);
    const result = await harness.store.settle(id, 'theirs');
    assert.equal(saved(result).status, 'agreed');
    assert.equal(harness.json(merged)['formatVersion'], 1);
    assert.equal((await result.undo?.())?.ok, true);
    assert.equal(harness.store.current.annotations[0]?.status, 'resolved');
    assert.equal(harness.store.current.annotations[0].conflicts.length, 1);
  });
});
