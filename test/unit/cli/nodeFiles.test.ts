import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFile, nodeFiles } from '../../../src/cli/nodeFiles';
import { FileError } from '../../../src/workspace/ports';

describe('nodeFiles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'node files '));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const uriOf = (...names: readonly string[]): string => pathToFileURL(join(folder, ...names)).href;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  function rejectsWith(reason: FileError['reason'], work: Promise<unknown>): Promise<void> {
    return assert.rejects(work, (error) => error instanceof FileError && error.reason === reason);
  }

  it('writes into folders that are not there yet, and leaves nothing beside', async () => {
    await nodeFiles.write(uriOf('a', 'b', '报告 #1.json'), bytes('one'));
    await nodeFiles.write(uriOf('a', 'b', '报告 #1.json'), bytes('two'));
    assert.equal(readFileSync(join(folder, 'a', 'b', '报告 #1.json'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(join(folder, 'a', 'b')), ['报告 #1.json']);
    assert.deepEqual(await nodeFiles.read(uriOf('a', 'b', '报告 #1.json')).then((read) => read?.length), 3);
  });

  it('keeps the permissions of a file', async () => {
    const path = join(folder, 'own.json');
    writeFileSync(path, 'one');
    chmodSync(path, 0o600);
    await nodeFiles.write(uriOf('own.json'), bytes('two'));
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it('knows what is not there', async () => {
    assert.equal(await nodeFiles.read(uriOf('none')), undefined);
    assert.deepEqual(await nodeFiles.list(uriOf('none')), []);
    await nodeFiles.delete(uriOf('none'));
  });

  it('lists names and kinds', async () => {
    mkdirSync(join(folder, 'inside'));
    writeFileSync(join(folder, 'file.json'), '');
    const entries = await nodeFiles.list(uriOf());
    assert.deepEqual(
      [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)),
      [
        { name: 'file.json', kind: 'file' },
        { name: 'inside', kind: 'folder' },
      ],
    );
  });

  it('says why it fails, and leaves nothing behind', async () => {
    mkdirSync(join(folder, 'x.json'));
    writeFileSync(join(folder, 'plain'), 'text');
    await rejectsWith('not-a-file', nodeFiles.read(uriOf('x.json')));
    await rejectsWith('not-a-file', nodeFiles.write(uriOf('x.json'), bytes('')));
    await rejectsWith('not-a-file', nodeFiles.write(uriOf('plain', 'y.json'), bytes('')));
    await rejectsWith('not-a-file', createFile(uriOf('plain', 'y.json'), bytes('')));
    await rejectsWith('not-a-file', nodeFiles.list(uriOf('plain')));
    assert.deepEqual(readdirSync(folder).sort(), ['plain', 'x.json']);
  });

  it('makes a file once, whoever comes first', async () => {
    const tries = Array.from({ length: 20 }, (_, index) =>
      createFile(uriOf('new', 'one.json'), bytes(`try ${index}`)),
    );
    const made = await Promise.all(tries);
    assert.equal(made.filter((isMade) => isMade).length, 1);
    assert.equal(readFileSync(join(folder, 'new', 'one.json'), 'utf8'), `try ${made.indexOf(true)}`);
    assert.deepEqual(readdirSync(join(folder, 'new')), ['one.json']);
  });
});
