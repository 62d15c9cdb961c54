import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './openReport';

const [folder] = vscode.workspace.workspaceFolders ?? [];

/** A report with a symbol of its own: the view takes its name from the page that it shows. */
const text = `United Nations

A/90/77

Report of the Group on Lighthouses

I. Introduction

1. The Group met in June and considered working papers RG/2024/WP.1 and RG/2024/WP.2 of its members.¹

¹ The members are listed in the annex.

2. It agreed on two recommendations.

II. Recommendations

3. Lighthouses should be kept.

4. Keepers should be trained, as paragraph 2 says.
`;

function readingTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('reportAnnotator.readingView'),
    );
}

describe('the reading view', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the report, takes its page, and is opened once', async () => {
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'read-lighthouses.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const editor = await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('reportAnnotator.openReadingView');
    // The script of the view has said that it is ready, and was sent a page: only then is the report's name there.
    assert.ok(await eventually(() => readingTabs()[0]?.label === 'Reading A/90/77'));
    assert.notEqual(readingTabs()[0]?.group.viewColumn, editor.viewColumn);
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('reportAnnotator.openReadingView');
    assert.ok(
      await eventually(
        () => readingTabs()[0]?.isActive === true && readingTabs()[0]?.group.isActive === true,
      ),
    );
    assert.equal(readingTabs().length, 1);
    // Nothing is selected in it: asking for an annotation says so and opens nothing.
    await vscode.commands.executeCommand('reportAnnotator.annotateInReadingView');
    assert.equal(readingTabs()[0]?.group.isActive, true);
  });
});
