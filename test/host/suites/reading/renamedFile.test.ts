import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, openFile, positionOf } from './openReport';

describe('a file that is treated as a report', () => {
  const prose = 'Dear all,\n\nsee A/78/120 and resolution 74/50.\n\nRegards\n';

  it('still is one under another name, and in a renamed folder', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, path);
    const hovers = async (path: string): Promise<number> => {
      const shown = await openFile(path);
      assert.ok(shown, path);
      return (await hoverAt(shown.document, positionOf(shown.document, '74/50'))).hovers.length;
    };
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at(from), at(to));
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await vscode.workspace.fs.writeFile(at('letters/first.txt'), new TextEncoder().encode(prose));
    assert.equal(await hovers('letters/first.txt'), 0);
    await vscode.commands.executeCommand('reportAnnotator.treatAsReport');
    assert.equal(await hovers('letters/first.txt'), 1);
    await rename('letters/first.txt', 'letters/second.txt');
    assert.ok(await eventually(async () => (await hovers('letters/second.txt')) === 1));
    await rename('letters', 'post');
    assert.ok(await eventually(async () => (await hovers('post/second.txt')) === 1));
    await vscode.commands.executeCommand('reportAnnotator.doNotTreatAsReport');
    assert.equal(await hovers('post/second.txt'), 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(at('post'), { recursive: true });
  });
});
