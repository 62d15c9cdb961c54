import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Contributes {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly walkthroughs: readonly { readonly title: string; readonly steps: readonly unknown[] }[];
}

describe('what the manifest promises', () => {
  let contributes: Contributes;
  before(async () => {
    const extension = vscode.extensions.getExtension('report-annotator.report-annotator');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
    ({ contributes } = extension.packageJSON as { contributes: Contributes });
  });

  it('every command of the manifest can be run', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const ids = contributes.commands.map(({ command }) => command);
    assert.ok(ids.length > 10);
    assert.deepEqual(
      ids.filter((id) => !registered.has(id)),
      [],
    );
  });

  it('no key of the manifest is shown instead of its words', () => {
    assert.deepEqual(JSON.stringify(contributes).match(/"%[\w.-]+%"/gu), null);
  });

  it('the sample command copies into the folder that it is given, and keeps what is there', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder, 'no folder is open');
    const copied = vscode.Uri.joinPath(folder, 'report-annotator-samples');
    const codebook = vscode.Uri.joinPath(copied, 'codebook.yaml');
    await vscode.workspace.fs.writeFile(codebook, new TextEncoder().encode('codes: []\n'));
    try {
      await vscode.commands.executeCommand('reportAnnotator.openSamples', folder);
      const { document } = vscode.window.activeTextEditor ?? {};
      assert.equal(document?.uri.path, vscode.Uri.joinPath(copied, 'submarine-cables.en.txt').path);
      const kept = await vscode.workspace.fs.readFile(codebook);
      assert.equal(new TextDecoder().decode(kept), 'codes: []\n');
      const beside = vscode.Uri.joinPath(copied, 'flood-warning.zh.md.annotations');
      assert.equal((await vscode.workspace.fs.readDirectory(beside)).length, 5);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(copied, { recursive: true });
    }
  });
});
