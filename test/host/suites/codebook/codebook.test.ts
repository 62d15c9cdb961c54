import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codingRecord } from '../../harness/codingRecord';
import { Desk, until } from '../annotating/desk';

const book = `# Codes of the lighthouses.
codes:
  - id: doubt   # used often
    name: { en: Doubt, zh-cn: 怀疑 }
    shortcut: d
  - id: praise
    name: { en: Praise, zh-cn: 赞扬 }
    shortcut: p
`;

const other = '# Report of the Committee on Buoys\n\nI. Introduction\n\n1. The Committee doubts the buoys.\n';

/** A record of a coding by “doubt”, as a file. */
function record(number: number): { readonly name: string; readonly text: string } {
  const report = 'lighthouses.md';
  return codingRecord({ number, author: 'Keeper', report, code: 'doubt', exact: 'Committee', start: number });
}

/** A folder with two reports and forty codings by “doubt”, the first report open. */
async function layProject(name: string): Promise<Desk> {
  const files: Record<string, string> = { 'codebook.yaml': book, 'more/buoys.md': other };
  for (let number = 0; number < 40; number++) {
    const report = number % 2 === 0 ? 'lighthouses.md' : 'more/buoys.md';
    const { name: file, text } = record(number);
    files[`${report}.annotations/${file}`] = text;
  }
  return Desk.lay(name, files);
}

async function textOf(desk: Desk, path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(desk.folder, path)));
}

/** All files of the project that a change of the codes may touch, by path. */
async function contents(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const paths = ['codebook.yaml'];
  for (let number = 0; number < 40; number++)
    paths.push(`${number % 2 === 0 ? 'lighthouses.md' : 'more/buoys.md'}.annotations/${record(number).name}`);
  return new Map(await Promise.all(paths.map(async (path) => [path, await textOf(desk, path)] as const)));
}

/** Runs a command that shows a preview, and says yes to it until `isDone`. */
async function agree(command: string, argument: object, isDone: () => Promise<boolean>): Promise<void> {
  const running = vscode.commands.executeCommand(command, argument);
  await until(
    'the change is made',
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      // VS Code takes a file away for a moment when it renames another to it.
      return isDone().catch(() => false);
    },
    30_000,
  );
  await running;
}

