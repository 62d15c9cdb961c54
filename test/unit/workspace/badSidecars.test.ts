import assert from 'node:assert/strict';
import type { SidecarProblem } from '../../../src/workspace/annotationStore';
import { saveMessages } from '../../../src/workspace/saveMessages';
import { reply } from '../annotations/sampleAnnotations';
import { InMemoryFiles } from './inMemoryFiles';
import { sampleText, saved, settled, sidecars, StoreHarness } from './storeHarness';

/** A folder with one good record, and its text. */
async function withOneRecord(): Promise<{
  readonly harness: StoreHarness;
  readonly good: string;
  readonly uri: string;
}> {
  const harness = await StoreHarness.loaded();
  const annotation = await harness.annotate('Geneva');
  await settled();
  const uri = harness.fileOf(annotation);
  return { harness, good: harness.files.text(uri), uri };
}

const badUri = `${sidecars}/00000000-0000-4000-8000-00000000bad0.json`;

/** A file that stands beside a good one: how it is reported, and that the good one loads. */
function check(
  name: string,
  content: (good: string) => string | Uint8Array,
  kind: SidecarProblem['kind'],
  /** What stands on the line that the problem names; `undefined` where the whole file is meant. */
  lineWith: string | undefined,
): void {
  it(name, async () => {
    const { harness, good } = await withOneRecord();
    const bad = content(good);
    harness.files.put(badUri, bad);
    const again = await StoreHarness.loaded(sampleText, harness.files, 100);
    assert.deepEqual(
      again.store.current.problems.map((problem) => ({
        uri: problem.uri,
        kind: problem.kind,
        line: problem.line,
      })),
      [{ uri: badUri, kind, line: lineWith === undefined ? undefined : lineOf(bad, lineWith) }],
    );
    assert.equal(again.store.current.annotations.length, 1);
    await again.annotate('a chair');
    assert.deepEqual(
      await harness.files.read(badUri),
      typeof bad === 'string' ? new TextEncoder().encode(bad) : bad,
    );
  });
}

/** The 1-based line of the first occurrence of `words`; of the end for "LAST". */
function lineOf(content: string | Uint8Array, words: string): number {
  const text = typeof content === 'string' ? content : '';
  const end = words === 'LAST' ? text.length : text.indexOf(words);
  return text.slice(0, end).split('\n').length;
}

