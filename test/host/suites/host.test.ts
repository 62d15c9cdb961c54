import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actualHost, requestedHost } from '../harness/hostKind';

describe('extension host', () => {
  it('is the one that was asked for', () => {
    assert.equal(actualHost(), requestedHost);
  });

  it('knows the extension and loads it without an error', async () => {
    const extension = vscode.extensions.getExtension('report-annotator.report-annotator');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('works in a workspace folder that it may write to', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'no folder is open');
    const uri = vscode.Uri.joinPath(folder.uri, 'written-by-a-test.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('kept'));
    const read = await vscode.workspace.fs.readFile(uri);
    assert.equal(new TextDecoder().decode(read), 'kept');
    await vscode.workspace.fs.delete(uri);
  });
});