describe('codebook', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('renames a code used forty times in two reports, and takes it back byte for byte', async function () {
    // Forty files are read and written twice: time for a busy machine.
    this.timeout(60_000);
    const desk = await layProject('codebook-rename');
    const own = await desk.annotate('Fog signals', 'All of them? #doubt');
    const ownPath = `lighthouses.md.annotations/${desk.reference(own).id}.json`;
    const ownBefore = await textOf(desk, ownPath);
    const before = await contents(desk);
    const codebook = vscode.Uri.joinPath(desk.folder, 'codebook.yaml').toString();
    await agree(
      'reportAnnotator.renameCode',
      { codebook, code: 'doubt', id: 'reservation', name: 'Reservation' },
      async () => (await textOf(desk, 'codebook.yaml')) !== book,
    );
    assert.equal(
      await textOf(desk, 'codebook.yaml'),
      book.replace('id: doubt ', 'id: reservation ').replace('en: Doubt', 'en: Reservation'),
    );
    const after = await contents(desk);
    const records = [...after].filter(([path]) => path !== 'codebook.yaml');
    assert.equal(records.filter(([, text]) => text.includes('"value": "reservation"')).length, 40);
    assert.match(await textOf(desk, ownPath), /All of them\? #reservation/u);
    await until('the open report shows the new name', async () =>
      (await desk.hoverAt('Fog signals')).includes('Reservation'),
    );
    await vscode.commands.executeCommand('reportAnnotator.undoCodeChange');
    assert.deepEqual(await contents(desk), before);
    assert.equal(await textOf(desk, ownPath), ownBefore);
  });

  it('helps while a codebook is edited: problems with fixes, completion, hovers with counts', async () => {
    const desk = await layProject('codebook-help');
    const uri = vscode.Uri.joinPath(desk.folder, 'codebook.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const at = (words: string): vscode.Position =>
      document.positionAt(document.getText().indexOf(words) + words.length);

    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at('id: do'),
    );
    const said = hover?.contents.map((content) =>
      content instanceof vscode.MarkdownString ? content.value : '',
    );
    assert.match(said?.join('\n') ?? '', /Doubt[^]*40[^]*2/u);

    await editor.edit((edit) => {
      edit.insert(at('shortcut: p\n'), '  - id: some\n    parent: doubd\n    color: #aabbcc\n');
    });
    const problems = await until('the problems are shown', () => {
      const shown = vscode.languages.getDiagnostics(uri);
      return shown.length === 2 ? shown : undefined;
    });
    assert.deepEqual(
      problems.map(({ range }) => range.start.line),
      [9, 10],
    );
    for (const wanted of [/doubt/u, /quotation marks/u]) {
      const position = wanted.source === 'doubt' ? at('parent: ') : at('color: ');
      const action = await until('the fix is offered', async () => {
        const line = document.lineAt(position.line).range;
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri,
          line,
          vscode.CodeActionKind.QuickFix.value,
        );
        return actions.find(({ title }) => wanted.test(title));
      });
      assert.ok(action.edit);
      await vscode.workspace.applyEdit(action.edit);
    }
    await until('nothing is wrong any more', () => vscode.languages.getDiagnostics(uri).length === 0);
    assert.match(document.getText(), /parent: doubt\n {4}color: '#aabbcc'\n/u);

    const labels = async (position: vscode.Position): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.deepEqual(
      (await labels(at('parent: '))).filter((label) => /^(?:doubt|praise|some)$/u.test(label)),
      ['doubt', 'praise'],
    );
    assert.ok((await labels(at('    shortcu'))).includes('definition'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('codes by single keys in coding mode; the same key takes the code away', async () => {
    const desk = await Desk.lay('codebook-coding', { 'codebook.yaml': book });
    await desk.select('lamps should be electric');
    await until('the codebook is read', async () => {
      await vscode.commands.executeCommand('reportAnnotator.codeByKey', 'd');
      return (await desk.sidecars()).length > 0;
    });
    const codes = async (): Promise<readonly (readonly string[])[]> =>
      (await desk.sidecars()).map(({ body }) => body.map(({ value }) => value));
    await until('the coding is shown', async () => (await desk.hoversAt('lamps should')).length === 1);
    await vscode.commands.executeCommand('reportAnnotator.codeByKey', 'P');
    assert.deepEqual(await codes(), [['doubt', 'praise']]);
    await vscode.commands.executeCommand('reportAnnotator.codeByKey', 'd');
    assert.deepEqual(await codes(), [['praise']]);
    await vscode.commands.executeCommand('reportAnnotator.codeByKey', 'x');
    await vscode.commands.executeCommand('reportAnnotator.codeByKey', 'p');
    assert.deepEqual(await codes(), []);
  });

  it('asks for a field of the codebook’s own and shows what it says', async () => {
    const fields =
      'fields:\n  - id: speaker\n    name: { en: Speaker }\n    type: choice\n    choices: [{ id: chair, name: Chair }]\n';
    const desk = await Desk.lay('codebook-fields', { 'codebook.yaml': book + fields });
    const sidecar = await desk.annotate('Fog signals', 'Who says so?');
    await desk.hoverAt('Fog signals');
    await agree('reportAnnotator.setFields', desk.reference(sidecar), async () => {
      const path = `lighthouses.md.annotations/${desk.reference(sidecar).id}.json`;
      return /"fields": \{\s*"speaker": "chair"\s*\}/u.test(await textOf(desk, path));
    });
    await until('the field is shown', async () =>
      /Speaker\\?: Chair/u.test(await desk.hoverAt('Fog signals')),
    );
  });

  it('brings codes out to a table, and in from a REFI-QDA codebook, which can be taken back', async () => {
    const desk = await Desk.lay('codebook-exchange', { 'codebook.yaml': book });
    await until('the codebook is read', async () => {
      await vscode.commands.executeCommand(
        'reportAnnotator.exportCodebook',
        vscode.Uri.joinPath(desk.folder, 'out.csv'),
      );
      return (await textOf(desk, 'out.csv').catch(() => '')).includes('praise,Praise,赞扬');
    });
    const qdc = vscode.Uri.joinPath(desk.folder, 'in.qdc');
    const xml =
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="7f1c0d2e-1111-4222-8333-444455556666" name="Hope" isCodable="true"/></Codes></CodeBook>';
    await vscode.workspace.fs.writeFile(qdc, new TextEncoder().encode(xml));
    await vscode.commands.executeCommand('reportAnnotator.importCodebook', qdc);
    const added = '  - id: hope\n    guid: 7f1c0d2e-1111-4222-8333-444455556666\n    name: Hope\n';
    assert.equal(await textOf(desk, 'codebook.yaml'), book + added);
    await vscode.commands.executeCommand('reportAnnotator.undoCodeChange');
    assert.equal(await textOf(desk, 'codebook.yaml'), book);
  });

  it('offers to add an unknown code to the codebook or to replace it', async () => {
    const desk = await Desk.lay('codebook-unknown', { 'codebook.yaml': book });
    await desk.annotate('Fog signals', 'Who says so? #doubts');
    await desk.hoverAt('Fog signals');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      desk.report,
      desk.rangeOf('Fog signals'),
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({ title }) => title).filter((title) => title.includes('doubts'));
    assert.deepEqual(titles, [
      'Add “doubts” to the codebook',
      'Replace “doubts” by “Doubt”',
      'Replace “doubts” by another code…',
    ]);
    const codebook = vscode.Uri.joinPath(desk.folder, 'codebook.yaml').toString();
    await agree('reportAnnotator.replaceCode', { codebook, code: 'doubts', by: 'doubt' }, async () =>
      (await desk.sidecars()).every(({ body }) => body.some(({ value }) => value === 'doubt')),
    );
    const [sidecar] = await desk.sidecars();
    assert.deepEqual(
      sidecar?.body.map(({ value }) => value),
      ['Who says so? #doubt', 'doubt'],
    );
  });
});