describe('a sidecar file that cannot be taken in', () => {
  check('half a file', (good) => good.slice(0, good.length / 2), 'not-json', 'LAST');
  check('an empty file', () => '', 'not-json', 'LAST');
  check('not UTF-8', () => new Uint8Array([0xff, 0xfe, 0x00]), 'not-json', undefined);
  check(
    'conflict marks around what is no record',
    (good) =>
      good.replace(
        '  "status": "open",\n',
        '<<<<<<< HEAD\n  "status": "open",\n=======\n  "status": half\n>>>>>>> theirs\n',
      ),
    'conflict-marks',
    '<<<<<<<',
  );
  check('a list', () => '[]', 'wrong-shape', '[');
  check(
    'a wrong type deep inside',
    (good) => good.replace(/"start": \d+/, '"start": "2"'),
    'wrong-shape',
    '"start": "2"',
  );
  check(
    'a missing author',
    (good) => good.replace('"name": "Lin"', '"nom": "Lin"'),
    'wrong-shape',
    '"creator": {',
  );
  check('the same annotation again', (good) => good, 'duplicate-id', undefined);
  check(
    'a newer version that is no annotation to this one',
    (good) => good.replace('"formatVersion": 1', '"formatVersion": 3').replace('"target"', '"targets"'),
    'newer-version',
    '"formatVersion": 3',
  );

  it('a folder where a file should be', async () => {
    const { harness } = await withOneRecord();
    harness.files.makeFolder(badUri);
    await harness.store.reload();
    assert.deepEqual(
      harness.store.current.problems.map(({ uri, kind }) => ({ uri, kind })),
      [{ uri: badUri, kind: 'not-a-file' }],
    );
  });

  it('not readable', async () => {
    const { harness, uri } = await withOneRecord();
    harness.files.faults.push({ operation: 'read', uri, reason: 'no-permission' });
    await harness.store.reload();
    assert.deepEqual(
      harness.store.current.problems.map(({ kind }) => kind),
      ['unreadable'],
    );
    harness.files.faults.length = 0;
    await harness.store.reload();
    assert.equal(harness.store.current.annotations.length, 1);
  });

  it('a folder that cannot be listed', async () => {
    const { harness } = await withOneRecord();
    harness.files.faults.push({ operation: 'list', reason: 'no-permission' });
    await harness.store.reload();
    assert.deepEqual(
      harness.store.current.problems.map(({ uri, kind }) => ({ uri, kind })),
      [{ uri: sidecars, kind: 'unreadable' }],
    );
  });

  it('other files in the folder are nobody’s business', async () => {
    const { harness } = await withOneRecord();
    harness.files.put(`${sidecars}/README.txt`, 'x');
    harness.files.put(`${sidecars}/.hidden.json`, 'x');
    await harness.store.reload();
    assert.deepEqual(harness.store.current.problems, []);
  });

  it('a newer version is shown, but neither changed nor deleted', async () => {
    const { harness, good, uri } = await withOneRecord();
    const newer = good.replace('"formatVersion": 1', '"formatVersion": 3');
    harness.files.put(uri, newer);
    await settled();
    const [annotation] = harness.store.current.annotations;
    assert.deepEqual(
      harness.store.current.problems.map(({ kind, line }) => [kind, line]),
      [['newer-version', lineOf(newer, 'formatVersion": 3')]],
    );
    const changed = await harness.store.update(annotation!.id, { body: 'New' });
    assert.ok(!changed.ok);
    assert.equal(changed.message, saveMessages.newerVersion);
    assert.equal((await harness.store.delete(annotation!.id)).ok, false);
    assert.equal(harness.files.text(uri), newer);
  });

  it('a copy under another name gives way to the file that is named after the record', async () => {
    const { harness, good, uri } = await withOneRecord();
    const early = `${sidecars}/00000000-copy.json`;
    harness.files.put(early, good.replace('Who says so?', 'Old'));
    await harness.store.reload();
    assert.deepEqual(
      harness.store.current.annotations.map(({ body }) => body),
      ['Who says so?'],
    );
    assert.deepEqual(
      harness.store.current.problems.map((problem) => problem.uri),
      [early],
    );
    harness.files.remove(uri);
    await settled();
    assert.deepEqual(
      harness.store.current.annotations.map(({ body }) => body),
      ['Old'],
    );
    assert.deepEqual(harness.store.current.problems, []);
  });
});

