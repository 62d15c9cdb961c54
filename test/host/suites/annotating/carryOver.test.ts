import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, namesIn, quoteOf, until } from './desk';

describe('annotating: carrying over to another text', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes what can be placed beside the new text, and nothing before it is asked to', async () => {
    const desk = await Desk.lay('carry over');
    await desk.annotate('better lamps, to be delivered before the winter', 'reworded');
    await desk.annotate('Fog signals were praised by everybody', 'taken out');
    const text = desk.editor.document.getText();
    const revised = vscode.Uri.joinPath(desk.folder, 'revised.md');
    const newText = text
      .replace('to be delivered before the winter', 'to be delivered before the spring')
      .replace(/\n6\. [^\n]*\n/u, '\n6. This paragraph says nothing at all that was said before.\n');
    await vscode.workspace.fs.writeFile(revised, new TextEncoder().encode(newText));
    const folder = revised.with({ path: `${revised.path}.annotations` });

    await vscode.commands.executeCommand('reportAnnotator.carryOver', desk.report, revised);
    assert.deepEqual(await namesIn(folder), [], 'it was written without being asked');
    await vscode.commands.executeCommand('reportAnnotator.writeCarriedOver');
    const written = (await namesIn(folder)).filter((name) => name.endsWith('.json'));
    assert.equal(written.length, 1);
    const again = await desk.reopen('revised.md');
    assert.deepEqual((await again.sidecars()).map(quoteOf), [
      'better lamps, to be delivered before the spring',
    ]);
    assert.doesNotMatch(
      await again.hoverAt('better lamps, to be delivered before the spring'),
      /Needs review/,
    );
    assert.equal((await desk.sidecars()).length, 2, 'the annotations of the old text stay as they are');
  });

  it('leaves what is beside the new text already as it is', async () => {
    const desk = await Desk.lay('carry over twice');
    await desk.annotate('eleven keepers', 'counted');
    const copy = vscode.Uri.joinPath(desk.folder, 'copy.md');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(desk.editor.document.getText()));
    const folder = copy.with({ path: `${copy.path}.annotations` });
    const carry = async (): Promise<string> => {
      await vscode.commands.executeCommand('reportAnnotator.carryOver', desk.report, copy);
      await vscode.commands.executeCommand('reportAnnotator.writeCarriedOver');
      const name = await until('it is written', async () =>
        (await namesIn(folder)).find((each) => each.endsWith('.json')),
      );
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    };
    const first = await carry();
    assert.equal(await carry(), first);
  });
});
