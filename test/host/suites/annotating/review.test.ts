import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk, namesIn, quoteOf, until } from './desk';
import type { Sidecar } from './desk';

/** What is open in the comparison in front, on both sides; `undefined` where no review is in front. */
function reviewed(): { readonly then: string; readonly now: string; readonly title: string } | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputTextDiff)) return undefined;
  const { original, modified } = tab.input;
  const textOf = (uri: vscode.Uri): string | undefined =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();
  const [then, now] = [textOf(original), textOf(modified)];
  return then === undefined || now === undefined ? undefined : { then, now, title: tab.label };
}

/** The findings of the review in a report. */
function findings(report: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(report)
    .filter(({ code }) => typeof code === 'string' && /^[0-9a-f-]{36}$/u.test(code));
}

const command = (name: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`reportAnnotator.${name}`, ...args);

/** The text of `desk` with its paragraphs 5 and 6 behind the rest, and others reworded. */
function rewritten(desk: Desk): string {
  const text = desk.editor.document.getText();
  const block = /\n5\. [^\n]*\n\n6\. [^\n]*\n/u.exec(text)?.[0] ?? '';
  return `${text
    .replace(block, '')
    .replace('met in spring', 'met twice in the spring')
    .replace('to be delivered before the winter', 'to be delivered before the first snow')}${block}`;
}

describe('annotating: changes from outside and their review', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follows blocks that were moved and words that were changed, while the report is open', async () => {
    const desk = await Desk.lay('moved');
    await desk.annotate('Fog signals were praised by everybody', 'moved with its paragraph');
    await desk.annotate('better lamps, to be delivered before the winter', 'reworded');
    await desk.annotate('eleven keepers', 'behind a changed word');
    const before = await desk.sidecars();
    await desk.replaceOnDisk(rewritten(desk));
    for (const words of [
      'Fog signals were praised by everybody',
      'better lamps, to be delivered before the first snow',
      'eleven keepers',
    ])
      assert.doesNotMatch(await desk.hoverAt(words), /Needs review/);
    assert.deepEqual(await desk.sidecars(), before, 'something was written without being asked');
  });

  it('follows them when the report was closed meanwhile, by the text that was kept', async () => {
    const desk = await Desk.lay('moved while closed');
    await desk.annotate('Fog signals were praised by everybody', 'moved with its paragraph');
    await desk.annotate('better lamps, to be delivered before the winter', 'reworded');
    assert.equal((await namesIn(vscode.Uri.joinPath(desk.sidecarFolder, 'snapshots'))).length, 1);
    const text = rewritten(desk);
    await desk.close();
    await vscode.workspace.fs.writeFile(desk.report, new TextEncoder().encode(text));
    const again = await desk.reopen();
    for (const words of [
      'Fog signals were praised by everybody',
      'better lamps, to be delivered before the first snow',
    ])
      assert.doesNotMatch(await again.hoverAt(words), /Needs review/);
  });

  const quote = {
    exact: 'short watches for the crew of all towers',
    prefix: '8. It recommends ',
    suffix: ' that stand on rocks and cannot be reached in winter.',
  };
  const words = 'shorter watches for the crews of all towers';

  async function opened(name: string): Promise<readonly [Desk, Sidecar]> {
    const [desk, sidecar] = await Desk.withRecord(name, quote);
    await until('a finding is shown', () => findings(desk.report).length === 1);
    return [desk, sidecar];
  }

  it('compares the old wording with the proposed place, accepts it and undoes that', async () => {
    const [desk, sidecar] = await opened('accept');
    const [finding] = findings(desk.report);
    assert.ok(finding !== undefined && desk.editor.document.getText(finding.range) === words);
    await command('reviewNext');
    const shown = await until('the review is open', reviewed);
    assert.ok(shown.then.includes(quote.exact) && shown.now.includes(words), JSON.stringify(shown));
    await command('acceptPlace');
    await until('the new words are on disk', async () => quoteOf((await desk.sidecars())[0]!) === words);
    await until('the review is closed', () => reviewed() === undefined);
    await until('the finding is gone', () => findings(desk.report).length === 0);
    await command('undoPlace');
    await until('the record is as it was', async () =>
      (await desk.sidecars()).some((each) => quoteOf(each) === quote.exact),
    );
    const [undone] = await desk.sidecars();
    assert.deepEqual({ ...undone, ...withoutForm }, { ...sidecar, ...withoutForm });
    await until('it is to be reviewed again', () => findings(desk.report).length === 1);
  });

  it('keeps what is confirmed to be gone, and asks no more', async () => {
    const [desk, sidecar] = await opened('gone');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      desk.report,
      findings(desk.report)[0]!.range,
    );
    const gone = actions.find(({ command: run }) => run?.command === 'reportAnnotator.confirmGone');
    assert.ok(gone?.command, 'there is no such action at the finding');
    await vscode.commands.executeCommand(
      gone.command.command,
      ...((gone.command.arguments ?? []) as unknown[]),
    );
    await until('the finding is gone', () => findings(desk.report).length === 0);
    const [kept] = await desk.sidecars();
    assert.equal(kept && quoteOf(kept), quoteOf(sidecar));
    await command('undoPlace');
    await until('it is to be reviewed again', () => findings(desk.report).length === 1);
  });

  it('shows the other place where two are alike, and takes it', async () => {
    const [desk] = await Desk.withRecord('other', {
      exact: 'The lamp oil is cheap.',
      prefix: '5. ',
      suffix: ' The Committee has seen the accounts',
    });
    await until('a finding is shown', () => findings(desk.report).length === 1);
    await command('reviewNext');
    const first = await until('the review is open', reviewed);
    await command('showOtherPlace');
    const second = await until('the other place is shown', () => {
      const now = reviewed();
      return now !== undefined && now.title !== first.title ? now : undefined;
    });
    assert.equal(second.then, first.then);
    await command('acceptPlace');
    await until(
      'it is attached there',
      async () => (await desk.hoversAt('The lamp oil is scarce')).length === 1,
    );
  });

  it('shows where a passage stood of which nothing is left', async () => {
    await Desk.withRecord('stood', {
      exact: 'Foghorns need new membranes.',
      prefix: 'and that copies be sent to the archive once in every quarter. ',
      suffix: ' IV. Other matters 10. The Committee will meet again in the autumn',
    });
    // What has no place has no finding in the text that could be waited for.
    const shown = await until('the review is open', async () => {
      await command('reviewNext');
      return reviewed();
    });
    assert.ok(shown.then.includes('Foghorns need new membranes.'), shown.then);
    assert.ok(shown.now.includes('9. It also recommends that the log'), shown.now);
    assert.ok(shown.now.includes('10. The Committee will meet again'), shown.now);
  });
});

/** Fields that writing a record of another's making puts in its own form. */
const withoutForm = { '@context': 0, formatVersion: 0, motivation: 0, body: 0, target: 0 };
