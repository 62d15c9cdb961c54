import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, openFile, openText, positionOf } from './openReport';
import type { ShownReport } from './openReport';

/** Markdown with its escapes taken out and link targets left out, as one reads it. */
function read(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']').replace(/\\(.)/g, '$1');
}

describe('hovers', () => {
  let small: ShownReport;
  before(async () => {
    small = (await openFile('small-report.md'))!;
  });

  it('show the whole note on its marker, for the whole marker', async () => {
    const { markdown, range } = await hoverAt(small.document, positionOf(small.document, '¹'));
    assert.match(
      read(markdown),
      /^\*\*Note 1\*\*\n\nThe members are listed in the \[annex\]\.\n\n\[Go to the note\]$/,
    );
    assert.equal(range, '¹');
  });

  it('show on the note the sentence that refers to it', async () => {
    const { markdown } = await hoverAt(small.document, positionOf(small.document, '¹', 1));
    assert.match(read(markdown), /\[para\. 1\].*The Committee was established by resolution 12\/34/);
  });

  it('show a working paper with its row, and where it is cited', async () => {
    const { markdown, range } = await hoverAt(small.document, positionOf(small.document, 'RG/2024/WP.1'));
    assert.equal(range, 'RG/2024/WP.1');
    assert.match(read(markdown), /^\*\*RG\/2024\/WP\.1\*\*\n\nHours of reading\n/);
    assert.match(read(markdown), /\*\*Cited in:\*\* \[para\. 2\]/);
    assert.match(read(markdown), /\| \[RG\/2024\/WP\.1\] \| Hours of reading \|/);
  });

  it('run commands that go somewhere only, and no HTML', async () => {
    const { hovers } = await hoverAt(small.document, positionOf(small.document, 'RG/2024/WP.2'));
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    assert.equal(contents.length, 1);
    for (const { isTrusted, supportHtml } of contents) {
      assert.deepEqual(isTrusted, {
        enabledCommands: ['reportAnnotator.goTo', 'reportAnnotator.references.focus'],
      });
      assert.notEqual(supportHtml, true);
    }
  });

  it('go where their links say, and nowhere else', async () => {
    const { markdown } = await hoverAt(small.document, positionOf(small.document, '¹'));
    const target = /\[Go to the note\]\(command:reportAnnotator\.goTo\?([^)\s]+)\)/.exec(markdown)?.[1] ?? '';
    const [destination] = JSON.parse(decodeURIComponent(target)) as [{ uri: string }];
    await vscode.commands.executeCommand('reportAnnotator.goTo', destination);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(
      editor.document.lineAt(editor.selection.active.line).text,
      '¹ The members are listed in the annex.',
    );
    const elsewhere = vscode.Uri.joinPath(small.document.uri, '..', '..', 'elsewhere.md').toString();
    for (const bad of [undefined, 'x', {}, { ...destination, uri: elsewhere }, { ...destination, start: {} }])
      await vscode.commands.executeCommand('reportAnnotator.goTo', bad);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), small.document.uri.toString());
  });

  it('escape what a report says', async () => {
    const hostile = small.document
      .getText()
      .replace(
        'The members are listed',
        '[x](command:a) ![y](http://e.example/i.png) <b>The</b> `members` | are',
      );
    const { document } = await openText(hostile, 'markdown');
    const { markdown } = await hoverAt(document, positionOf(document, '¹'));
    assert.doesNotMatch(markdown, /\]\((?!command:reportAnnotator\.goTo\?)/);
    assert.doesNotMatch(markdown, /(?<!\\)[<`|!]/);
  });
});

describe('hovers in A/78/120', () => {
  let report: ShownReport;
  before(async function () {
    const found = await openFile('zh-a-78-120.txt');
    if (found === undefined) return this.skip();
    report = found;
  });

  const at = async (words: string, occurrence = 0): Promise<string> =>
    read((await hoverAt(report.document, positionOf(report.document, words, occurrence))).markdown);

  it('read note 4 with its three papers', async () => {
    const note = await at('⁴');
    for (const symbol of ['GE-NDVF/2022/WP.3', 'GE-NDVF/2023/WP.2', 'GE-NDVF/2022/WP.4/Rev.1'])
      assert.ok(note.includes(`[${symbol}]`), note);
  });

  it('tell title, authors and places of a working paper', async () => {
    const paper = await at('GE-NDVF/2022/WP.4/Rev.1');
    assert.match(paper, /^\*\*GE-NDVF\/2022\/WP\.4\/Rev\.1\*\*\n\n核裁军核查的目标和宗旨\n/);
    assert.match(paper, /Irmgard Niemeyer.*György Molnár/);
    assert.match(paper, /\[note 4 to para\. 16\], \[note 5 to para\. 18\]/);
    assert.match(paper, /\| \[GE-NDVF\/2022\/WP\.4\/Rev\.1\] \| 核裁军核查的目标和宗旨 \|/);
  });

  it('say that note 9 gives WP.1 of 2023 the title of WP.1 of 2021', async () => {
    const paper = await at('GE-NDVF/2023/WP.1);');
    assert.match(paper, /核裁军核查的治理/);
    assert.match(
      paper,
      /\[note 9 to para\. 36\] gives GE-NDVF\/2023\/WP\.1 another title: “核核查在核裁军核查中的作用” — the annex lists that title for \[GE-NDVF\/2021\/WP\.1\]/,
    );
  });

  it('say that a paper is in no list', async () => {
    const { document } = report;
    const edited = document.getText().replaceAll('GE-NDVF/2023/WP.2)', 'GE-NDVF/2023/WP.99)');
    const shown = await openText(edited);
    const { markdown } = await hoverAt(shown.document, positionOf(shown.document, 'GE-NDVF/2023/WP.99'));
    assert.match(read(markdown), /Not in the list of working papers of this report\./);
    await vscode.window.showTextDocument(document);
  });

  it('decode a symbol and link to it', async () => {
    const { markdown } = await hoverAt(report.document, positionOf(report.document, 'A/74/90'));
    assert.match(read(markdown), /General Assembly · session 74 · no\. 90/);
    assert.ok(markdown.includes('(https://undocs.org/zh/A/74/90)'), markdown);
  });

  it('know a resolution and a decision', async () => {
    assert.match(await at('71/67'), /^\*\*General Assembly resolution 71\/67\*\*\n\nA\/RES\/71\/67/);
    assert.match(await at('76/515'), /^\*\*General Assembly decision 76\/515\*\*/);
  });

  it('know an expert wherever her name stands', async () => {
    const { document } = report;
    const inRoster = await at('Irmgard Niemeyer');
    assert.match(inRoster, /^\*\*Irmgard Niemeyer\*\* · 德国\n/);
    const inNote = read((await hoverAt(document, positionOf(document, 'Chloe le Nalbaut'))).markdown);
    assert.match(inNote, /^\*\*Chloé Le Nalbaut\*\* · 法国/);
  });

  it('work in bold, links and tables', async () => {
    assert.match(await at('74/50'), /^\*\*General Assembly resolution 74\/50\*\*/);
    assert.match(await at('GE-NDVF/2021/WP.4'), /通过核裁军核查实现和维持无核武器世界/);
  });
});
