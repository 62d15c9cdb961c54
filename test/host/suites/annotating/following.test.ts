import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, namesIn, quoteOf, until } from './desk';

describe('annotating: following the text', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('moves with what is typed before and inside, and writes nothing', async () => {
    const desk = await Desk.lay('typing');
    const before = await desk.annotate('thanks the keepers', 'polite');
    await desk.hoverAt('thanks the keepers');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(desk.report, new vscode.Position(0, 0), 'Draft\n\n');
    edit.insert(desk.report, desk.rangeOf('the keepers for').start, 'all ');
    await vscode.workspace.applyEdit(edit);
    await desk.hoverAt('thanks all the keepers');
    assert.deepEqual(await desk.sidecars(), [before]);
  });

  it('follows random batches of edits through undo and redo, and comes back with what was deleted or cut', async function () {
    // Some forty edits, each waited for: time for a busy machine.
    this.timeout(60_000);
    const desk = await Desk.lay('law');
    const words = 'Fog signals were praised by everybody';
    await desk.annotate(words, 'followed');
    await vscode.commands.executeCommand('vscode.open', desk.report, { preview: false });
    const { document } = desk.editor;
    let state = 4711;
    const draw = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 4294967296) * limit);
    };
    /** Inserts at, or takes words from, three lines that do not hold the passage, in one batch. */
    const batch = async (): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      const others = Array.from({ length: document.lineCount }, (_, line) => line).filter(
        (line) => !document.lineAt(line).text.includes(words),
      );
      for (const third of [0, 1, 2]) {
        const line = others[Math.floor(((third + draw(100) / 100) * others.length) / 3)] ?? 0;
        const { length } = document.lineAt(line).text;
        const from = draw(length + 1);
        if (draw(2) === 0) edit.insert(desk.report, new vscode.Position(line, from), 'more\nwords ');
        else edit.delete(desk.report, new vscode.Range(line, from, line, Math.min(length, from + draw(9))));
      }
      assert.equal(await vscode.workspace.applyEdit(edit), true);
    };
    for (let step = 0; step < 24; step++) {
      const before = document.getText();
      const deed = draw(4);
      if (deed === 0) await vscode.commands.executeCommand('undo');
      else if (deed === 1) await vscode.commands.executeCommand('redo');
      else await batch();
      await desk.hoverAt(words);
      if (deed > 1 && step % 5 === 0) {
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), before);
        await desk.hoverAt(words);
      }
    }

    const paragraph = document.lineAt(desk.rangeOf(words).start).rangeIncludingLineBreak;
    const cut = document.getText(paragraph);
    const apply = (change: (edit: vscode.WorkspaceEdit) => void): Thenable<boolean> => {
      const edit = new vscode.WorkspaceEdit();
      change(edit);
      return vscode.workspace.applyEdit(edit);
    };
    await apply((edit) => {
      edit.delete(desk.report, paragraph);
    });
    await vscode.commands.executeCommand('undo');
    await desk.hoverAt(words);
    await apply((edit) => {
      edit.delete(desk.report, paragraph);
    });
    await apply((edit) => {
      edit.insert(desk.report, new vscode.Position(0, 0), cut);
    });
    await desk.hoverAt(words);
    assert.equal(desk.rangeOf(words).start.line, 0);
  });

  it('finds the words again after a change from outside, while the file is open', async () => {
    const desk = await Desk.lay('outside');
    await desk.annotate('better lamps', 'how much better?');
    const text = desk.editor.document.getText();
    await desk.replaceOnDisk(`A new preface of two lines,\nput in front.\n\n${text}`);
    await desk.hoverAt('better lamps');
  });

  it('finds them again after the file was closed and changed, with CR LF', async () => {
    const desk = await Desk.lay('closed');
    await desk.annotate('shorter watches', 'why?');
    const text = desk.editor.document.getText();
    await desk.close();
    const changed = `Preface\n\n${text}`.replaceAll('\n', '\r\n');
    await vscode.workspace.fs.writeFile(desk.report, new TextEncoder().encode(changed));
    const again = await desk.reopen();
    assert.equal(again.editor.document.eol, vscode.EndOfLine.CRLF);
    await again.hoverAt('shorter watches');
  });

  it('keeps what has lost its words, and attaches it again by hand', async () => {
    const desk = await Desk.lay('orphan');
    const sidecar = await desk.annotate('Fog signals were praised by everybody', 'really?');
    const text = desk.editor.document.getText();
    const paragraph = /\n6\. [^\n]*\n/.exec(text)?.[0] ?? '';
    await desk.replaceOnDisk(
      text.replace(
        paragraph,
        '\n6. This paragraph was left out on purpose, and nothing stands in its place.\n',
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(await desk.hoversAt('left out on purpose'), [], 'it was moved silently');
    assert.deepEqual(await desk.sidecars(), [sidecar]);

    await desk.select('left out on purpose');
    await vscode.commands.executeCommand('reportAnnotator.attachToSelection', desk.reference(sidecar));
    await desk.hoverAt('left out on purpose');
    const attached = await until('the new place is on disk', async () =>
      (await desk.sidecars()).find((each) => quoteOf(each) === 'left out on purpose'),
    );
    assert.equal(attached.id, sidecar.id);
  });

  it('shows what a colleague sends, and stops showing what a colleague deletes', async () => {
    const desk = await Desk.lay('pull');
    await desk.annotate('eleven keepers', 'counted');
    const [name] = (await namesIn(desk.sidecarFolder)).filter((each) => each.endsWith('.json'));
    assert.ok(name);
    const file = vscode.Uri.joinPath(desk.sidecarFolder, name);
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const id = '0b5a1d2c-3e4f-4a5b-8c6d-7e8f90a1b2c3';
    const theirs = content
      .replace(/urn:uuid:[0-9a-f-]+/, `urn:uuid:${id}`)
      .replace('"Keeper"', '"Colleague"')
      .replace('"counted"', '"I count twelve"');
    const pulled = vscode.Uri.joinPath(desk.sidecarFolder, `${id}.json`);
    await vscode.workspace.fs.writeFile(pulled, new TextEncoder().encode(theirs));
    await until('both are shown', async () => (await desk.hoversAt('eleven keepers')).length === 2);
    await vscode.workspace.fs.delete(pulled);
    await until('one is shown', async () => (await desk.hoversAt('eleven keepers')).length === 1);
    await vscode.workspace.fs.delete(desk.sidecarFolder, { recursive: true });
    await until('none is shown', async () => (await desk.hoversAt('eleven keepers')).length === 0);
  });

  it('moves the annotations along when the report is renamed', async () => {
    const desk = await Desk.lay('rename');
    await desk.annotate('four towers', 'which?');
    const renamed = vscode.Uri.joinPath(desk.folder, 'towers.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(desk.report, renamed);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const there = vscode.Uri.joinPath(desk.folder, 'towers.md.annotations');
    await until('the annotations have moved', async () =>
      (await namesIn(there)).some((name) => name.endsWith('.json')),
    );
    assert.deepEqual(await namesIn(desk.sidecarFolder), []);
    const again = await desk.reopen('towers.md');
    await again.hoverAt('four towers');
  });
});
