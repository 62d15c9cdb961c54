import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, quoteOf, until } from './desk';

describe('annotating: writing', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes the selected words with the code that was typed, and shows them', async () => {
    const desk = await Desk.lay('write');
    const sidecar = await desk.annotate('lamps should be electric', 'They disagree. #doubt');
    assert.equal(quoteOf(sidecar), 'lamps should be electric');
    assert.deepEqual(
      sidecar.body.map(({ purpose, value }) => [purpose, value]),
      [
        ['commenting', 'They disagree. #doubt'],
        ['classifying', 'doubt'],
      ],
    );
    assert.equal(sidecar.creator.name, 'Keeper');
    assert.equal(sidecar.status, 'open');
    const hover = await desk.hoverAt('lamps should be electric');
    assert.match(hover, /Doubt/);
    assert.match(hover, /They disagree/);
  });

  it('annotates the whole paragraph where nothing is selected', async () => {
    const desk = await Desk.lay('paragraph');
    const { start } = await desk.select('thanks');
    desk.editor.selection = new vscode.Selection(start, start);
    await desk.write('A courtesy.');
    const sidecar = await until('the annotation is on disk', async () => (await desk.sidecars())[0]);
    assert.equal(quoteOf(sidecar), '2. It thanks the keepers for their candour.');
  });

  it('takes several annotations on one line', async () => {
    const desk = await Desk.lay('several');
    await desk.annotate('Some experts', 'who?');
    await desk.annotate('others doubted', 'who else?');
    assert.deepEqual((await desk.sidecars()).map(quoteOf).sort(), ['Some experts', 'others doubted']);
    assert.match(await desk.hoverAt('Some experts'), /who/);
    assert.match(await desk.hoverAt('others doubted'), /who/);
  });

  it('resolves, reopens, deletes and restores', async () => {
    const desk = await Desk.lay('life');
    const sidecar = await desk.annotate('Fog signals', 'all of them?');
    const reference = desk.reference(sidecar);
    // On disk first, on screen a moment later: a person acts on what is on screen.
    const statusIs = async (status: string, shown: string): Promise<void> => {
      await until(`the status is ${status}`, async () => (await desk.sidecars())[0]?.status === status);
      await until(`“${shown}” is shown`, async () => (await desk.hoverAt('Fog signals')).includes(shown));
    };
    await statusIs('open', 'Open');
    await vscode.commands.executeCommand('reportAnnotator.resolve', reference);
    await statusIs('resolved', 'Resolved');
    await vscode.commands.executeCommand('reportAnnotator.reopen', reference);
    await statusIs('open', 'Open');
    await vscode.commands.executeCommand('reportAnnotator.deleteAnnotation', reference);
    await until('the file is gone', async () => (await desk.sidecars()).length === 0);
    await until('the mark is gone', async () => (await desk.hoversAt('Fog signals')).length === 0);
    await vscode.commands.executeCommand('reportAnnotator.restoreAnnotation');
    const restored = await until('the file is back', async () => (await desk.sidecars())[0]);
    assert.equal(restored.id, sidecar.id);
    assert.match(await desk.hoverAt('Fog signals'), /all/);
  });

  it('does nothing for a row that is gone, whatever is at the cursor', async () => {
    const desk = await Desk.lay('gone');
    await desk.annotate('Fog signals', 'stays');
    await desk.hoverAt('Fog signals');
    const { start } = desk.rangeOf('Fog signals');
    desk.editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('reportAnnotator.deleteAnnotation', undefined);
    await vscode.commands.executeCommand('reportAnnotator.resolve', null);
    const [sidecar] = await desk.sidecars();
    assert.equal(sidecar?.status, 'open');
  });

  it('hides what the filter does not show', async () => {
    const desk = await Desk.lay('filter');
    await desk.annotate('eleven keepers', 'a comment');
    await desk.hoverAt('eleven keepers');
    await vscode.commands.executeCommand('reportAnnotator.searchAnnotations', 'nothing like it');
    await until('the mark is hidden', async () => (await desk.hoversAt('eleven keepers')).length === 0);
    await vscode.commands.executeCommand('reportAnnotator.clearAnnotationFilter');
    await desk.hoverAt('eleven keepers');
  });
});