describe('a record that somebody else changed', () => {
  it('is taken in when the watcher tells of it', async () => {
    const { harness, good, uri } = await withOneRecord();
    harness.files.put(uri, good.replace('Who says so?', 'Important!'));
    await settled();
    assert.equal(harness.store.current.annotations[0]?.body, 'Important!');
    assert.match(harness.seen(harness.store.current.annotations[0].id), /^anchored: Geneva/);
    harness.files.remove(uri);
    await settled();
    assert.deepEqual(harness.store.current.annotations, []);
  });

  it('is merged with one’s own change, unknown fields and all', async () => {
    const { harness, good, uri } = await withOneRecord();
    const [annotation] = harness.store.current.annotations;
    const saving = harness.store.update(annotation!.id, { codes: ['mine'] });
    harness.files.put(
      uri,
      good.replace('"status": "open"', '"status": "resolved",\n  "reviewed": {"by": "Ana"}'),
    );
    const merged = saved(await saving);
    assert.equal(merged.status, 'resolved');
    assert.deepEqual(merged.codes, ['mine']);
    assert.deepEqual(harness.json(merged)['reviewed'], { by: 'Ana' });
  });

  it('is not overwritten where both changed the same field; a second save decides', async () => {
    const { harness, good, uri } = await withOneRecord();
    const [annotation] = harness.store.current.annotations;
    const theirs = good.replace('Who says so?', 'Important!');
    const saving = harness.store.update(annotation!.id, { body: 'Mine' });
    harness.files.put(uri, theirs);
    const refused = await saving;
    assert.deepEqual(refused, { ok: false, message: saveMessages.changedOnDisk, args: ['body'] });
    assert.equal(harness.files.text(uri), theirs);
    assert.equal(harness.store.current.annotations[0]?.body, 'Important!');
    assert.equal(saved(await harness.store.update(annotation!.id, { body: 'Mine' })).body, 'Mine');
  });

  it('is left as it is when it cannot be read any more', async () => {
    const { harness, uri } = await withOneRecord();
    const [annotation] = harness.store.current.annotations;
    const saving = harness.store.update(annotation!.id, { body: 'Mine' });
    harness.files.put(uri, '<<<<<<< HEAD');
    const refused = await saving;
    assert.ok(!refused.ok);
    assert.equal(refused.message, saveMessages.unreadableOnDisk);
    assert.equal(harness.files.text(uri), '<<<<<<< HEAD');
  });

  it('is written again when somebody deleted it while it was being changed', async () => {
    const { harness, uri } = await withOneRecord();
    const [annotation] = harness.store.current.annotations;
    const saving = harness.store.update(annotation!.id, { body: 'Mine' });
    harness.files.remove(uri);
    assert.equal(saved(await saving).body, 'Mine');
    assert.match(harness.files.text(uri), /Mine/);
  });

  it('is anchored anew where they attached it to another passage', async () => {
    const { harness, uri } = await withOneRecord();
    const other = await StoreHarness.loaded(sampleText, harness.files, 100);
    const [annotation] = other.store.current.annotations;
    saved(await other.store.attach(annotation!.id, other.find('a chair')));
    await settled();
    assert.equal(harness.seen(annotation!.id), 'anchored: a chair');
    assert.ok(harness.files.text(uri).includes('"exact": "a chair"'));
  });

  it('comes with a hundred others in a pull, which is read as a whole', async () => {
    const { harness, good } = await withOneRecord();
    const count = harness.events.length;
    for (let index = 0; index < 100; index++) {
      const id = `11111111-0000-4000-8000-${String(index).padStart(12, '0')}`;
      harness.files.put(`${sidecars}/${id}.json`, good.replace(/urn:uuid:[0-9a-f-]+/, `urn:uuid:${id}`));
    }
    await settled();
    await settled();
    assert.equal(harness.store.current.annotations.length, 101);
    assert.ok(harness.events.length - count <= 2, `${harness.events.length - count} events`);
  });

  it('of an older format without what this version adds is read', async () => {
    const files = new InMemoryFiles();
    const json = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${reply.id}`,
      type: 'Annotation',
      creator: { name: 'Ana' },
      created: '2026-01-01T00:00:00Z',
      bodyValue: 'Plain words',
      target: {
        source: 'a.md',
        selector: [
          { type: 'TextQuoteSelector', exact: 'met in Geneva' },
          { type: 'TextPositionSelector', start: 19, end: 32 },
        ],
      },
    };
    files.put(`${sidecars}/${reply.id}.json`, JSON.stringify(json));
    const harness = await StoreHarness.loaded(sampleText, files);
    assert.deepEqual(harness.store.current.problems, []);
    assert.equal(harness.store.current.annotations[0]?.body, 'Plain words');
    // Nothing but the words speaks for the place, so somebody has to confirm it.
    assert.equal(harness.seen(reply.id), 'needs-review: met in Geneva');
  });
});
