import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './runCommand';

describe('report-annotator codebook', function () {
  this.timeout(60_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'codebook-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints the codes of the samples, one below the other', () => {
    const { status, stdout, stderr } = runCommand('codebook', 'samples/codebook.yaml');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^voice {2}Voice\n {2}voice\/consensus {2}Consensus {2}\[c\]\n/u);
    assert.match(stdout, /theme\/institutions .* retired\n[^]*codebook\.yaml: \d+ codes, 0 problems\n$/u);
  });

  it('exports and takes in again, into a file that is not there yet', () => {
    const exported = runCommand('codebook', 'samples/codebook.yaml', '--export', 'qdc', '--language=zh-cn');
    assert.equal(exported.status, 0, exported.stderr);
    const [qdc, yaml] = [join(folder, 'a.qdc'), join(folder, 'codebook.yaml')];
    writeFileSync(qdc, exported.stdout);
    const first = runCommand('codebook', yaml, '--import', qdc);
    assert.match(first.stdout, /[1-9]\d* codes added, 0 completed, 0 unchanged\n$/u, first.stderr);
    const text = readFileSync(yaml, 'utf8');
    assert.match(text, /name: 一致意见/u);
    const second = runCommand('codebook', yaml, '--import', qdc, '--json');
    const document = JSON.parse(second.stdout) as { imported: { added: unknown[] }; codes: unknown[] };
    assert.deepEqual([second.status, document.imported.added], [0, []]);
    assert.equal(readFileSync(yaml, 'utf8'), text);
  });

  it('ends with 1 where something is wrong, and with 2 and a sentence where it cannot work', () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, 'codes:\n  - id: a\n  - id: a\n');
    const wrong = runCommand('codebook', file);
    assert.equal(wrong.status, 1);
    assert.match(wrong.stdout, /wrong\.yaml:3:9: “a” is defined twice\./u);
    const empty = join(folder, 'empty.yaml');
    writeFileSync(empty, 'codes: []\n');
    for (const [args, message] of [
      [['codebook', file, '--export', 'docx'], /no format "docx", only qdc and csv/u],
      [['codebook', empty, '--export', 'qdc'], /There are no codes in this file/u],
      [['codebook', join(folder, 'none.yaml')], /no such file/u],
      [['codebook', file, '--import', join(folder, 'none.qdc')], /no such file/u],
      [['codebook', file, '--import', 'package.json'], /no column “name” or “id”/u],
    ] as const) {
      const { status, stderr } = runCommand(...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });
});
