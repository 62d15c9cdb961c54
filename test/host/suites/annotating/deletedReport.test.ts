import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, until } from './desk';

/** The files of a folder and of the folders in it, by path; not those that are still being written. */
async function filesIn(folder: vscode.Uri, prefix = ''): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, prefix))) {
    if (name.endsWith('.writing')) continue;
    const path = `${prefix}${name}`;
    if ((type & vscode.FileType.Directory) === 0)
      files.set(path, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path)));
    else for (const [below, content] of await filesIn(folder, `${path}/`)) files.set(below, content);
  }
  return files;
}

async function putBack(folder: vscode.Uri, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, content] of files)
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), content);
}

describe('annotating: a report that is deleted and comes back', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('keeps its annotations when it is deleted in VS Code and restored', async () => {
    const desk = await Desk.lay('deleted-report');
    const written = await desk.annotate('eleven keepers', 'Who?');
    const text = await vscode.workspace.fs.readFile(desk.report);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(desk.report);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(
      (await desk.sidecars()).map(({ id }) => id),
      [written.id],
      'the folder stays',
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');

    await vscode.workspace.fs.writeFile(desk.report, text);
    const again = await desk.reopen();
    await again.hoverAt('eleven keepers');
    assert.equal((await desk.sidecars()).length, 1, 'nothing is there twice');
  });

  it('gets them back when another branch was checked out while it was open', async () => {
    const desk = await Desk.lay('other-branch');
    const written = await desk.annotate('four towers', 'Which?');
    const folder = vscode.Uri.joinPath(desk.folder, 'lighthouses.md.annotations');
    // The text that was annotated is kept right after the annotation.
    const records = await until('record and text are kept', async () => {
      const files = await filesIn(folder);
      return files.size === 2 ? files : undefined;
    });
    const text = await vscode.workspace.fs.readFile(desk.report);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.workspace.fs.delete(desk.report);
    await desk.reopen('codebook.yaml');

    await vscode.workspace.fs.writeFile(desk.report, text);
    await putBack(folder, records);
    const again = await desk.reopen();
    await again.hoverAt('four towers');
    assert.deepEqual(
      (await desk.sidecars()).map(({ id }) => id),
      [written.id],
    );
    assert.deepEqual([...(await filesIn(folder)).keys()].sort(), [...records.keys()].sort());
  });
});
