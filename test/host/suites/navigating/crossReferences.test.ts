import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, openFile, openText, positionOf } from '../reading/openReport';
import type { ShownReport } from '../reading/openReport';
import { citingReport } from './citingReport';

type Target = vscode.LocationLink | vscode.Location;

/** What "Go to Definition" gives at some words, as the text of each target. */
async function definitions({ document }: ShownReport, words: string): Promise<readonly string[]> {
  const targets = await vscode.commands.executeCommand<readonly Target[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    positionOf(document, words),
  );
  return targets.map(
    (target) => document.getText('targetRange' in target ? target.targetRange : target.range).split('\n')[0]!,
  );
}

/** The words of every reference that is found at some words. */
async function references(
  { document }: ShownReport,
  words: string,
  occurrence = 0,
): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    positionOf(document, words, occurrence),
  );
  return found.map(({ range }) => document.getText(range)).sort();
}

describe('cross-references', () => {
  let report: ShownReport;
  before(async () => {
    report = await openText(citingReport);
  });

  it('lead to all that they mean', async () => {
    assert.deepEqual(await definitions(report, 'paragraphs 2 and 3'), [
      '2. The Group held two sessions.¹',
      '3. Lamps fail:',
    ]);
    assert.deepEqual(await definitions(report, 'section II.B'), ['B. Keepers']);
    assert.deepEqual(await definitions(report, 'annex I and'), ['Annex I']);
    assert.deepEqual(await definitions(report, 'Ibid.'), ['¹ A/91/204.']);
    assert.deepEqual(await definitions(report, 'paragraph 9 of resolution'), []);
  });

  it('are found from the paragraph, the heading and the note that they mean', async () => {
    assert.deepEqual(await references(report, '2. The'), ['2.', 'paragraphs 2 and 3']);
    // Anywhere in a paragraph its references are meant.
    assert.deepEqual(await references(report, 'held two'), ['2.', 'paragraphs 2 and 3']);
    assert.deepEqual(await references(report, 'B. Keepers'), ['B. Keepers', 'section II.B']);
    assert.deepEqual(await references(report, '¹', 1), ['Ibid.', '¹', '¹']);
  });

  it('are highlighted with what they mean', async () => {
    const highlights = await vscode.commands.executeCommand<readonly vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      report.document.uri,
      positionOf(report.document, 'section II.B'),
    );
    assert.deepEqual(
      highlights.map(({ range, kind }) => [report.document.getText(range), kind]),
      [
        ['B. Keepers', vscode.DocumentHighlightKind.Write],
        ['section II.B', vscode.DocumentHighlightKind.Read],
      ],
    );
  });

  it('are links, unless the setting is off', async () => {
    const links = async (): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        report.document.uri,
      );
      return found.map(({ range, target }) => `${report.document.getText(range)} #${target?.fragment ?? ''}`);
    };
    const line = (words: string): number => positionOf(report.document, words).line + 1;
    assert.ok((await links()).includes(`section II.B #L${line('B. Keepers')},1`), (await links()).join('; '));
    const settings = vscode.workspace.getConfiguration('reportAnnotator');
    await settings.update('links.underlineReferences', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.ok(!(await links()).some((link) => link.startsWith('section II.B')));
    } finally {
      await settings.update('links.underlineReferences', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('are counted above what they lead to, where that is wanted', async () => {
    const lenses = async (): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        report.document.uri,
      );
      return found.map(
        ({ range, command }) => `${report.document.getText(range)} ${command?.title.replace('$', '') ?? ''}`,
      );
    };
    assert.deepEqual(await lenses(), []);
    const settings = vscode.workspace.getConfiguration('reportAnnotator');
    await settings.update('counts.show', 'on', vscode.ConfigurationTarget.Workspace);
    try {
      assert.ok((await lenses()).includes('B. Keepers 1 reference'));
    } finally {
      await settings.update('counts.show', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('show in a hover what is said there, or that there is no such part', async () => {
    const { markdown, range } = await hoverAt(
      report.document,
      positionOf(report.document, 'paragraphs 2 and 3'),
    );
    assert.equal(range, 'paragraphs 2 and 3');
    assert.match(markdown.replace(/\\(.)/g, '$1'), /\*\*\[para\. 2\].*\n\nThe Group held two sessions\./);
    const missing = await hoverAt(report.document, positionOf(report.document, 'para. 40'));
    assert.match(missing.markdown, /no such paragraph/);
  });

  it('let the selection grow through them', async () => {
    const [chain] = await vscode.commands.executeCommand<readonly vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      report.document.uri,
      [positionOf(report.document, 'section II.B')],
    );
    const grown: string[] = [];
    for (let step = chain; step !== undefined; step = step.parent)
      grown.push(report.document.getText(step.range));
    const at = grown.indexOf('section II.B');
    assert.ok(at >= 0, JSON.stringify(grown.slice(0, 5)));
    assert.ok(
      grown.slice(at + 1).some((text) => text.startsWith('See paragraphs 2 and 3') && text.endsWith('(b).')),
    );
    assert.ok(
      grown.slice(at + 2).some((text) => text.startsWith('I. Introduction') && !text.includes('B. Keepers')),
    );
  });
});

describe('going about a report', () => {
  let report: ShownReport;
  before(async () => {
    report = await openText(citingReport);
  });

  /** The line with the cursor after `command`, which begins at `words`. */
  async function lineAfter(command: string, words?: string): Promise<string> {
    const editor = vscode.window.activeTextEditor!;
    if (words !== undefined) {
      const start = positionOf(report.document, words);
      editor.selection = new vscode.Selection(start, start);
    }
    await vscode.commands.executeCommand(`reportAnnotator.${command}`);
    const { document, selection } = vscode.window.activeTextEditor!;
    return document.lineAt(selection.active.line).text;
  }

  it('leads to a note and back to where one came from', async () => {
    assert.equal(await lineAfter('goToNote', 'sessions.¹'), '¹ A/91/204.');
    assert.equal(await lineAfter('goToNote'), '2. The Group held two sessions.¹');
    assert.equal(await lineAfter('goToNote', 'A/91/204'), '2. The Group held two sessions.¹');
  });

  it('leads on and back through paragraphs and citations', async () => {
    assert.equal(await lineAfter('goToNextParagraph', 'met in Oslo'), '2. The Group held two sessions.¹');
    assert.equal(
      await lineAfter('goToPreviousParagraph'),
      vscode.window.activeTextEditor!.document.lineAt(4).text,
    );
    const { active } = vscode.window.activeTextEditor!.selection;
    assert.match(await lineAfter('goToNextCitation'), /^1\. /);
    assert.ok(vscode.window.activeTextEditor!.selection.active.isAfter(active));
  });
});

describe('cross-references in A/78/120', () => {
  it('lead to sections and annexes', async function () {
    const found = await openFile('zh-a-78-120.txt');
    if (found === undefined) return this.skip();
    assert.match((await definitions(found, '第二(E)部分'))[0] ?? '', /^#*\s*E/);
    assert.ok((await references(found, '第二(E)部分')).includes('第二(E)部分'));
    const { markdown } = await hoverAt(found.document, positionOf(found.document, '第二(E)部分'));
    assert.match(markdown, /II\\\.E/);
  });
});
