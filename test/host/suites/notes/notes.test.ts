import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ferryReport } from '../../harness/ferryReport';
import { until } from '../annotating/desk';

const chinese = `A/91/555

联合国

渡口问题小组的报告

一. 导言

1. 渡口问题小组一年内举行了两次会议，听取了九名船工的意见。

2. 小组感谢船工坦率地介绍各渡口的情况。

二. 结论

3. 大多数渡口没有灯，十月至次年三月乘客摸黑上岸。

4. 小组一致认为，每个渡口都应有一盏灯，点到末班渡船离开为止。

三. 建议

5. 小组建议由港口委员会支付灯油费用并维护灯具，保证夜间照明。

6. 小组还建议末班渡船夜间离开渡口之前鸣钟示意，以免有人落单。
`;

const note = `# Brief on landings

The Panel wants light: “every landing must have a lamp that burns until the last ferry has gone” (A/91/555, para. 4).

It says who pays: “the boards of the harbours pay for the oil and keep the lamps in order” (A/91/555, para. 6).

See also A/91/555, paras. 2 and 19. Nothing is known of A/91/999, para. 3.

小组认为，“每个渡口都应有一盏灯，点到末班渡船离开为止”（A/91/555，第 4 段）。
`;

const folder = vscode.Uri.joinPath(
  vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'),
  'landings',
);
const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

const write = (name: string, content: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(content));

function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + 1);
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replace(/\\(?=\W)/g, '');
}

const ours = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Report Annotator');
const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** What is offered behind `typed`, put in at the end of the document; labels with what they insert. */
async function offered(document: vscode.TextDocument, typed: string): Promise<ReadonlyMap<string, string>> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.insert(document.uri, end, typed);
  assert.ok(await vscode.workspace.applyEdit(edit));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.lineAt(document.lineCount - 1).range.end,
  );
  const undo = new vscode.WorkspaceEdit();
  undo.delete(document.uri, new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end));
  assert.ok(await vscode.workspace.applyEdit(undo));
  return new Map(
    list.items.map(({ label, insertText }) => [
      typeof label === 'string' ? label : label.label,
      typeof insertText === 'string' ? insertText : (insertText?.value ?? ''),
    ]),
  );
}

describe('a note that cites reports', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await write('en-a-91-555.md', ferryReport);
    await write('zh-a-91-555.md', chinese);
    await write('brief.md', note);
    document = await vscode.workspace.openTextDocument(uriOf('brief.md'));
    await vscode.window.showTextDocument(document);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('tells what is cited: the title, the words of the paragraph, the version in the language of the note', async () => {
    const english = await until('the index knows the report', async () => {
      const said = await hoverAt(document, 'A/91/555, para. 4');
      return said.includes('a lamp that burns') && said;
    });
    assert.match(english, /para\. 4/);
    assert.match(english, /zh-a-91-555\.md/);
    assert.match(await hoverAt(document, 'A/91/555，第 4 段'), /每个渡口都应有一盏灯/);
  });

  it('says which paragraph the report does not have, and which document the workspace does not', async () => {
    assert.match(
      await hoverAt(document, 'A/91/555, paras. 2'),
      /A\/91\/555 has no paragraph 19; its last is 6/,
    );
    assert.match(await hoverAt(document, 'A/91/999'), /No report of this workspace/);
  });

  it('leads to the paragraph: definition and links', async () => {
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'A/91/555, para. 6'),
    );
    assert.equal(definition?.targetUri.path.split('/').at(-1), 'en-a-91-555.md');
    const opened = await vscode.workspace.openTextDocument(definition.targetUri);
    assert.match(opened.lineAt(definition.targetRange.start.line).text, /^6\. It also/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const targets = links.map(({ range, target }) => `${document.getText(range)} ${target?.fragment ?? ''}`);
    const line = opened.lineAt(definition.targetRange.start.line).lineNumber + 1;
    assert.ok(targets.includes(`A/91/555, para. 6 L${line},1`), targets.join('\n'));
    assert.ok(!targets.some((target) => target.startsWith('A/91/999')), targets.join('\n'));
  });

  it('finds quotations that are not the report’s, and puts them right', async () => {
    const expected = 'cited-paragraph-missing quotation-differs quotation-elsewhere';
    await until(
      `the findings are ${expected}`,
      () => ours(document.uri).map(ruleOf).sort().join(' ') === expected,
    );
    const differs = ours(document.uri).find((each) => ruleOf(each) === 'quotation-differs');
    assert.equal(differs?.message, 'The quotation has “must”; A/91/555, para. 4 has “should”.');
    assert.equal(document.getText(differs.range), 'must');
    for (const rule of ['quotation-differs', 'quotation-elsewhere']) {
      const finding = ours(document.uri).find((each) => ruleOf(each) === rule);
      assert.ok(finding, rule);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ edit }) => edit !== undefined)?.edit;
      assert.ok(fix, rule);
      assert.ok(await vscode.workspace.applyEdit(fix));
      await until(`${rule} is gone`, () => !ours(document.uri).some((each) => ruleOf(each) === rule));
    }
    assert.match(document.getText(), /every landing should have a lamp/);
    assert.match(document.getText(), /in order” \(A\/91\/555, para\. 5\)/);
  });

  it('offers symbols, paragraphs and sections while somebody types, and is quiet at a heading', async () => {
    assert.ok((await offered(document, 'See A/91/5')).has('A/91/555'));
    assert.equal((await offered(document, 'As the Panel says, A/91/555 ¶3')).get('¶3'), 'A/91/555, para. 3');
    const words = await offered(document, '小组说，A/91/555 ¶末班');
    assert.deepEqual(
      [...words],
      [
        ['¶4', 'A/91/555，第 4 段'],
        ['¶6', 'A/91/555，第 6 段'],
      ],
    );
    assert.equal(
      (await offered(document, 'For more of what the Panel found see #')).get('II'),
      'A/91/555, sect. II',
    );
    const heading = await offered(document, '\n#');
    assert.ok(![...heading.values()].some((insert) => insert.includes('A/91/555')));
    assert.equal((await offered(document, '\n[^1]: A/91/555, para. 2\n\nText[^')).get('[^1]'), '[^1]');
  });
});
