import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from '../../harness/memoryFiles';
import { Desk, quoteOf, until } from './desk';

describe('annotating: files that are on no disk', () => {
  const root = vscode.Uri.from({ scheme: 'vault', path: '/' });
  let provider: vscode.Disposable;

  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('vault', new MemoryFiles(), {
      isCaseSensitive: true,
    });
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    provider.dispose();
  });

  it('reads, annotates and finds again what another extension provides', async () => {
    const desk = await Desk.lay('reports', {}, root);
    const written = await desk.annotate('eleven keepers', 'who were they? #doubt');
    assert.equal(quoteOf(written), 'eleven keepers');
    assert.match(await desk.hoverAt('eleven keepers'), /Doubt/);

    await desk.close();
    const text = desk.editor.document.getText();
    await vscode.workspace.fs.writeFile(
      desk.report,
      new TextEncoder().encode(text.replace('2. It thanks', '2. The Committee thanks')),
    );
    const again = await desk.reopen();
    await until('the report has changed', () => again.editor.document.getText().includes('Committee thanks'));
    assert.doesNotMatch(await again.hoverAt('eleven keepers'), /Needs review/);
    assert.deepEqual(await again.sidecars(), [written], 'a file was written though nobody asked for it');
  });
});
