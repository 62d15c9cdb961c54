import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceFileSystem as files } from '../../../../src/editor/files/workspaceFileSystem';
import { workspaceFileWatcher } from '../../../../src/editor/files/workspaceFileWatcher';
import { FileError } from '../../../../src/workspace/ports';
import { makeWatchedFolder } from '../../harness/watchedFolder';
import { until } from './desk';

describe('annotating: files', () => {
  const at = (path: string): string => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root, 'no folder is open');
    return vscode.Uri.joinPath(root, 'files', path).toString();
  };
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const read = async (uri: string): Promise<string | undefined> => {
    const content = await files.read(uri);
    return content === undefined ? undefined : new TextDecoder().decode(content);
  };
  const reasonOf = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => assert.fail('it did not fail'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof FileError, String(error));
    return error.reason;
  };

  it('writes into folders that are not there yet, and over what is there, and leaves nothing beside', async () => {
    await files.write(at('a/b/c.json'), bytes('one'));
    await files.write(at('a/b/c.json'), bytes('two'));
    assert.equal(await read(at('a/b/c.json')), 'two');
    assert.deepEqual(await files.list(at('a/b')), [{ name: 'c.json', kind: 'file' }]);
  });

  it('tells what is not there from what cannot be read', async () => {
    assert.equal(await files.read(at('nowhere/at/all')), undefined);
    assert.deepEqual(await files.list(at('nowhere')), []);
    await files.delete(at('nowhere/at/all'));
    await files.write(at('folder/file'), bytes('x'));
    assert.equal(await reasonOf(files.read(at('folder'))), 'not-a-file');
  });

  it('never writes over a folder', async () => {
    await files.write(at('target.json/inside'), bytes('kept'));
    assert.equal(await reasonOf(files.write(at('target.json'), bytes('new'))), 'not-a-file');
    assert.equal(await read(at('target.json/inside')), 'kept');
  });

  it('announces every file that changes below a folder, and folders that come and go', async () => {
    await makeWatchedFolder(vscode.Uri.parse(at('deep')));
    const watcher = workspaceFileWatcher.watch(at(''));
    const announced = new Set<string>();
    watcher.onDidChange((uri) => announced.add(uri));
    const announces = (...uris: string[]): Promise<boolean> =>
      until(`${uris.join(', ')} announced`, () => uris.every((uri) => announced.has(uri)));
    try {
      await Promise.all([files.write(at('deep/one'), bytes('1')), files.write(at('deep/two'), bytes('2'))]);
      await announces(at('deep/one'), at('deep/two'));
      announced.clear();
      await vscode.workspace.fs.delete(vscode.Uri.parse(at('deep')), { recursive: true });
      await announces(at('deep'));
    } finally {
      watcher.dispose();
    }
  });
});
