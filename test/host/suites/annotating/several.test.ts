import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, until } from './desk';

/** Runs a command as the menu of the view does: with the row that was clicked and all that are selected. */
async function onRows(command: string, ...rows: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(`reportAnnotator.${command}`, rows[0], rows);
}

async function statusesOf(desk: Desk): Promise<string[]> {
  return (await desk.sidecars()).map(({ status }) => status).sort();
}

describe('annotating: several annotations', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('changes those of all selected rows, deletes them together and gives them back at once', async () => {
    const desk = await Desk.lay('several-rows');
    const rows = [
      await desk.annotate('eleven keepers', 'Who?'),
      await desk.annotate('four towers', 'Which?'),
    ].map((sidecar) => desk.reference(sidecar));
    await desk.annotate('dear', 'Left alone.');

    await onRows('resolve', ...rows);
    assert.deepEqual(await statusesOf(desk), ['open', 'resolved', 'resolved']);
    await onRows('deleteAnnotation', ...rows);
    assert.deepEqual(await statusesOf(desk), ['open']);
    await vscode.commands.executeCommand('reportAnnotator.restoreAnnotation');
    assert.deepEqual(await statusesOf(desk), ['open', 'resolved', 'resolved']);
  });

  it('changes nothing when one of the rows has gone meanwhile', async () => {
    const desk = await Desk.lay('several-gone');
    const row = desk.reference(await desk.annotate('eleven keepers', 'Who?'));
    await onRows('deleteAnnotation', row, undefined);
    await onRows('resolve', row, undefined);
    assert.deepEqual(await statusesOf(desk), ['open']);
  });

  it('moves each on to its next status, and from the last to the first', async () => {
    const desk = await Desk.lay('several-next');
    const first = desk.reference(await desk.annotate('eleven keepers', 'Who?'));
    const second = desk.reference(await desk.annotate('four towers', 'Which?'));
    await onRows('resolve', first);
    assert.deepEqual(await statusesOf(desk), ['open', 'resolved']);
    await onRows('nextStatus', first, second);
    assert.deepEqual(await statusesOf(desk), ['open', 'resolved']);
    await onRows('nextStatus', first);
    assert.deepEqual(await statusesOf(desk), ['resolved', 'resolved']);
    await desk.select('four towers');
    await vscode.commands.executeCommand('reportAnnotator.nextStatus');
    await until('the annotation at the cursor is open again', async () =>
      (await statusesOf(desk)).includes('open'),
    );
  });

  it('lists what is annotated at the cursor, the narrowest passage first, and goes to what is chosen', async () => {
    const desk = await Desk.lay('several-here');
    await desk.annotate('lamps should be electric; others doubted it', 'The dispute.');
    await desk.annotate('electric', 'Why?');
    const { start, end } = await desk.select('electric');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(start.translate(0, 2), start.translate(0, 2));
    const gone = vscode.commands.executeCommand('reportAnnotator.annotationsHere');
    await until('the words of the narrowest are selected', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.selection.isEqual(new vscode.Range(start, end));
    });
    await gone;
  });
});
