import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openText } from '../reading/openReport';
import type { ShownReport } from '../reading/openReport';
import { citingReport } from './citingReport';

describe('citing', () => {
  let report: ShownReport;
  before(async () => {
    report = await openText(citingReport);
  });

  /** Selects from the beginning of `first` to the end of `last`, and runs a command. */
  async function withSelection(command: string, first: string, last = first): Promise<void> {
    const { document } = report;
    const editor = await vscode.window.showTextDocument(document);
    const text = document.getText();
    const start = text.indexOf(first);
    const end = text.indexOf(last, start) + last.length;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
    await vscode.commands.executeCommand(command);
  }

  const clipboardAfter = async (first: string, last?: string, command = 'copyCitation'): Promise<string> => {
    await vscode.env.clipboard.writeText('');
    await withSelection(`reportAnnotator.${command}`, first, last);
    return eventually(async () => vscode.env.clipboard.readText());
  };

  it('copies the citation of a paragraph, of a range and of an item', async () => {
    const title = '“Report of the Group on Harbour Lights”';
    assert.equal(await clipboardAfter('two sessions'), `${title}, para. 2`);
    assert.equal(await clipboardAfter('two sessions', 'Keepers are'), `${title}, paras. 2–4`);
    assert.equal(await clipboardAfter('When they are wet'), `${title}, para. 3 (b)`);
  });

  it('copies the words as a quotation, in one line and without marks and markers', async () => {
    assert.equal(
      await clipboardAfter('Keepers are', 'keepers**.', 'copyQuotation'),
      '“Keepers are few; ‘good lamps’ need keepers.” (“Report of the Group on Harbour Lights”, para. 4)',
    );
  });

  it('follows the templates of the settings', async () => {
    const settings = vscode.workspace.getConfiguration('reportAnnotator');
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('citation.templates', { en: '{place} of {symbol}' }, target);
    try {
      assert.match(await clipboardAfter('two sessions'), /^para\. 2 of “Report/);
    } finally {
      await settings.update('citation.templates', undefined, target);
    }
  });
});
