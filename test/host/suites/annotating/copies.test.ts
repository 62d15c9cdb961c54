import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toFileError } from '../../../../src/editor/files/fileErrors';
import { workspaceFileSystem } from '../../../../src/editor/files/workspaceFileSystem';
import { FileError } from '../../../../src/workspace/ports';
import { actualHost } from '../../harness/hostKind';
import { Desk, namesIn, quoteOf, until } from './desk';

/** Whether a file in the folder of annotations is one; the texts that are kept beside them lie in a folder. */
const isRecord = (name: string): boolean => name.endsWith('.json');

describe('annotating: copies', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** What stands in the sidecar files of a folder, by name. */
  const contents = async (folder: vscode.Uri): Promise<readonly (readonly [string, string])[]> =>
    Promise.all(
      (await namesIn(folder))
        .filter(isRecord)
        .sort()
        .map(async (name) => {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
          return [name, new TextDecoder().decode(bytes)] as const;
        }),
    );

  it('finds every passage in a colleague’s copy under another path, with CR LF, and writes nothing', async () => {
    const desk = await Desk.lay('original');
    await desk.annotate('eleven keepers', 'counted');
    await desk.annotate('The lamp oil is scarce', 'one of two like it');
    const text = desk.editor.document.getText();
    for (const [place, copy] of [
      ['plain copy (1)', text],
      ['Kopie mit CR LF/ü', text.replaceAll('\n', '\r\n')],
    ] as const) {
      const folder = vscode.Uri.joinPath(desk.folder, '..', place);
      const report = vscode.Uri.joinPath(folder, 'lighthouses.md');
      await vscode.workspace.fs.writeFile(report, new TextEncoder().encode(copy));
      const sidecars = report.with({ path: `${report.path}.annotations` });
      await vscode.workspace.fs.copy(desk.sidecarFolder, sidecars);
      const theirs = await desk.reopen(`../${place}/lighthouses.md`);
      assert.equal(theirs.editor.document.eol === vscode.EndOfLine.CRLF, copy.includes('\r\n'));
      for (const words of ['eleven keepers', 'The lamp oil is scarce'])
        assert.doesNotMatch(await theirs.hoverAt(words), /Needs review/);
      assert.deepEqual(await contents(sidecars), await contents(desk.sidecarFolder));
    }
  });

  it('proposes a place for changed words, and keeps it when somebody accepts it', async () => {
    const [desk, before] = await Desk.withRecord('proposed', {
      exact: 'short watches for the crew of all towers',
      prefix: '8. It recommends ',
      suffix: ' that stand on rocks and cannot be reached in winter.',
    });
    const words = 'shorter watches for the crews of all towers';
    await until('it needs review', async () =>
      ((await desk.hoversAt(words))[0] ?? '').includes('Needs review'),
    );
    assert.deepEqual(await desk.sidecars(), [before], 'it was written without being asked');
    await vscode.commands.executeCommand('reportAnnotator.acceptPlace', desk.reference(before));
    const after = await until('the new words are on disk', async () =>
      (await desk.sidecars()).find((each) => quoteOf(each) !== quoteOf(before)),
    );
    assert.equal(after.id, before.id);
    assert.equal(quoteOf(after), words);
    await until(
      'it needs none',
      async () => !((await desk.hoversAt(words))[0] ?? 'Needs review').includes('Needs review'),
    );
  });

  it('keeps apart what two folders call by the same name', async () => {
    const one = await Desk.lay('same name/one');
    await one.annotate('eleven keepers', 'in the first');
    const two = await Desk.lay('same name/two');
    assert.deepEqual(await two.hoversAt('eleven keepers'), []);
    await two.annotate('eleven keepers', 'in the second');
    assert.match(await two.hoverAt('eleven keepers'), /second/);
    const again = await one.reopen();
    assert.match(await again.hoverAt('eleven keepers'), /first/);
    assert.equal((await one.sidecars()).length, 1);
  });

  it('knows a full disk by what VS Code says of it', async function () {
    const full = vscode.Uri.file('/dev/full');
    const exists = await vscode.workspace.fs.stat(full).then(
      () => true,
      () => false,
    );
    if (actualHost() !== 'node' || !exists) {
      console.log('      skipped: there is no /dev/full here, or no way to it');
      this.skip();
    }
    const error: unknown = await Promise.resolve(
      vscode.workspace.fs.writeFile(full, new Uint8Array([1])),
    ).then(
      () => assert.fail('something was written to a full disk'),
      (reason: unknown) => reason,
    );
    assert.equal(toFileError(full.toString(), error).reason, 'no-space', String(error));
  });

  it('says that a folder may not be written into', async function () {
    // A place where nobody may make files, not even an administrator.
    const closed = vscode.Uri.file('/sys/kernel');
    const exists = await vscode.workspace.fs.stat(closed).then(
      () => true,
      () => false,
    );
    if (actualHost() !== 'node' || !exists) {
      console.log('      skipped: there is no /sys here, or no way to it');
      this.skip();
    }
    const error: unknown = await workspaceFileSystem
      .write(vscode.Uri.joinPath(closed, 'note.json').toString(), new Uint8Array([1]))
      .then(
        () => assert.fail('it was written'),
        (reason: unknown) => reason,
      );
    assert.ok(error instanceof FileError, String(error));
    assert.ok(['no-permission', 'read-only'].includes(error.reason), `${error.reason}: ${error.message}`);
  });
});
