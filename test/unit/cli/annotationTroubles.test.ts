import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import { temporaryName } from '../../../src/workspace/temporaryFiles';
import { comment } from '../annotations/sampleAnnotations';
import { runCommand } from './runCommand';

const id = (last: number): string => `0b9e7a52-5c3e-4d0a-9a53-0d6f2c1e8a${last}`;

describe('report-annotator annotations --check', function () {
  this.timeout(30_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'troubles '));
    writeFileSync(join(folder, 'a.md'), '# Report\n\n1. 会议认为，专家一致同意下列意见。\n');
    const put = (report: string, name: string, text: string): void => {
      mkdirSync(join(folder, `${report}.annotations`), { recursive: true });
      writeFileSync(join(folder, `${report}.annotations`, name), text);
    };
    const record = (last: number): string => encodeAnnotation({ ...comment, id: id(last) }, 'a.md');
    const { modified } = comment;
    const contested = {
      ...comment,
      id: id(11),
      conflicts: [{ path: ['body'] as const, other: 'x', modified }],
    };
    put('a.md', `${id(11)}.json`, encodeAnnotation(contested, 'a.md'));
    put(
      'a.md',
      `${id(12)}.json`,
      record(12).replace(
        '  "status": "open",\n',
        '<<<<<<< a\n  "status": "open",\n=======\n  "status": "done",\n>>>>>>> b\n',
      ),
    );
    put('a.md', `${id(13)}.json`, record(13).replace('"formatVersion": 1', '"formatVersion": 99'));
    put('a.md', `${id(14)}.json`, record(14).slice(0, 300));
    put('a.md', temporaryName(`${id(15)}.json`, Date.now() - 600_000), record(15));
    put('old.md', `${id(16)}.json`, record(16));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('reports everything that somebody has to look at, and ends with 1', () => {
    const { status, stdout } = runCommand('annotations', join(folder, 'a.md'), '--check');
    assert.equal(status, 1);
    for (const rule of [
      'conflict',
      'conflict-marks',
      'newer-version',
      'not-json',
      'interrupted-save',
      'lost-report',
    ])
      assert.match(stdout, new RegExp(`\\[${rule}\\]`, 'u'), stdout);
    assert.match(stdout, /two versions of “body”/u);
    assert.match(stdout, /two versions of “status”/u);
  });

  it('tells both versions with --json', () => {
    const { stdout } = runCommand('annotations', join(folder, 'a.md'), '--json');
    const { annotations } = JSON.parse(stdout) as {
      readonly annotations: readonly { readonly id: string; readonly conflicts?: unknown }[];
    };
    assert.deepEqual(annotations.find((each) => each.id === id(11))?.conflicts, [
      { field: 'body', other: 'x' },
    ]);
  });
});
