import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationsDocument } from '../../../src/annotations/annotationsDocument';
import { Draft, draftText } from './draft';
import { runCommand } from './runCommand';

describe('report-annotator annotations', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annotations-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints one JSON document with places from 1', async () => {
    const draft = new Draft(folder, 'draft.md', draftText);
    const spare = await draft.annotate('a spare lamp', { codes: ['supply'] });
    const reply = draft.reply(spare.id, 'Only one?');
    const { status, stdout, stderr } = runCommand('annotations', draft.file, '--json');
    assert.equal(status, 0, stderr);
    const document = JSON.parse(stdout) as AnnotationsDocument;
    assert.equal(document.file, draft.file);
    assert.deepEqual(
      document.annotations.map(({ id, state, line, column, endColumn }) => [
        id,
        state,
        line,
        column,
        endColumn,
      ]),
      [
        [spare.id, 'anchored', 13, 48, 60],
        [reply.id, 'reply', undefined, undefined, undefined],
      ],
    );
    assert.deepEqual(document.problems, []);
  });

  it('lists them for people, replies below', async () => {
    const draft = new Draft(folder, 'draft.md', draftText);
    const spare = await draft.annotate('a spare lamp', { codes: ['supply'] });
    draft.reply(spare.id, 'Only one?\u001b[2J');
    const { status, stdout } = runCommand('annotations', draft.file);
    assert.equal(status, 0);
    const [first, second, last] = stdout.split('\n');
    assert.equal(first, '13:48    “a spare lamp” Lin: See the minutes. {supply} [open]');
    assert.equal(second, '         ↳ Lin: Only one?[2J [open]');
    assert.match(last ?? '', /2 annotations: 1 anchored, 0 to review, 0 orphaned, 1 replies$/u);
  });

  it('checks: nothing to say, exit code 0', async () => {
    const draft = new Draft(folder, 'draft.md', draftText);
    await draft.annotate('a spare lamp', { codes: ['any'] });
    const { status, stdout } = runCommand('annotations', draft.file, '--check');
    assert.equal(status, 0);
    assert.match(stdout, /1 annotations, all in place/u);
  });

  it('checks: what is not in place, unreadable or unknown, exit code 1', async () => {
    const draft = new Draft(folder, 'draft.md', draftText);
    writeFileSync(join(folder, 'codebook.yaml'), 'version: 1\ncodes:\n  - id: supply\n    name: Supply\n');
    await draft.annotate('a spare lamp', { codes: ['supply', 'weather'] });
    const towers = await draft.annotate('No agreement was reached on who should pay');
    draft.put('half.json', '{ "id": ');
    writeFileSync(draft.file, draftText.replace(/5\. No agreement.*\n/u, ''));
    const { status, stdout } = runCommand('annotations', draft.file, '--check');
    assert.equal(status, 1, stdout);
    const findings = stdout.trim().split('\n');
    assert.equal(findings.length, 3);
    assert.match(findings[0] ?? '', /half\.json:1: .*\[not-json\]$/u);
    assert.match(findings[1] ?? '', new RegExp(`\\[(?:orphaned|needs-review)\\] ${towers.id}$`, 'u'));
    assert.match(findings[2] ?? '', /:13: The codebook has no code “weather”\. \[unknown-code\]/u);

    const both = runCommand('annotations', draft.file, '--check', '--json');
    assert.equal(both.status, 1);
    assert.deepEqual((JSON.parse(both.stdout) as { findings: unknown }).findings, findings);
    assert.equal(draft.saved()['half.json'], '{ "id": ');
  });

  it('finds nothing wrong with the samples', () => {
    for (const sample of ['samples/submarine-cables.en.txt', 'samples/flood-warning.zh.md']) {
      const { status, stdout } = runCommand('annotations', sample, '--check');
      assert.equal(status, 0, stdout);
    }
  });

  it('says that a PDF is no text', () => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, '%PDF-1.7\n');
    const { status, stdout, stderr } = runCommand('annotations', file);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /report\.pdf: this is not a text file\. Convert it .*pdftotext\.\n$/u);
  });
});
