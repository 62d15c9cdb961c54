import assert from 'node:assert/strict';
import { temporaryFileOf, temporaryName } from '../../../src/workspace/temporaryFiles';
import { sampleText, saved, sidecars, StoreHarness } from './storeHarness';

const minutes = (count: number): number => Date.now() - count * 60_000;
const names = (harness: StoreHarness): readonly string[] =>
  harness.files.below(sidecars).filter((uri) => uri.endsWith('.writing'));

describe('what an interrupted save left', () => {
  it('is known by its name, and how old it is', () => {
    const now = Date.parse('2026-11-22T14:00:00Z');
    const name = temporaryName('报告.json', now);
    assert.equal(temporaryFileOf(name, now)?.target, '报告.json');
    const ages = [0, 2, 120, -120].map((late) => temporaryFileOf(name, now + late * 60_000)?.age);
    assert.deepEqual(ages, ['under-way', 'interrupted', 'old', 'old']);
    for (const other of ['a.json', 'a.json.writing', 'writing', 'a.json.1-2.writing'])
      assert.equal(temporaryFileOf(other), undefined);
  });

  it('is never a record; what nobody needs goes when it is old', async () => {
    const harness = await StoreHarness.loaded();
    const annotation = await harness.annotate('Geneva');
    const content = harness.files.text(harness.fileOf(annotation));
    const put = (age: number, text: string): void => {
      harness.files.put(`${sidecars}/${temporaryName(`${annotation.id}.json`, minutes(age))}`, text);
    };
    put(0, content);
    put(2, content);
    put(90, content);
    put(90, content.slice(0, 100));
    put(90, '');
    const again = await StoreHarness.loaded(sampleText, harness.files, 100);
    assert.equal(again.store.current.annotations.length, 1);
    assert.deepEqual(again.store.current.problems, []);
    assert.equal(names(harness).length, 2);
  });

  it('is shown where it holds what stands nowhere else, however old, until it is restored', async () => {
    const harness = await StoreHarness.loaded();
    const annotation = await harness.annotate('Geneva');
    const content = harness.files.text(harness.fileOf(annotation));
    const name = temporaryName(`${annotation.id}.json`, minutes(9_999));
    harness.files.put(`${sidecars}/${name}`, content);
    harness.files.remove(harness.fileOf(annotation));
    const again = await StoreHarness.loaded(sampleText, harness.files, 100);
    assert.deepEqual(
      again.store.current.problems.map(({ kind, uri, args }) => [kind, uri, args[0]]),
      [['interrupted-save', `${sidecars}/${name}`, `${annotation.id}.json`]],
    );
    assert.deepEqual(again.store.current.annotations, []);
    const restored = saved(await again.store.restoreInterrupted(`${sidecars}/${name}`));
    assert.equal(restored.body, annotation.body);
    assert.deepEqual(again.store.current.problems, []);
    assert.equal(harness.files.text(harness.fileOf(annotation)), content);
    assert.deepEqual(names(harness), []);
  });
});
