import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, quoteOf, until } from './desk';

describe('annotating: one report in two editors', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.closeAllGroups');
  });

  /** Waits until the extension host knows which of the two editors has the keyboard. */
  const activeIn = (column: vscode.ViewColumn): Promise<boolean> =>
    until(`the editor in column ${column} is active`, () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.viewColumn === column && editor.document.uri.path.endsWith('lighthouses.md');
    });

  it('writes each annotation once, whichever editor it is made in, and shows it in both', async function () {
    // Two threads are written and saved: time for a busy machine.
    this.timeout(60_000);
    const desk = await Desk.lay(`two editors ${Date.now()}`);
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    await activeIn(vscode.ViewColumn.Two);
    const right = await desk.annotate('eleven keepers', 'from the right');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await activeIn(vscode.ViewColumn.One);
    const left = await desk.annotate('four towers', 'from the left');

    assert.deepEqual([right, left].map(quoteOf), ['eleven keepers', 'four towers']);
    assert.equal((await desk.sidecars()).length, 2);
    assert.match(await desk.hoverAt('eleven keepers'), /from the right/);
    assert.match(await desk.hoverAt('four towers'), /from the left/);
  });
});
