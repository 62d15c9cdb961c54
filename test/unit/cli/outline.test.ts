import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outlineDocument } from '../../../src/report/outlineDocument';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { readFixture } from '../report/fixtures';
import { root, runCommand as run } from './runCommand';

const fixture = join(root, 'test/unit/report/fixtures/chinese.md');

describe('report-annotator outline', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'outline-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints one JSON document', () => {
    const { status, stdout, stderr } = run('outline', fixture, '--json');
    assert.equal(status, 0, stderr);
    const expected = outlineDocument(readReport(createText(readFixture('chinese.md'))), fixture);
    assert.deepEqual(JSON.parse(stdout), expected);
  });

  it('prints a readable outline', () => {
    const { status, stdout } = run('outline', fixture);
    assert.equal(status, 0);
    assert.match(stdout, /^24 {2}一\. 引言 {2}\[1–2\]$/mu);
    assert.match(stdout, /^42 {6}1\. 背景 {2}\[4\]$/mu);
    assert.match(stdout, /8 sections, 5 paragraphs, 4 footnotes/u);
  });

  it('counts lines alike with CR LF', () => {
    const file = join(folder, 'crlf.md');
    writeFileSync(file, `\ufeff${readFixture('chinese.md').replaceAll('\n', '\r\n')}`);
    const { stdout } = run('outline', file, '--json');
    const expected = outlineDocument(readReport(createText(readFixture('chinese.md'))), file);
    assert.deepEqual(JSON.parse(stdout), expected);
  });

  const failures: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    [
      'a file that is not there',
      () => ['outline', join(folder, 'none.md')],
      /none\.md: there is no such file/u,
    ],
    ['a folder', () => ['outline', folder], /this is a folder\. Name a file in it\./u],
    ['no file', () => ['outline'], /outline takes one file/u],
    ['an unknown option', () => ['outline', fixture, '--yaml'], /no option "--yaml"/u],
    ['an unknown command', () => ['outlin'], /no command "outlin"/u],
  ];
  for (const [what, args, message] of failures)
    it(`says in one sentence what is wrong: ${what}`, () => {
      const { status, stdout, stderr } = run(...args());
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1);
    });

  it('says that a file must not be read', function () {
    const file = join(folder, 'closed.md');
    writeFileSync(file, 'x');
    chmodSync(file, 0);
    // The superuser may read everything: nothing to see for him.
    if (process.getuid?.() === 0) {
      process.stderr.write('not tested: the superuser reads every file\n');
      this.skip();
    }
    const { status, stderr } = run('outline', file);
    assert.equal(status, 2);
    assert.match(stderr, /must not be read/u);
  });
});
