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
    const first = await desk.annotate('eleven keepers', 'Who?');
    const second = await desk.annotate('four towers', 'Which?');
    const statuses = async (): Promise<readonly (string | undefined)[]> => {
      const all = await desk.sidecars();
      return [first, second].map(({ id }) => all.find((each) => each.id === id)?.status);
    };
    const [one, other] = [desk.reference(first), desk.reference(second)];
    await onRows('resolve', one);
    assert.deepEqual(await statuses(), ['resolved', 'open']);
    await onRows('nextStatus', one, other);
    assert.deepEqual(await statuses(), ['rejected', 'in-discussion']);
    await onRows('nextStatus', one);
    assert.deepEqual(await statuses(), ['open', 'in-discussion']);
    await desk.select('four towers');
    await vscode.commands.executeCommand('reportAnnotator.nextStatus');
    assert.deepEqual(await statuses(), ['open', 'resolved']);
  });

  it('lists what is annotated at the cursor, the narrowest passage first, and goes to what is chosen', async () => {
    const desk = await Desk.lay('several-here');
    await desk.annotate('lamps should be electric; others doubted it', 'The dispute.');
    await desk.annotate('electric', 'Why?');
    const { start, end } = await desk.select('electric');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(start.translate(0, 2), start.translate(0, 2));
    let listing: Thenable<unknown> | undefined;
    await until('the words of the narrowest are selected', async () => {
      // The list goes away where something else takes the keyboard; then it is asked for again.
      listing ??= vscode.commands.executeCommand('reportAnnotator.annotationsHere').then(() => {
        listing = undefined;
      });
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.selection.isEqual(new vscode.Range(start, end));
    });
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('goes from one paragraph that nobody annotated to the next, round the end and back', async () => {
    const desk = await Desk.lay('several-untouched');
    for (const words of ['eleven keepers', 'four towers', 'next report']) await desk.annotate(words, 'Seen.');
    await desk.select('Report of the Committee');
    const go = async (direction: string): Promise<string | undefined> => {
      await vscode.commands.executeCommand(`reportAnnotator.goTo${direction}UntouchedParagraph`);
      const editor = vscode.window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text.split(' ')[0];
    };
    assert.deepEqual([await go('Next'), await go('Next'), await go('Previous')], ['2.', '4.', '2.']);
    assert.deepEqual([await go('Previous'), await go('Next')], ['10.', '2.']);
  });
});
