import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, until } from './desk';

/** The number of the next untouched paragraph behind the line that begins with `start`. */
async function nextBehind({ editor }: Desk, start: string): Promise<string> {
  const { document } = editor;
  const { line } = document.positionAt(document.getText().indexOf(`\n${start}`) + 1);
  editor.selection = new vscode.Selection(line, 0, line, 0);
  await vscode.commands.executeCommand('reportAnnotator.goToNextUntouchedParagraph');
  return /^\d+/u.exec(document.lineAt(editor.selection.active.line).text)?.[0] ?? '';
}

async function toggleAt(desk: Desk, words: string, command = 'toggleRead'): Promise<void> {
  await desk.select(words);
  await vscode.commands.executeCommand(`reportAnnotator.${command}`);
}

async function replace({ editor }: Desk, words: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  const at = (offset: number): vscode.Position => editor.document.positionAt(offset);
  assert.ok(
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(at(start), at(start + words.length)), by);
    }),
  );
}

describe('annotating: what was read', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is skipped by the next untouched paragraph, with what is annotated, until it changes', async () => {
    const desk = await Desk.lay('read-marks');
    await desk.annotate('eleven keepers', 'Who?');
    await toggleAt(desk, 'lamps should be electric', 'toggleSectionRead');
    await toggleAt(desk, 'It thanks');
    assert.equal(await nextBehind(desk, 'I. Introduction'), '3');
    assert.equal(await nextBehind(desk, '3. Its'), '7');

    await replace(desk, 'lamp oil is dear', 'lamp oil is cheap');
    await until(
      'the changed paragraph is untouched again',
      async () => (await nextBehind(desk, '3. Its')) === '5',
    );
    await toggleAt(desk, 'lamp oil is cheap');
    assert.equal(await nextBehind(desk, '3. Its'), '7', 'it is read anew');
    await toggleAt(desk, 'lamp oil is cheap');
    assert.equal(await nextBehind(desk, '3. Its'), '5', 'it is unread again');
  });
});
