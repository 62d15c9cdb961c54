import assert from 'node:assert/strict';
import { replaceFile } from '../../../src/workspace/replaceFile';
import { temporaryName } from '../../../src/workspace/temporaryFiles';
import { InMemoryFiles, testUri } from './inMemoryFiles';

const folder = 'file:///reports';
const uri = testUri('count.json');
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Adds a letter to the file, as a save of somebody who read it would. */
function add(files: InMemoryFiles, letter: string): Promise<string> {
  return replaceFile(files, uri, (found) => ({
    kind: 'write',
    content: new TextEncoder().encode(text(found) + letter),
    result: letter,
  }));
}

describe('replaceFile', () => {
  it('loses nothing of twenty that come at once', async () => {
    const files = new InMemoryFiles();
    const letters = 'a b c d e f g h i j k l m n o p q r s t'.split(' ');
    await Promise.all(letters.map((letter) => add(files, letter)));
    assert.deepEqual(files.text(uri).split(/(?=.)/u).sort(), letters);
    assert.deepEqual(files.below(folder), [uri]);
  });

  it('decides anew where the file was changed while it was about to write', async () => {
    const files = new InMemoryFiles({ [uri]: 'a' });
    const stage = files.stage.bind(files);
    let isFirst = true;
    files.stage = async (staged, content) => {
      await stage(staged, content);
      if (isFirst) files.put(uri, 'theirs');
      isFirst = false;
    };
    await add(files, 'b');
    assert.equal(files.text(uri), 'theirsb');
  });

  it('goes on after a process that was killed in the midst of it', async function () {
    this.timeout(20_000);
    const files = new InMemoryFiles({ [uri]: 'a' });
    files.put(testUri(temporaryName('count.json', 0)), 'half');
    await add(files, 'b');
    assert.equal(files.text(uri), 'ab');
    assert.deepEqual(files.below(folder), [uri]);
  });

  it('writes again where its own claim was taken for a dead one', async () => {
    const files = new InMemoryFiles({ [uri]: 'a' });
    const replace = files.replace.bind(files);
    let isFirst = true;
    files.replace = async (staged, target) => {
      if (isFirst) await files.delete(staged);
      isFirst = false;
      return replace(staged, target);
    };
    await add(files, 'b');
    assert.equal(files.text(uri), 'ab');
  });

  it('deletes and leaves what it is told to, and keeps nothing beside when it fails', async () => {
    const files = new InMemoryFiles({ [uri]: 'a' });
    const left = await replaceFile(files, uri, (found) => ({ kind: 'leave', result: text(found) }));
    assert.equal(left, 'a');
    files.faults.push({ operation: 'write', uri, reason: 'no-space' });
    await assert.rejects(add(files, 'b'), /no-space/u);
    assert.deepEqual(files.below(folder), [uri]);
    assert.equal(await replaceFile(files, uri, () => ({ kind: 'delete', result: 'gone' })), 'gone');
    assert.deepEqual(files.below(folder), []);
  });
});
