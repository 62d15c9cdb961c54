import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, openFile, positionOf } from '../reading/openReport';
import type { ShownReport } from '../reading/openReport';

const boats = 'harbour/en-a-91-412.txt';
const lights = 'harbour/en-a-91-307.md';

function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1)!;
}

async function open(name: string): Promise<ShownReport> {
  const shown = await openFile(name);
  assert.ok(shown, name);
  return shown;
}

/** Where "Go to Definition" leads at some words: file and line, from 1. */
async function definitions(
  { document }: ShownReport,
  words: string,
  occurrence = 0,
): Promise<readonly string[]> {
  const targets = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    positionOf(document, words, occurrence),
  );
  return targets.map(({ targetUri, targetRange }) => `${nameOf(targetUri)}:${targetRange.start.line + 1}`);
}

/** The places in other files that "Find All References" gives at some words: file and line. */
async function referencesElsewhere({ document }: ShownReport, words: string): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    positionOf(document, words),
  );
  return found
    .filter(({ uri }) => uri.toString() !== document.uri.toString())
    .map(({ uri, range }) => `${nameOf(uri)}:${range.start.line + 1}`)
    .sort();
}

describe('reports of the workspace', () => {
  afterEach(async () => {
    await vscode.workspace.fs.delete(uriOf('harbour/late.md')).then(undefined, () => undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are opened by their symbol, at the paragraph that is cited, each language version', async () => {
    const report = await open(boats);
    assert.deepEqual(await definitions(report, 'A/91/307)'), ['en-a-91-307.md:1', 'zh-a-91-307.md:1']);
    assert.deepEqual(await definitions(report, 'A/91/307, para. 5'), [
      'en-a-91-307.md:29',
      'zh-a-91-307.md:30',
    ]);
    assert.deepEqual(await definitions(report, '6 and 7'), ['en-a-91-307.md:31', 'zh-a-91-307.md:32']);
    assert.deepEqual(await definitions(report, '7,', 2), ['en-a-91-307.md:35', 'zh-a-91-307.md:36']);
  });

  it('are told of in hovers and links', async () => {
    const report = await open(boats);
    const { markdown } = await hoverAt(report.document, positionOf(report.document, 'A/91/307, para. 5'));
    assert.match(markdown, /In this workspace/u);
    assert.match(markdown, /en\\-a\\-91\\-307\\.md.*Report of the Group of Experts on Harbour Lights/u);
    assert.match(markdown, /Fees are collected from large ships alone/u);
    const links = await eventually(async () => {
      const made = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        report.document.uri,
      );
      return made.length === 3 ? made : undefined;
    });
    assert.deepEqual(
      links?.map(({ range, target }) => [report.document.getText(range), nameOf(target!), target!.fragment]),
      [
        ['A/91/307', 'en-a-91-307.md', 'L1,1'],
        ['A/91/307, para. 5', 'en-a-91-307.md', 'L29,1'],
        ['A/91/307, paras. 6 and 7', 'en-a-91-307.md', 'L31,1'],
      ],
    );
  });

  it('are found by who cites them, as a whole and by paragraph, also where that changes', async () => {
    const report = await open(lights);
    assert.deepEqual(await referencesElsewhere(report, 'A/91/307'), [
      'en-a-91-412.txt:17',
      'en-a-91-412.txt:21',
      'en-a-91-412.txt:23',
    ]);
    assert.deepEqual(await referencesElsewhere(report, '5. Fees'), ['en-a-91-412.txt:21']);
    assert.deepEqual(await referencesElsewhere(report, '7. The Group'), ['en-a-91-412.txt:23']);

    const late = uriOf('harbour/late.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(boats)));
    await vscode.workspace.fs.writeFile(
      late,
      new TextEncoder().encode(text.replaceAll('A/91/412', 'A/91/413')),
    );
    const cited = (): Promise<readonly string[]> => referencesElsewhere(report, '5. Fees');
    assert.ok(await eventually(async () => (await cited()).includes('late.md:21'), 10_000), 'a new file');

    const other = await open('harbour/late.md');
    const at = positionOf(other.document, 'para. 5').line;
    await other.editor.edit((edit) => {
      edit.insert(new vscode.Position(at, 0), '\n');
    });
    assert.ok(
      await eventually(async () => (await cited()).includes('late.md:22'), 10_000),
      'what is not saved',
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

    await vscode.workspace.fs.delete(late);
    assert.ok(await eventually(async () => (await cited()).length === 1, 10_000), 'a deleted file');
  });

  it('are searched by number and by words without blanks', async () => {
    const find = (query: string): Thenable<readonly vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
    const names = (await find('核查')).filter(({ location }) => nameOf(location.uri) === 'zh-a-91-307.md');
    assert.deepEqual(
      names.map(({ name }) => name).sort(),
      [
        '2. 核查人员来自相邻港口。',
        '4. 专家组审议了相邻港口之间如何分担灯具的核查工作。',
        '8. 专家组建议建立灯具核查机制，见附件。',
        '1. 每月第一个星期一核查灯具。',
        '附件 灯具的核查',
      ].sort(),
    );
    const found = await find('verification of lamps');
    const annex = found.find(({ name }) => name === 'Annex Verification of lamps');
    assert.equal(annex?.location.range.start.line, 38);
    assert.match(annex.containerName, /A\/91\/307 · en-a-91-307\.md/u);
  });

  it('show the same paragraph in another language, and scroll together until one is closed', async () => {
    const { document, editor } = await open(lights);
    const position = positionOf(document, '8. It recommends');
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('reportAnnotator.showLanguageVersionBeside');
    const other = vscode.window.visibleTextEditors.find(
      (each) => nameOf(each.document.uri) === 'zh-a-91-307.md',
    );
    assert.ok(other);
    assert.match(other.document.lineAt(other.selection.active.line).text, /^8\. /u);
    assert.notEqual(other.viewColumn, editor.viewColumn);

    const top = (shown: vscode.TextEditor): number | undefined => shown.visibleRanges[0]?.start.line;
    const scrollTo = (line: number): void => {
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    };
    scrollTo(28);
    const follows = await eventually(
      () => (top(editor) ?? 0) > 10 && Math.abs(top(other)! - top(editor)!) <= 8,
    );
    assert.ok(follows, `${top(editor)} and ${top(other)}`);

    await vscode.window.showTextDocument(other.document, other.viewColumn);
    await vscode.commands.executeCommand('reportAnnotator.openLanguageVersion');
    assert.equal(nameOf(vscode.window.activeTextEditor!.document.uri), 'en-a-91-307.md');
    assert.match(
      vscode.window.activeTextEditor!.document.lineAt(vscode.window.activeTextEditor!.selection.active.line)
        .text,
      /^8\. /u,
    );
  });
});
