import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { annotationFindings, annotationsDocument } from '../../../src/annotations/annotationsDocument';
import { digestOf } from '../../../src/annotations/digest';
import { gunzip, gzip } from '../../../src/workspace/gzip';
import { keepSnapshot, readSnapshots, snapshotFolderOf } from '../../../src/workspace/snapshots';
import { loadAnnotations } from '../../../src/workspace/loadAnnotations';
import { plainReport } from '../annotations/plainReport';
import { InMemoryFiles } from './inMemoryFiles';
import { reportUri, sampleText, saved, sidecars, StoreHarness } from './storeHarness';

const folder = snapshotFolderOf(reportUri);
const unlimited = { mostBytes: 1_000_000, named: new Set<string>() };

async function version(text: string): Promise<{ digest: string; text: string }> {
  return { digest: await digestOf(text), text };
}

describe('gzip', () => {
  it('gives the text back', async () => {
    for (const text of ['', 'a', '专家🏛️\n'.repeat(5000)])
      assert.equal(await gunzip(await gzip(text), 1_000_000), text);
  });

  it('does not unpack more than it may, nor what is damaged', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(5_000_000)));
    await assert.rejects(gunzip(bomb, 1_000_000), RangeError);
    const whole = await gzip('words '.repeat(500));
    await assert.rejects(gunzip(whole.slice(0, -12), 1_000_000));
    await assert.rejects(gunzip(new TextEncoder().encode('plain'), 1_000_000));
  });
});

describe('kept texts', () => {
  it('are kept once and read by their digest', async () => {
    const files = new InMemoryFiles();
    const [one, two] = [await version('One.\n'), await version('Two.\n')];
    for (const each of [one, two, one]) await keepSnapshot(files, reportUri, each, unlimited);
    assert.equal(files.below(folder).length, 2);
    const { texts, problems } = await readSnapshots(files, reportUri, new Set([two.digest, 'sha256-none']));
    assert.deepEqual([...texts], [[two.digest, 'Two.\n']]);
    assert.deepEqual(problems, []);
  });

  it('are not used where they are damaged or hold another text, and are left as they are', async () => {
    const files = new InMemoryFiles();
    const one = await version('One.\n');
    files.put(`${folder}/${one.digest}.abcdefgh.txt.gz`, await gzip('Another.\n'));
    files.put(`${folder}/${one.digest}.ijklmnop.txt.gz`, 'no gzip at all');
    const before = files.below(folder);
    const { texts, problems } = await readSnapshots(files, reportUri, new Set([one.digest]));
    assert.deepEqual([...texts], []);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['damaged-snapshot', 'damaged-snapshot'],
    );
    assert.deepEqual(files.below(folder), before);
    files.put(`${folder}/${one.digest}.qrstuvwx.txt.gz`, await gzip('One.\n'));
    assert.equal((await readSnapshots(files, reportUri, new Set([one.digest]))).texts.size, 1);
  });

  it('give way where there is no room, unless a record names them', async () => {
    const files = new InMemoryFiles();
    const random = (seed: number): string =>
      Array.from({ length: 400 }, (_, index) => (index * seed * 7919) % 9973).join(' ');
    const [one, two, three] = [await version(random(3)), await version(random(5)), await version(random(11))];
    const size = (await gzip(one.text)).length;
    const bounds = { mostBytes: size * 2.5, named: new Set([one.digest]) };
    for (const each of [one, two, three]) await keepSnapshot(files, reportUri, each, bounds);
    const kept = (): Promise<readonly string[]> =>
      readSnapshots(files, reportUri, new Set([one, two, three].map(({ digest }) => digest))).then(
        ({ texts }) => [...texts.keys()].sort(),
      );
    assert.deepEqual(await kept(), [one.digest, three.digest].sort());
    await keepSnapshot(files, reportUri, two, { ...bounds, named: new Set([one.digest, three.digest]) });
    assert.deepEqual(await kept(), [one.digest, three.digest].sort(), 'one that is needed was deleted');
    await keepSnapshot(files, reportUri, two, { ...bounds, named: undefined });
    assert.deepEqual(await kept(), [one.digest, three.digest].sort(), 'one was deleted that may be needed');
  });

  it('can be switched off', async () => {
    const files = new InMemoryFiles();
    await keepSnapshot(files, reportUri, await version('One.\n'), { ...unlimited, mostBytes: 0 });
    assert.deepEqual(files.below(folder), []);
  });
});

