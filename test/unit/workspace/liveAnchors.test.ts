import assert from 'node:assert/strict';
import { digestOf } from '../../../src/annotations/digest';
import { draft, sampleText, saved, settled, StoreHarness } from './storeHarness';

describe('anchors while the text is edited', () => {
  it('move with what is typed before, leave out what is typed at the borders, take in what is typed inside', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.edit('# I\n', '# I, of many\n');
    assert.equal(harness.seen(id), 'anchored: working definition');
    harness.insertBehind('agreed on the ', 'very ');
    harness.insertBehind('working definition', ', now');
    assert.equal(harness.seen(id), 'anchored: working definition');
    harness.insertBehind('working', ', if provisional,');
    assert.equal(harness.seen(id), 'anchored: working, if provisional, definition');
  });

  it('look for the passage in what was pasted over it', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.edit('working definition', 'working, if provisional, definition');
    assert.equal(harness.seen(id), 'searching');
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working, if provisional, definition');
  });

  it('write nothing', async () => {
    const harness = await StoreHarness.loaded();
    await harness.annotate('working definition');
    const writes = harness.files.log.filter((entry) => entry.startsWith('write')).length;
    harness.edit('definition', 'wording');
    harness.replace(`New.\n${sampleText}`);
    await harness.found();
    await settled();
    assert.equal(harness.files.log.filter((entry) => entry.startsWith('write')).length, writes);
  });

  it('are orphaned by deleting the passage, and undoing brings them back', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.edit('the working definition. ', '');
    assert.equal(harness.seen(id), 'orphaned');
    harness.edit('agreed on Some', 'agreed on the working definition. Some');
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('come back whole when a passage is deleted letter by letter and undone at one stroke', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('Geneva');
    const { start } = harness.find('Geneva');
    for (let left = 6; left > 0; left--)
      harness.apply([{ range: { start: start + left - 1, end: start + left }, insert: '' }]);
    assert.equal(harness.seen(id), 'orphaned');
    harness.apply([{ range: { start, end: start }, insert: 'Geneva' }]);
    assert.equal(harness.seen(id), 'anchored: Geneva');
  });

  it('follow undo and redo, again and again', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('elected a chair');
    for (let round = 0; round < 3; round++) {
      harness.edit('It elected a chair from', 'It from');
      assert.equal(harness.seen(id), 'orphaned');
      harness.edit('It from', 'It elected a chair from');
      assert.equal(harness.seen(id), 'anchored: elected a chair');
    }
  });

  it('come back whole when only the end was deleted and undone', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.edit('nition. Some', '. Some');
    assert.equal(harness.seen(id), 'anchored: working defi');
    harness.edit('defi. Some', 'definition. Some');
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('travel with what is cut and pasted elsewhere', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.edit('2. The experts agreed on the working definition. Some experts held another view.\n\n', '');
    assert.equal(harness.seen(id), 'orphaned');
    harness.edit(
      '# II\n',
      '# II\n2. The experts agreed on the working definition. Some experts held another view.\n\n',
    );
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('travel with a block that is cut and pasted, however short and often their words are', async () => {
    const harness = await StoreHarness.loaded();
    const first = await harness.annotate('experts');
    const start = harness.report.text.toString().lastIndexOf('experts held');
    const second = saved(await harness.store.create({ start, end: start + 7 }, draft));
    const block = '2. The experts agreed on the working definition. Some experts held another view.\n\n';
    harness.edit(block, '');
    assert.equal(harness.seen(second.id), 'orphaned');
    harness.insertBehind('No agreement was reached on costs.\n', block);
    const moved = harness.report.text.toString().lastIndexOf('experts held');
    assert.deepEqual(harness.store.current.anchors.get(second.id), {
      state: 'anchored',
      range: { start: moved, end: moved + 7 },
    });
    assert.equal(harness.seen(first.id), 'anchored: experts');
  });

  it('travel with a line that is moved in one step', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    const line = '2. The experts agreed on the working definition. Some experts held another view.\n';
    const from = harness.find(line);
    const end = harness.report.text.length;
    harness.apply([
      { range: { start: end, end }, insert: line },
      { range: from, insert: '' },
    ]);
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('do not jump to a twin when the passage is deleted', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('The experts agreed on the');
    harness.edit('2. The experts agreed on the working definition. ', '2. ');
    assert.equal(harness.seen(id), 'orphaned');
  });

  it('find a passage again within a large replacement of its surroundings', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    const all = harness.report.text.toString();
    harness.apply([{ range: { start: 0, end: all.length }, insert: all.replace('Geneva', 'New York') }]);
    assert.equal(harness.seen(id), 'searching');
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('hold through several edits at once', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('其他专家');
    const [last, first] = [harness.find('不同意'), harness.find('Geneva')];
    harness.apply([
      { range: last, insert: '反对' },
      { range: first, insert: 'Vienna!' },
    ]);
    assert.equal(harness.seen(id), 'anchored: 其他专家');
  });
});

