import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, until } from './desk';

const broken = {
  half: [
    '11111111-1111-4111-8111-111111111111.json',
    '{\n  "@context": "http://www.w3.org/ns/anno.jsonld",\n  "id": "urn',
  ],
  conflict: [
    '22222222-2222-4222-8222-222222222222.json',
    '{\n<<<<<<< HEAD\n  "status": "open"\n=======\n  "status": "resolved"\n>>>>>>> theirs\n}\n',
  ],
  wrong: ['33333333-3333-4333-8333-333333333333.json', '{ "type": "Annotation", "body": 7 }\n'],
} as const;

describe('annotating: troubles', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('names every bad file with its place, loads the others and leaves all as they are', async () => {
    const files = Object.fromEntries(
      Object.values(broken).map(([name, content]) => [`lighthouses.md.annotations/${name}`, content]),
    );
    const desk = await Desk.lay('bad', files);
    await desk.annotate('eleven keepers', 'a good one');
    await desk.hoverAt('eleven keepers');
    for (const [name, content] of Object.values(broken)) {
      const uri = vscode.Uri.joinPath(desk.sidecarFolder, name);
      const [problem] = await until(`there is a problem for ${name}`, () => {
        const problems = vscode.languages
          .getDiagnostics(uri)
          .filter(({ source }) => source === 'Report Annotator');
        return problems.length > 0 && problems;
      });
      assert.ok(problem && problem.message.length > 20, 'the problem says something');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), content);
    }
    const [name] = broken.conflict;
    const [conflict] = vscode.languages.getDiagnostics(vscode.Uri.joinPath(desk.sidecarFolder, name));
    assert.equal(conflict?.range.start.line, 1, 'the conflict mark is in the second line');
  });

  it('takes the problem back when the file is repaired', async () => {
    const [name, content] = broken.half;
    const desk = await Desk.lay('repaired', { [`lighthouses.md.annotations/${name}`]: content });
    const uri = vscode.Uri.joinPath(desk.sidecarFolder, name);
    const count = (): number => vscode.languages.getDiagnostics(uri).length;
    await until('there is a problem', () => count() > 0);
    await vscode.workspace.fs.delete(uri);
    await until('the problem is gone', () => count() === 0);
  });

  it('keeps the words in the thread when they cannot be saved, and saves them when they can', async () => {
    // A file stands where the folder of the annotations should be: nobody can write into it, not even root.
    const desk = await Desk.lay('unwritable', { 'lighthouses.md.annotations': 'in the way' });
    await desk.select('eleven keepers');
    await desk.write('words that must not be lost');
    const kept = await until('the words stand in a comment editor again', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'comment' &&
      vscode.window.activeTextEditor.document.getText() === 'words that must not be lost'
        ? vscode.window.activeTextEditor.document
        : undefined,
    );
    assert.equal(kept.isClosed, false);
    await vscode.workspace.fs.delete(desk.sidecarFolder);
    await vscode.commands.executeCommand('editor.action.submitComment');
    const sidecar = await until('they are on disk', async () => (await desk.sidecars())[0]);
    assert.equal(sidecar.body[0]?.value, 'words that must not be lost');
  });
});
