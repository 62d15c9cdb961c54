import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, openFile, positionOf } from './openReport';

describe('changes of a report', () => {
  let uri: vscode.Uri;
  let document: vscode.TextDocument;
  /** The line of the note, from 0. */
  let note: number;
  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    uri = vscode.Uri.joinPath(folder.uri, 'changing-report.md');
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(folder.uri, 'small-report.md'), uri);
    const shown = await openFile('changing-report.md');
    assert.ok(shown);
    document = shown.document;
    note = positionOf(document, '¹ The members').line;
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('made by typing are followed from the first key on', async () => {
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(note, 5, note, 5);
    await vscode.commands.executeCommand('type', { text: ' x' });
    assert.match((await hoverAt(document, positionOf(document, '¹'))).markdown, /The x members/);
  });

  it('made in several places at once are followed', async () => {
    const editor = vscode.window.activeTextEditor!;
    // An undo stop of its own: VS Code may take quick typing before and after a moved cursor for one step.
    await editor.edit(
      (builder) => {
        builder.insert(new vscode.Position(0, 0), 'abc');
        builder.insert(new vscode.Position(4, 3), 'abc');
        builder.replace(new vscode.Range(note, 2, note, 5), 'abc');
      },
      { undoStopBefore: true, undoStopAfter: true },
    );
    const { markdown, range } = await hoverAt(document, positionOf(document, '¹'));
    assert.match(markdown, /abc x members/);
    assert.equal(range, '¹');
  });

  it('are followed through undo', async () => {
    await vscode.commands.executeCommand('undo');
    assert.match((await hoverAt(document, positionOf(document, '¹'))).markdown, /The x members/);
    await document.save();
  });

  it('made on disk are followed', async () => {
    const elsewhere = document.getText().replace('The x members', 'The New York members');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`Note\n\n${elsewhere}`));
    const read = await eventually(async () => {
      const { markdown } = await hoverAt(document, positionOf(document, '¹'));
      return markdown.includes('New York') ? markdown : undefined;
    });
    assert.ok(read);
  });

  it('that change the line ends keep everything in place', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => {
      builder.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    const { markdown, range } = await hoverAt(document, positionOf(document, '¹'));
    assert.match(markdown, /New York/);
    assert.equal(range, '¹');
  });

  it('that take all text away and bring it back leave a report', async () => {
    const whole = document.getText();
    const replace = async (content: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), content);
      await vscode.workspace.applyEdit(edit);
    };
    await replace('');
    await replace(whole);
    assert.match((await hoverAt(document, positionOf(document, '¹'))).markdown, /New York/);
    await replace('Nothing left.');
    const gone = await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return symbols === undefined || symbols.length === 0;
    });
    assert.equal(gone, true);
    await replace(whole);
    const back = await eventually(async () =>
      (await hoverAt(document, positionOf(document, '¹'))).markdown.includes('New York'),
    );
    assert.equal(back, true);
  });
});