describe('anchors after a change from outside', () => {
  it('are found again by what is stored', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.replace(`# 0\n\n0. Another beginning.\n\n${sampleText}`);
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working definition');
    harness.replace(sampleText.replaceAll('\n', '\r\n'));
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('know what was typed but not saved', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.insertBehind('working', ', if provisional,');
    harness.replace(harness.report.text.toString().replaceAll('\n', '\r\n'));
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working, if provisional, definition');
  });

  it('need review where the words changed, and stay where they are once they are attached', async () => {
    const harness = await StoreHarness.loaded();
    const annotation = await harness.annotate('Some experts held another view.');
    harness.replace(
      sampleText.replace('Some experts held another view.', 'Some experts took another stand.'),
    );
    await harness.found();
    assert.equal(harness.seen(annotation.id), 'needs-review: Some experts took another stand.');
    const attached = saved(
      await harness.store.attach(annotation.id, harness.find('Some experts took another stand.')),
    );
    assert.equal(harness.seen(annotation.id), 'anchored: Some experts took another stand.');
    assert.ok(attached.target.kind === 'passage');
    assert.equal(attached.target.digest, await digestOf(harness.report.text.toString()));
    assert.match(harness.files.text(harness.fileOf(annotation)), /took another stand/);
  });

  it('are orphaned where the passage is gone, and keep the old wording', async () => {
    const harness = await StoreHarness.loaded();
    const annotation = await harness.annotate('Some experts held another view.');
    harness.replace('Nothing of it is left, in no way.');
    await harness.found();
    assert.equal(harness.seen(annotation.id), 'orphaned');
    assert.deepEqual(harness.store.current.annotations, [annotation]);
    harness.replace(sampleText);
    await harness.found();
    assert.equal(harness.seen(annotation.id), 'anchored: Some experts held another view.');
  });

  it('settle twins by the text around them, and in the text that was annotated by position', async () => {
    const twins = 'a b c d e f g h.\n'.repeat(40);
    const harness = await StoreHarness.loaded(twins);
    const { id } = saved(
      await harness.store.create(
        { start: 17 * 20, end: 17 * 20 + 7 },
        { kind: undefined, codes: [], confidence: undefined, body: 'x' },
      ),
    );
    harness.replace(`${twins}${twins}`);
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: a b c d');
    harness.replace(twins);
    await harness.found();
    await settled();
    assert.deepEqual(harness.store.current.anchors.get(id), {
      state: 'anchored',
      range: { start: 340, end: 347 },
    });
  });

  it('are written anew when the annotation is saved, and not before', async () => {
    const harness = await StoreHarness.loaded();
    const annotation = await harness.annotate('working definition');
    harness.edit('Geneva', 'Vienna, or thereabouts,');
    const changed = saved(await harness.store.update(annotation.id, { body: 'New' }));
    assert.ok(changed.target.kind === 'passage' && annotation.target.kind === 'passage');
    assert.equal(changed.target.digest, await digestOf(harness.report.text.toString()));
    assert.equal(changed.target.position.start, harness.find('working definition').start);
    assert.equal(harness.seen(annotation.id), 'anchored: working definition');
  });

  it('stay with a passage that moves while it is being saved', async () => {
    const harness = await StoreHarness.loaded();
    const saving = harness.store.create(harness.find('working definition'), {
      kind: undefined,
      codes: [],
      confidence: undefined,
      body: 'x',
    });
    harness.edit('# I\n', '# I, which grows\n');
    const { id } = saved(await saving);
    assert.equal(harness.seen(id), 'anchored: working definition');
  });
});

describe('anchors while their places are looked for', () => {
  it('are at no place, and follow what is typed meanwhile', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.replace(`Preface.\n\n${sampleText}`);
    assert.equal(harness.seen(id), 'searching');
    harness.edit('Preface.', 'A preface of more words.');
    assert.equal(harness.seen(id), 'searching');
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('are found in the latest text when another change comes before they are found', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    harness.replace('Quite another text, for a moment only.');
    harness.replace(`Preface.\n\n${sampleText.replace('Geneva', 'Vienna')}`);
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('come back at once when the replacement is undone', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('working definition');
    const words = harness.report.text.toString();
    const all = { start: 0, end: words.length };
    harness.apply([{ range: all, insert: 'Quite another text.' }]);
    harness.apply([{ range: { start: 0, end: 19 }, insert: words }]);
    assert.equal(harness.seen(id), 'anchored: working definition');
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: working definition');
  });

  it('do not keep a replacement that is typed over from being followed', async () => {
    const harness = await StoreHarness.loaded();
    const { id } = await harness.annotate('其他专家');
    harness.replace(`Preface.\n\n${sampleText}`);
    harness.edit('其他专家不同意', '后来其他专家仍然都不同意这一点');
    await harness.found();
    assert.equal(harness.seen(id), 'anchored: 其他专家');
  });
});
