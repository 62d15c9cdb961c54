import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReferencesDocument } from '../../../src/cli/referencesDocument';
import { outlineDocument } from '../../../src/report/outlineDocument';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { runCommand } from './runCommand';

const text = `Report of the Group on Harbour Lights

I. Introduction

1. The General Assembly, in its resolution 91/17, asked for a report; the Group took note of A/91/204.¹

2. It considered the costs of lights (see paras. 3 and 4 below), and heard what section II says.

¹ A/91/204, para. 12.

II. Findings

3. Lamps failed twice, as annex I and annex IV describe.

4. The Group recommends that each harbour keep a spare lamp, as said in paragraph 2 above and in paragraph 19.

Annex I

Lamps that failed

The lamps of the northern pier, cited in paragraph 3 of the present report.
`;

describe('report-annotator references', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'references-'));
  const file = join(folder, 'lights.txt');
  writeFileSync(file, text);
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives documents, resolutions and notes as the outline does', () => {
    const { status, stdout, stderr } = runCommand('references', file, '--json');
    assert.equal(status, 0, stderr);
    const document = JSON.parse(stdout) as ReferencesDocument;
    const outline = outlineDocument(readReport(createText(text)), file);
    assert.deepEqual(document.symbols, outline.symbols);
    assert.deepEqual(document.resolutions, outline.resolutions);
    assert.deepEqual(document.footnotes, outline.footnotes);
    assert.deepEqual(
      document.symbols.map(({ symbol }) => symbol),
      ['A/91/204'],
    );
  });

  it('gives what cross-references mean, and why some lead nowhere', () => {
    const { stdout } = runCommand('references', file, '--json');
    const { crossReferences } = JSON.parse(stdout) as ReferencesDocument;
    const lines = text.split('\n');
    for (const { line, column, endColumn, text: words } of crossReferences)
      assert.equal(lines[line - 1]?.slice(column - 1, endColumn - 1), words);
    assert.deepEqual(
      crossReferences.map((each) => [
        each.line,
        each.text,
        each.targets.map(({ kind, id, line }) => `${kind} ${id} ${line}`),
        each.missing,
        each.unresolved,
      ]),
      [
        [7, 'paras. 3 and 4', ['paragraph 3 13', 'paragraph 4 15'], [], null],
        [7, 'section II', ['section II 11'], [], null],
        [9, 'para. 12', [], [], 'other-text'],
        [13, 'annex I', ['annex annex-1 17'], [], null],
        [13, 'annex IV', [], [], 'no-such-part'],
        [15, 'paragraph 2', ['paragraph 2 7'], [], null],
        [15, 'paragraph 19', [], [], 'no-such-part'],
        [21, 'paragraph 3', ['paragraph 3 13'], [], null],
      ],
    );
  });

  it('groups them for people', () => {
    const { status, stdout } = runCommand('references', file);
    assert.equal(status, 0);
    assert.match(stdout, /^Documents \(1\)\n {2}A\/91\/204 {2}← 5, 9$/mu);
    assert.match(
      stdout,
      /^ {2}7:43 {2}“paras\. 3 and 4” {2}→ paragraph 3, line 13 to paragraph 4, line 15$/mu,
    );
    assert.match(stdout, /“annex IV” {2}no such part in this report$/mu);
    assert.match(stdout, /1 documents, 1 resolutions and decisions, 1 footnotes, 8 cross-references\n$/u);
  });

  it('helps', () => {
    const help = runCommand('--help');
    assert.equal(help.status, 0);
    for (const verb of ['outline', 'references', 'annotations', 'carry-over'])
      assert.match(help.stdout, new RegExp(`^ {2}report-annotator ${verb} [A-Z]+ `, 'mu'));
    const nothing = runCommand();
    assert.deepEqual([nothing.status, nothing.stdout, nothing.stderr], [2, '', help.stdout]);
    const own = runCommand('references', '--help');
    assert.equal(own.status, 0);
    assert.match(own.stdout, /^report-annotator references FILE \[--json\]\n/u);
  });

  it('says in one sentence what is wrong', () => {
    const { status, stderr } = runCommand('references', folder);
    assert.equal(status, 2);
    assert.match(stderr, /this is a folder\. Name a file in it\.\n$/u);
  });
});
