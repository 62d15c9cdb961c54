import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'report-annotator.report-annotator';

// The first suite by its name: in a run of all suites nothing has opened a text before it.
describe('activation', () => {
  it('waits for a text', async function () {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, 'the extension is installed');
    if (extension.isActive) {
      // A window that starts slowly sometimes opens a text of its own first.
      const open = vscode.workspace.textDocuments.map(({ uri, languageId }) => `${languageId} ${uri.scheme}`);
      console.log(`      skipped: VS Code activated it before the tests; open are: ${open.join(', ')}`);
      this.skip();
    }
    const data = await vscode.workspace.openTextDocument({ language: 'json', content: '{}' });
    await vscode.window.showTextDocument(data);
    assert.equal(extension.isActive, false, 'JSON is no report');
  });

  it('starts with all its views and commands', async function () {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension);
    const start = performance.now();
    await extension.activate();
    const milliseconds = performance.now() - start;
    assert.equal(extension.isActive, true);
    // `npm run bench` reads the figure from here: only a real host can measure it.
    if (this.test) this.test.title += ` (activate took ${milliseconds.toFixed(1)} ms)`;
  });
});
