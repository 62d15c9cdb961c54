import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openText, positionOf } from './openReport';
import type { ShownReport } from './openReport';

async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** The names of a tree of symbols, indented by two blanks a level. */
function names(symbols: readonly vscode.DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children }) => [
    '  '.repeat(depth) + name.slice(0, 30),
    ...names(children, depth + 1),
  ]);
}

describe('structure of a report', () => {
  let small: ShownReport;
  before(async () => {
    small = (await openFile('small-report.md'))!;
  });

  it('is its document symbols, paragraphs below their sections', async () => {
    const shown = names(await symbolsOf(small.document)).filter((name) => !name.startsWith('Report of'));
    assert.deepEqual(
      shown.filter((name) => /^ *(?:I|II|A|B|\d|Annex)\b/.test(name)),
      [
        'I Introduction',
        '  1 The Committee was establishe',
        '  2 It held two sessions and con',
        'II Findings',
        '  A Reading',
        '    3 Readings are taken at differ',
        '  B Reporting',
        '    4 Some experts considered that',
        'Annex Working papers',
      ],
    );
  });

  it('folds', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      small.document.uri,
    );
    const folded = ranges.map(({ start, end }) => [
      small.document.lineAt(start).text,
      small.document.lineAt(end).text,
    ]);
    const has = (first: string, last: string): boolean =>
      folded.some(([from, to]) => from === first && to?.startsWith(last));
    assert.ok(has('A. Reading', '(b) Evening readings.'), JSON.stringify(folded));
    assert.ok(has('II. Findings', '4. Some experts'), JSON.stringify(folded));
  });

  it('leads from a marker to its note, and back', async () => {
    const marker = positionOf(small.document, '¹');
    const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      small.document.uri,
      marker,
    );
    assert.ok(link);
    const target = 'targetRange' in link ? link.targetRange : link.range;
    assert.match(small.document.getText(target), /^¹ The members are listed in the annex\.\s*$/);
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      small.document.uri,
      positionOf(small.document, '¹', 1),
    );
    assert.ok(
      references.some(({ range }) => range.start.line === marker.line),
      'the marker in the text is among the references',
    );
  });

  it('finds all places of a symbol', async () => {
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      small.document.uri,
      positionOf(small.document, 'RG/2024/WP.1'),
    );
    // Other reports of the workspace may name it, too.
    const here = references.filter(({ uri }) => uri.toString() === small.document.uri.toString());
    const lines = [...new Set(here.map(({ range }) => small.document.lineAt(range.start.line).text))];
    assert.equal(lines.length, 2, JSON.stringify(lines));
  });

  it('is highlighted by tokens of its own', async () => {
    const uri = small.document.uri;
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    const seen = new Set<string>();
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      line += data[index]!;
      character = data[index] === 0 ? character + data[index + 1]! : data[index + 1]!;
      const range = new vscode.Range(line, character, line, character + data[index + 2]!);
      seen.add(`${legend.tokenTypes[data[index + 3]!]}: ${small.document.getText(range)}`);
    }
    for (const expected of [
      'reportHeading: II. Findings',
      'reportNumber: 3',
      'reportItem: (a)',
      'reportFootnote: ¹',
      'reportSymbol: RG/2024/WP.1',
    ])
      assert.ok(seen.has(expected), `${expected} is missing in ${[...seen].join(' | ')}`);
  });

  it('follows edits', async () => {
    const { document } = await openText(small.document.getText(), 'markdown');
    assert.ok(names(await symbolsOf(document)).some((name) => name.trim() === 'B Reporting'));
    const edit = new vscode.WorkspaceEdit();
    const heading = document.lineAt(positionOf(document, 'B. Reporting').line);
    edit.replace(document.uri, heading.range, 'B. Frequency of reporting');
    edit.insert(document.uri, new vscode.Position(0, 0), 'Geneva\n\n');
    await vscode.workspace.applyEdit(edit);
    const after = names(await symbolsOf(document)).map((name) => name.trim());
    assert.ok(after.includes('B Frequency of reporting'), after.join('\n'));
  });
});

describe('a file that is no report', () => {
  // What a note cites has hovers; a resolution has them in reports alone.
  const prose = 'Dear all,\n\nsee A/78/120 and resolution 74/50.\n\nRegards\n';

  it('is left alone, until somebody says that it is one', async () => {
    const { document } = await openText(prose);
    assert.deepEqual(await symbolsOf(document), []);
    await vscode.commands.executeCommand('reportAnnotator.treatAsReport');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, '74/50'),
    );
    assert.equal(hovers.length, 1);
    await vscode.commands.executeCommand('reportAnnotator.doNotTreatAsReport');
    const none = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, '74/50'),
    );
    assert.deepEqual(none, []);
  });

  it('has no hovers and no tokens', async () => {
    const { document } = await openText(`${prose}More.`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, '74/50'),
    );
    assert.deepEqual(hovers, []);
  });
});
