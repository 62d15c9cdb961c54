import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { saveMessages } from '../../../src/workspace/saveMessages';
import { draft, saved, settled, sidecars, StoreHarness } from './storeHarness';

describe('openAnnotationStore', () => {
  describe('writing', () => {
    it('writes nothing before somebody confirms something', async () => {
      const { files } = await StoreHarness.loaded();
      assert.deepEqual(
        files.log.filter((entry) => !/^(read|list) /.test(entry)),
        [],
      );
    });

    it('writes one file an annotation and shows it at once', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('working definition', { codes: ['consensus', 'consensus'] });
      assert.deepEqual(harness.files.below(sidecars), [harness.fileOf(annotation)]);
      assert.deepEqual(annotation.codes, ['consensus']);
      assert.equal(annotation.status, 'open');
      assert.equal(harness.seen(annotation.id), 'anchored: working definition');
      assert.deepEqual(annotation.target.kind === 'passage' && annotation.target.address, {
        section: 'I',
        paragraph: '2',
        footnote: undefined,
      });
      assert.equal(
        (harness.json(annotation)['target'] as { source: string }).source,
        '../%E6%8A%A5%E5%91%8A%201.md',
      );
    });

    it('announces one change for it, with the state before and after', async () => {
      const harness = await StoreHarness.loaded();
      harness.events.length = 0;
      await harness.annotate('Geneva');
      await settled();
      assert.equal(harness.events.length, 1);
      assert.equal(harness.events[0]!.before.annotations.length, 0);
      assert.equal(harness.events[0]!.after, harness.store.current);
    });

    it('tells when the text that it keeps is written, too: the folder can be moved then', async () => {
      const harness = await StoreHarness.loaded();
      harness.mostSnapshotBytes = 1_000_000;
      const kept = (): boolean => harness.files.below(sidecars).some((uri) => uri.includes('/snapshots/'));
      const seen = new Promise<readonly [boolean, boolean]>((resolve) => {
        harness.store.onDidChange(() => {
          const isKeptAtOnce = kept();
          void harness.store.whenWritten().then(() => {
            resolve([isKeptAtOnce, kept()]);
          });
        });
      });
      await harness.annotate('Geneva');
      assert.deepEqual(await seen, [false, true]);
    });

    it('does not take its own writing for a change from outside', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      await harness.store.update(annotation.id, { body: 'Changed' });
      await settled();
      const count = harness.events.length;
      await settled();
      assert.equal(harness.events.length, count);
    });

    it('trims blanks and refuses a selection of nothing else', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate(' met in ');
      assert.equal(harness.seen(annotation.id), 'anchored: met in');
      const refused = await harness.store.create(harness.find('\n\n'), draft);
      assert.deepEqual(refused, { ok: false, message: saveMessages.nothingSelected, args: [] });
    });

    it('keeps several annotations on one line apart', async () => {
      const harness = await StoreHarness.loaded();
      const first = await harness.annotate('一些专家');
      const second = await harness.annotate('其他专家');
      assert.equal(harness.seen(first.id), 'anchored: 一些专家');
      assert.equal(harness.seen(second.id), 'anchored: 其他专家');
    });

    it('counts positions in code points', async () => {
      const harness = await StoreHarness.loaded();
      const { target } = await harness.annotate('一些专家');
      assert.ok(target.kind === 'passage');
      const before = harness.report.text.slice(0, harness.find('一些专家').start);
      assert.equal(target.position.start, Array.from(before).length);
    });

    it('changes fields, keeps the creation and moves the date of change', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      harness.author = { name: 'Somebody else', id: undefined };
      const changed = saved(
        await harness.store.update(annotation.id, { status: 'resolved', kind: undefined, body: 'Done' }),
      );
      assert.equal(changed.status, 'resolved');
      assert.equal(changed.kind, undefined);
      assert.equal(changed.creator.name, 'Lin');
      assert.equal(changed.created, annotation.created);
      assert.ok(changed.modified > annotation.modified);
      assert.deepEqual(harness.store.current.annotations, [changed]);
    });

    it('writes nothing for a change that changes nothing', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const writes = harness.files.log.length;
      assert.deepEqual(
        saved(await harness.store.update(annotation.id, { body: annotation.body })),
        annotation,
      );
      assert.deepEqual(harness.files.log.slice(writes), []);
    });

    it('saves changes to one record in the order in which they were made', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const changes = ['a', 'b', 'c', 'd'].map((body) => harness.store.update(annotation.id, { body }));
      await Promise.all([...changes, harness.store.update(annotation.id, { status: 'resolved' })]);
      const record = harness.store.current.annotations[0]!;
      assert.equal(record.body, 'd');
      assert.equal(record.status, 'resolved');
    });
  });

  describe('replies', () => {
    it('stand without an anchor of their own', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const reply = saved(await harness.store.reply(annotation.id, 'Page 2.'));
      assert.deepEqual(reply.target, { kind: 'reply', to: annotation.id });
      assert.equal(harness.store.current.anchors.has(reply.id), false);
    });

    it('are shown as orphans when what they answer is gone', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const reply = saved(await harness.store.reply(annotation.id, 'Page 2.'));
      harness.files.remove(harness.fileOf(annotation));
      await settled();
      assert.equal(harness.seen(reply.id), 'orphaned');
    });

    it('cannot answer what is not there', async () => {
      const harness = await StoreHarness.loaded();
      const result = await harness.store.reply('00000000-0000-4000-8000-000000000000', 'x');
      assert.deepEqual(result, { ok: false, message: saveMessages.gone, args: [] });
    });
  });

  describe('deleting', () => {
    it('takes the replies along, and restoring brings all of them back as they were', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const reply = saved(await harness.store.reply(annotation.id, 'Page 2.'));
      const second = saved(await harness.store.reply(reply.id, 'Thanks.'));
      const files = harness.files.below(sidecars).map((uri) => harness.files.text(uri));
      const result = await harness.store.delete(annotation.id);
      assert.ok(result.ok);
      assert.deepEqual(new Set(result.deleted), new Set([annotation, reply, second]));
      assert.deepEqual(harness.files.below(sidecars), []);
      assert.deepEqual(harness.store.current.annotations, []);
      harness.edit('1. The', '1. Truly, the');
      assert.ok((await harness.store.restore(result.deleted)).ok);
      assert.deepEqual(
        harness.files.below(sidecars).map((uri) => harness.files.text(uri)),
        files,
      );
      assert.equal(harness.seen(annotation.id), 'anchored: Geneva');
    });

    it('deletes all or nothing', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      await harness.store.reply(annotation.id, 'Page 2.');
      const files = harness.files.below(sidecars);
      harness.files.faults.push({
        operation: 'delete',
        uri: harness.fileOf(annotation),
        reason: 'no-permission',
      });
      const result = await harness.store.delete(annotation.id);
      assert.equal(result.ok, false);
      assert.deepEqual(harness.files.below(sidecars), files);
      assert.equal(harness.store.current.annotations.length, 2);
    });

    it('does not delete what somebody else changed meanwhile', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const uri = harness.fileOf(annotation);
      const theirs = harness.files.text(uri).replace('Who says so?', 'Important!');
      await settled();
      const changed = harness.store.delete(annotation.id);
      harness.files.put(uri, theirs);
      const result = await changed;
      assert.ok(!result.ok);
      assert.equal(result.message, saveMessages.changedBeforeDeletion);
      assert.equal(harness.files.text(uri), theirs);
      assert.equal(harness.store.current.annotations[0]?.body, 'Important!');
    });

    it('does not restore over a file that says something else', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      const result = await harness.store.delete(annotation.id);
      assert.ok(result.ok);
      harness.files.put(harness.fileOf(annotation), '{}');
      const restored = await harness.store.restore(result.deleted);
      assert.equal(restored.ok, false);
      assert.equal(harness.files.text(harness.fileOf(annotation)), '{}');
    });
  });

  describe('failures', () => {
    for (const [reason, message] of [
      ['read-only', saveMessages.readOnly],
      ['no-space', saveMessages.noSpace],
      ['no-permission', saveMessages.noPermission],
      ['other', saveMessages.other],
    ] as const)
      it(`says why nothing was saved: ${reason}`, async () => {
        const harness = await StoreHarness.loaded();
        harness.files.faults.push({ operation: 'write', reason });
        const result = await harness.store.create(harness.find('Geneva'), draft);
        assert.ok(!result.ok);
        assert.equal(result.message, message);
        assert.deepEqual(harness.store.current.annotations, []);
        harness.files.faults.length = 0;
        assert.ok((await harness.store.create(harness.find('Geneva'), draft)).ok);
      });

    it('keeps showing what is stored when a change could not be saved', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      harness.files.faults.push({ operation: 'write', reason: 'no-space' });
      assert.equal((await harness.store.update(annotation.id, { body: 'New' })).ok, false);
      assert.deepEqual(harness.store.current.annotations, [annotation]);
    });

    it('goes on after a failure', async () => {
      const harness = await StoreHarness.loaded();
      const annotation = await harness.annotate('Geneva');
      harness.files.faults.push({ operation: 'write', reason: 'no-space' });
      const failed = harness.store.update(annotation.id, { body: 'New' });
      await failed;
      harness.files.faults.length = 0;
      assert.equal(saved(await harness.store.update(annotation.id, { body: 'New' })).body, 'New');
    });
  });
});
