import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, openFile, positionOf } from './openReport';

describe('who says what', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('reportAnnotator');
  const switchTo = (value: boolean | undefined): Thenable<void> =>
    settings().update('voices.show', value, vscode.ConfigurationTarget.Workspace);

  after(() => switchTo(undefined));

  it('is told on the words that name a speaker, and only while it is switched on', async () => {
    const shown = await openFile('small-report.md');
    assert.ok(shown);
    const voice = async (): Promise<string> =>
      (await hoverAt(shown.document, positionOf(shown.document, 'Some experts'))).markdown;
    assert.doesNotMatch(await voice(), /Who says it/);

    await switchTo(true);
    assert.ok(
      await eventually(async () => /Who says it\\?: some\\?: states it/.test(await voice())),
      await voice(),
    );
    const { range } = await hoverAt(shown.document, positionOf(shown.document, 'Some experts'));
    assert.equal(range, 'Some experts');

    await vscode.commands.executeCommand('reportAnnotator.hideVoices');
    assert.equal(settings().get('voices.show'), false);
    assert.ok(await eventually(async () => !(await voice()).includes('Who says it')), await voice());
  });
});
