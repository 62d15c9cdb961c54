import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, until } from './desk';
import type { Sidecar } from './desk';

const openStatus = '  "status": "open",\n';
const mergeMarks = '<<<<<<< HEAD\n  "status": "resolved",\n=======\n  "status": "agreed",\n>>>>>>> theirs\n';

describe('annotating: versions', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const fileOf = (desk: Desk, sidecar: Sidecar): vscode.Uri =>
    vscode.Uri.joinPath(desk.sidecarFolder, `${desk.reference(sidecar).id}.json`);
  const textOf = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  /** Changes a file as somebody else does. */
  const change = async (uri: vscode.Uri, from: string, to: string): Promise<string> => {
    const text = (await textOf(uri)).replace(from, to);
    assert.ok(text.includes(to), 'nothing was changed');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return text;
  };
  const problemsOf = (uri: vscode.Uri): readonly unknown[] =>
    vscode.languages.getDiagnostics(uri).map(({ code }) => code);

  it('shows a file in which a merge left two versions, writes nothing into it, and takes the one that is chosen', async () => {
    const desk = await Desk.lay('two versions');
    const made = await desk.annotate('eleven keepers', 'counted');
    const uri = fileOf(desk, made);
    const marked = await change(uri, openStatus, mergeMarks);
    await until('both versions are known', () => problemsOf(uri).includes('conflict-marks'));
    assert.match(await desk.hoverAt('eleven keepers'), /counted/);
    await vscode.commands.executeCommand('reportAnnotator.resolve', desk.reference(made));
    assert.equal(await textOf(uri), marked, 'it was overwritten');
    await vscode.commands.executeCommand('reportAnnotator.takeTheirs', desk.reference(made));
    const status = await until(
      'one version is on disk',
      async () => (await desk.sidecars()).find(({ id }) => id === made.id)?.status,
    );
    assert.equal(status, 'agreed');
    await until('the problem is gone', () => problemsOf(uri).length === 0);
  });

  it('shows a record of a newer version, and leaves it as it is', async () => {
    const desk = await Desk.lay('newer version');
    const made = await desk.annotate('four towers', 'which?');
    const uri = fileOf(desk, made);
    const newer = await change(uri, '"formatVersion": 1', '"formatVersion": 99');
    await until('it is known to be newer', () => problemsOf(uri).includes('newer-version'));
    assert.match(await desk.hoverAt('four towers'), /which/);
    await vscode.commands.executeCommand('reportAnnotator.resolve', desk.reference(made));
    await vscode.commands.executeCommand('reportAnnotator.deleteAnnotation', desk.reference(made));
    assert.equal(await textOf(uri), newer);
  });

  it('finds the annotations of a report that was renamed elsewhere, and attaches them', async () => {
    const desk = await Desk.lay('renamed elsewhere');
    await desk.annotate('eleven keepers', 'counted');
    await desk.close();
    await vscode.workspace.fs.rename(desk.report, vscode.Uri.joinPath(desk.folder, 'beacons.md'));
    const renamed = await desk.reopen('beacons.md');
    await until('they are found', () => problemsOf(desk.sidecarFolder).includes('lost-report'));
    await vscode.commands.executeCommand('reportAnnotator.attachLostAnnotations');
    assert.match(await renamed.hoverAt('eleven keepers'), /counted/);
    await until('nothing is missing any more', () => problemsOf(desk.sidecarFolder).length === 0);
  });

  it('joins what another window wrote into the same record meanwhile', async () => {
    const desk = await Desk.lay('two windows');
    const made = await desk.annotate('candour', 'kind of them');
    const uri = fileOf(desk, made);
    // At once, so that this window has not heard of it when it saves.
    await change(uri, openStatus, `${openStatus}  "confidence": "high",\n`);
    await vscode.commands.executeCommand('reportAnnotator.resolve', desk.reference(made));
    const text = await until('both changes are on disk', async () => {
      const now = await textOf(uri);
      return now.includes('"status": "resolved"') && now;
    });
    assert.match(text, /"confidence": "high"/);
    assert.match(text, /kind of them/);
  });
});
