import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codingRecord } from '../../harness/codingRecord';
import { Desk, until } from '../annotating/desk';

const text = `# Report of the Committee on Lighthouses

Contents

I. Introduction.....3
II. Foghorns.....4
III. Recommendations.....6

I. Introduction

1. The Committee on Lighthouses met in spring and heard eleven keepers, who came from three coasts.

2. It thanks the keepers for their candour, as stated in paragraph 19 above, and for their patience.

II. Fog signals

3. Its members visited four towers in the course of the summer and spoke with the crews there.

4. Fog signals were praised by everybody, whatever the weather in which they had been heard.

III. Recommendations

5. The Committee recommends better lamps, to be delivered before the winter comes to the coast.

6. It recommends shorter watches for the crews of all towers that cannot be reached in winter.

7. It also recommends that the log be kept in ink and that copies be sent to the archive.

8. The Committee will meet again in the autumn, if the weather along the coast allows it.
`;

const ours = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Report Annotator');

const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

const rulesAt = (uri: vscode.Uri): string => ours(uri).map(ruleOf).sort().join(' ');

async function untilRules(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  await until(`the findings are: ${rules.join(' ')}`, () => rulesAt(uri) === [...rules].sort().join(' '));
}

async function actionsFor(uri: vscode.Uri, rule: string): Promise<readonly vscode.CodeAction[]> {
  const diagnostic = ours(uri).find((each) => ruleOf(each) === rule);
  assert.ok(diagnostic, `there is no ${rule}`);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

const wording = 'heading-differs-from-contents';
const nowhere = 'reference-without-target';

const ignoredFolder = 'slips.md.annotations/ignored-findings';

/** What "Ignore This Finding" writes, in a report whose words before the finding were others then. */
const record = {
  type: 'IgnoredFinding',
  formatVersion: 1,
  id: '5d0c2a1e-7b43-4f5e-9a55-3c1f0b8e2d11',
  rule: nowhere,
  args: ['19'],
  quote: { exact: 'paragraph 19', prefix: 'as told in ', suffix: ' above' },
  creator: { name: 'Keeper' },
  created: '2026-01-01T00:00:00.000Z',
};

describe('checks: findings while working', () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('reportAnnotator.check')
      .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says what is wrong, what the other place says, and where the rule is explained', async () => {
    const { report } = await lay('shown');
    await untilRules(report, [wording, nowhere]);
    const [first] = ours(report);
    assert.equal(first?.message, 'The contents say “Foghorns”, the heading says “Fog signals”.');
    assert.deepEqual(
      [first.range.start.line, first.range.start.character, first.range.end.character],
      [5, 4, 12],
    );
    assert.deepEqual(
      first.relatedInformation?.map(({ location, message }) => [location.range.start.line, message]),
      [[14, 'The heading says “Fog signals”.']],
    );
    assert.ok(typeof first.code === 'object');
    const explanation = (await vscode.workspace.openTextDocument(first.code.target)).getText().split('\n');
    assert.equal(explanation[Number(first.code.target.fragment.slice(1)) - 1], `## ${wording}`);
  });

  it('puts right what a rule knows how to, and finds it right', async () => {
    const { report, editor } = await lay('fixed');
    await untilRules(report, [wording, nowhere]);
    const fix = (await actionsFor(report, wording)).find(
      ({ title }) => title === 'Change the contents to “Fog signals”',
    );
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.lineAt(5).text, 'II. Fog signals.....4');
    await untilRules(report, [nowhere]);
  });

  it('ignores a finding without touching the report', async () => {
    const { report, folder, editor } = await lay('ignored');
    await untilRules(report, [wording, nowhere]);
    const ignore = (await actionsFor(report, nowhere)).find(({ title }) => title === 'Ignore This Finding');
    assert.ok(ignore?.command);
    const request: unknown = ignore.command.arguments?.[0];
    await vscode.commands.executeCommand(ignore.command.command, request);
    await untilRules(report, [wording]);
    assert.equal(editor.document.isDirty, false);
    const records = vscode.Uri.joinPath(folder, ignoredFolder);
    const [entry] = await vscode.workspace.fs.readDirectory(records);
    assert.ok(entry);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(records, entry[0]));
    const { rule, quote } = JSON.parse(new TextDecoder().decode(bytes)) as typeof record;
    assert.deepEqual([rule, quote.exact], [record.rule, record.quote.exact]);
  });

  it('does not show again what was ignored, until somebody takes the record away', async () => {
    const path = `${ignoredFolder}/${record.id}.json`;
    const { report, folder } = await lay('known', { [path]: JSON.stringify(record) });
    await untilRules(report, [wording]);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, path));
    await untilRules(report, [wording, nowhere]);
  });

  it('says what is to be done about annotations', async () => {
    const towers = 'four towers in the course of the winter and the spring with crews';
    const signals = 'Fog signals were praised by everybody';
    const { report } = await lay(
      'annotated',
      Object.fromEntries([
        coding(1, 'a bridge of ice over the river', 5),
        coding(2, towers, text.indexOf('four towers')),
        coding(3, signals, text.indexOf(signals), 'no-such-code'),
      ]),
    );
    // What needs review is told once, by the review, under the annotation's own id.
    await untilRules(report, [
      wording,
      nowhere,
      'annotation-orphaned',
      'annotation-unknown-code',
      recordId(2),
      recordId(3),
    ]);
  });

  it('follows the settings of the rules', async () => {
    const { report } = await lay('settings');
    await untilRules(report, [wording, nowhere]);
    await vscode.workspace
      .getConfiguration('reportAnnotator.check')
      .update('rules', { [wording]: 'off', [nowhere]: 'error' }, vscode.ConfigurationTarget.Workspace);
    await untilRules(report, [nowhere]);
    assert.equal(ours(report)[0]?.severity, vscode.DiagnosticSeverity.Error);
  });
});

/** The path and the text of a coding of `exact`, made when the report had these words. */
function coding(number: number, exact: string, start: number, code = 'doubt'): [string, string] {
  const { name, text: json } = codingRecord({
    number,
    author: 'Ann',
    report: 'slips.md',
    code,
    exact,
    start,
  });
  return [`slips.md.annotations/${name}`, json];
}

function recordId(number: number): string {
  return `00000000-0000-4000-8000-00000000000${number}`;
}

/** Lays a report into a folder that no earlier try has written into. */
async function lay(name: string, files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const desk = await Desk.lay(`check-${name}-${Date.now()}`, { 'slips.md': text, ...files });
  return desk.reopen('slips.md');
}
