import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeAnnotation } from '../../../src/annotations/decodeAnnotation';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import type { Annotation } from '../../../src/annotations/annotation';
import { coding, comment } from '../annotations/sampleAnnotations';
import { commandFile } from './runCommand';
import type { Finished } from './runCommand';

const folder = "报告 it's #1.md.annotations";

describe('report-annotator merge-driver', function () {
  this.timeout(60_000);
  let checkout = '';

  const git = (...args: readonly string[]): Finished =>
    spawnSync('git', ['-C', checkout, ...args], { encoding: 'utf8' });
  const ok = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = git(...args);
    assert.equal(status, 0, `git ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
  const install = (): Finished =>
    spawnSync(process.execPath, [commandFile(), 'merge-driver', '--install'], {
      cwd: checkout,
      encoding: 'utf8',
    });
  const put = (annotation: Annotation): void => {
    const path = join(checkout, folder, `${annotation.id}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, encodeAnnotation(annotation, "报告 it's #1.md"));
  };
  const text = ({ id }: Annotation): string => readFileSync(join(checkout, folder, `${id}.json`), 'utf8');
  const stored = (annotation: Annotation): Annotation => {
    const decoded = decodeAnnotation(JSON.parse(text(annotation)));
    assert.ok(decoded.kind === 'annotation');
    return decoded.annotation;
  };
  const commit = (message: string): void => {
    ok('add', '-A');
    ok('commit', '-q', '-m', message);
  };
  /** Two branches from a common state, with what each writes; the second is merged into the first. */
  const merge = (mine: () => void, theirs: () => void): Finished => {
    ok('checkout', '-q', '-b', 'theirs');
    theirs();
    commit('theirs');
    ok('checkout', '-q', 'main');
    mine();
    commit('mine');
    return git('merge', '-q', '--no-edit', 'theirs');
  };

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'merge driver '));
    ok('init', '-q', '-b', 'main');
    ok('config', 'user.name', 'Ana');
    ok('config', 'user.email', 'ana@example.org');
    writeFileSync(join(checkout, '.gitattributes'), '*.png binary');
    assert.equal(install().status, 0);
    put(comment);
    put(coding);
    commit('base');
  });
  afterEach(() => {
    rmSync(checkout, { recursive: true, force: true });
  });

  it('is set up once, beside what is there', () => {
    const before = readFileSync(join(checkout, '.gitattributes'), 'utf8');
    assert.match(before, /^\*\.png binary\n\*\*\/\*\.annotations\/\*\.json .*merge=report-annotator\n$/u);
    const again = install();
    assert.match(again.stdout, /set up already/u);
    assert.equal(readFileSync(join(checkout, '.gitattributes'), 'utf8'), before);
    assert.match(ok('config', 'merge.report-annotator.driver'), /merge-driver %O %A %B %P/u);
    assert.match(
      ok('check-attr', 'merge', `a/b/${folder}/x.json`, `${folder}/x.json`),
      /(?:merge: report-annotator\n[^]*){2}/u,
    );
  });

  it('merges field by field, and keeps both versions where they contradict each other', () => {
    const merged = merge(
      () => {
        put({ ...comment, body: 'Mine.', status: 'resolved', codes: ['a'] });
        put({ ...coding, codes: ['consensus', 'mine'] });
      },
      () => {
        put({ ...comment, body: 'Theirs.', confidence: 'low', codes: ['b'], extra: { reviewed: true } });
        put({ ...coding, codes: ['consensus', 'theme/verification', 'theirs'] });
      },
    );
    assert.equal(merged.status, 0, merged.stdout + merged.stderr);
    assert.match(merged.stderr, /both versions of body are kept/u);
    assert.equal(ok('status', '--porcelain'), '');
    assert.deepEqual(stored(coding).codes, ['consensus', 'theirs', 'mine']);
    const { body, status, confidence, codes, extra, conflicts } = stored(comment);
    assert.deepEqual(
      { body, status, confidence, codes, extra },
      { body: 'Mine.', status: 'resolved', confidence: 'low', codes: ['b', 'a'], extra: { reviewed: true } },
    );
    assert.deepEqual(conflicts, [{ path: ['body'], other: 'Theirs.', modified: comment.modified }]);
    assert.match(text(comment), /"source": "\.\.\/%E6%8A%A5%E5%91%8A%20it's%20%231\.md"/u);
  });

  it('leaves one whole version where it must not merge, and lets git say that it is in conflict', () => {
    const newer = encodeAnnotation(comment, 'a.md').replace('"formatVersion": 1', '"formatVersion": 99');
    const merged = merge(
      () => {
        put({ ...comment, body: 'Mine.' });
      },
      () => {
        writeFileSync(join(checkout, folder, `${comment.id}.json`), newer);
      },
    );
    assert.equal(merged.status, 1);
    assert.match(merged.stderr, /newer version/u);
    assert.equal(stored(comment).body, 'Mine.');
    assert.match(ok('status', '--porcelain'), /^UU /mu);
  });

  it('leaves deleting against changing to git, which keeps the words and says so', () => {
    const merged = merge(
      () => {
        ok('rm', '-q', join(folder, `${comment.id}.json`));
      },
      () => {
        put({ ...comment, body: 'Still needed.' });
      },
    );
    assert.equal(merged.status, 1);
    assert.match(merged.stdout, /modify\/delete/u);
    assert.equal(stored(comment).body, 'Still needed.');
  });
});