describe('a store that keeps texts', () => {
  async function keeping(text = sampleText, files = new InMemoryFiles(), idStart = 1): Promise<StoreHarness> {
    const harness = await StoreHarness.loaded(text, files, idStart);
    harness.mostSnapshotBytes = 1_000_000;
    return harness;
  }

  it('keeps a version with its first annotation, and no other', async () => {
    const harness = await keeping();
    await harness.annotate('Geneva');
    await harness.annotate('working definition');
    assert.equal(harness.files.below(folder).length, 1);
    harness.edit('Geneva', 'Vienna');
    assert.equal(harness.files.below(folder).length, 1);
    await harness.annotate('其他专家');
    assert.equal(harness.files.below(folder).length, 2);
    assert.equal(
      await harness.store.textOf(await digestOf(sampleText)),
      sampleText,
      'the text that was annotated can be had again',
    );
  });

  it('saves the annotation also where the text cannot be kept', async () => {
    const harness = await keeping();
    harness.files.faults.push({ operation: 'list', uri: folder, reason: 'no-permission' });
    const annotation = await harness.annotate('Geneva');
    assert.equal(harness.seen(annotation.id), 'anchored: Geneva');
  });

  it('finds a rewritten passage by the text around it when the report is opened again', async () => {
    const first = await keeping();
    const { id } = await first.annotate('Some experts held another view.');
    const rewritten = `Preface.\n\n${sampleText.replace('Some experts held', 'Some experts still held quite')}`;
    const again = await StoreHarness.loaded(rewritten, first.files, 50);
    assert.equal(again.seen(id), 'anchored: Some experts still held quite another view.');
    const set = await loadAnnotations(first.files, reportUri, plainReport(rewritten), undefined);
    assert.equal(set.anchors.get(id)?.state, 'anchored', 'for the command line, too');
    assert.deepEqual(set.problems, []);
    assert.equal(set.annotations.length, 1);
    for (const uri of first.files.below(folder)) first.files.remove(uri);
    const without = await StoreHarness.loaded(rewritten, first.files, 50);
    assert.equal(without.seen(id), 'needs-review: Some experts still held quite another view.');
  });

  it('reports a damaged text and goes on without it', async () => {
    const first = await keeping();
    const { id } = await first.annotate('Some experts held another view.');
    const [uri = ''] = first.files.below(folder);
    first.files.put(uri, 'damaged');
    const again = await StoreHarness.loaded(`Preface.\n\n${sampleText}`, first.files, 50);
    assert.equal(again.seen(id), 'anchored: Some experts held another view.');
    assert.deepEqual(
      again.store.current.problems.map((problem) => [problem.kind, problem.uri]),
      [['damaged-snapshot', uri]],
    );
  });

  it('asks nobody about what was confirmed to be gone, until the text changes', async () => {
    const first = await keeping();
    const annotation = await first.annotate('Some experts held another view.');
    const cut = sampleText.replace('Some experts held another view.', '');
    const opened = await StoreHarness.loaded(cut, first.files, 50);
    assert.equal(opened.seen(annotation.id), 'orphaned');
    const before = opened.store.current.annotations[0]!;
    saved(await opened.store.confirmGone(annotation.id));
    const evidence = (harness: StoreHarness): unknown => {
      const anchor = harness.store.current.anchors.get(annotation.id);
      return anchor?.state === 'orphaned' ? anchor.evidence : anchor?.state;
    };
    assert.deepEqual(evidence(opened), ['confirmed-gone']);
    assert.deepEqual(evidence(await StoreHarness.loaded(cut, first.files, 50)), ['confirmed-gone']);
    const findings = async (text: string): Promise<number> => {
      const report = plainReport(text);
      const set = await loadAnnotations(first.files, reportUri, report, undefined);
      return annotationFindings(annotationsDocument('a.md', report, set)).length;
    };
    assert.deepEqual([await findings(cut), await findings(`New.\n${cut}`)], [0, 1]);
    const changed = await StoreHarness.loaded(`New.\n${cut}`, first.files, 50);
    assert.notDeepEqual(evidence(changed), ['confirmed-gone']);
    const back = await StoreHarness.loaded(sampleText, first.files, 50);
    assert.equal(back.seen(annotation.id), 'anchored: Some experts held another view.');

    assert.deepEqual(saved(await opened.store.putBack(before)), before);
    await opened.found();
    assert.notDeepEqual(evidence(opened), ['confirmed-gone']);
    assert.equal(opened.seen(annotation.id), 'orphaned');
    assert.match(opened.files.text(`${sidecars}/${annotation.id}.json`), /Some experts held another view/);
  });
});
