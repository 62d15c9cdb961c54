import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationsDocument } from '../../../src/annotations/annotationsDocument';
import type { CarryOverDocument, DocumentedCarry } from '../../../src/exchange/carryOverDocument';
import { Draft, draftText } from './draft';
import { runCommand } from './runCommand';

/** The draft revised: a paragraph put in, one reworded, one taken out, lines wrapped elsewhere. */
const revisedText = draftText
  .replace('I. Introduction\n', 'I. Introduction\n\n1. The chair opened the first meeting at noon.\n')
  .replace('1. The Group met three', '2. The Group met three')
  .replace('failed twice in the winter, because', 'failed three times in the winter, since')
  .replace('keep a spare lamp, and', 'keep a\nspare lamp, and')
  .replace(/5\. No agreement.*\n/u, '');

interface Printed extends CarryOverDocument {
  readonly problems: readonly unknown[];
  readonly written?: readonly { readonly id: string; readonly file: string }[];
  readonly refused?: readonly { readonly id: string; readonly file: string; readonly message: string }[];
}

describe('report-annotator carry-over', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'carry-over-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function draftAndRevision(revised = revisedText): Promise<{
    readonly draft: Draft;
    readonly revision: Draft;
    readonly ids: Readonly<Record<'met' | 'failed' | 'lamp' | 'towers' | 'reply' | 'lostReply', string>>;
  }> {
    const draft = new Draft(folder, 'draft.md', draftText);
    const met = await draft.annotate('eleven experts on harbour lights', { codes: ['who'] });
    const failed = await draft.annotate(
      'Lamps on the northern pier failed twice in the winter, because sea water had entered the cable boxes.',
    );
    const lamp = await draft.annotate('keep a spare lamp, and report', { extra: { project: 'lights' } });
    const towers = await draft.annotate('No agreement was reached on who should pay');
    const reply = draft.reply(met.id, 'Who chose them?');
    const lostReply = draft.reply(towers.id, 'Nobody wants to.');
    const revision = new Draft(folder, 'revised.md', revised);
    const ids = {
      met: met.id,
      failed: failed.id,
      lamp: lamp.id,
      towers: towers.id,
      reply: reply.id,
      lostReply: lostReply.id,
    };
    return { draft, revision, ids };
  }

  function printed(stdout: string): {
    readonly document: Printed;
    readonly of: (id: string) => DocumentedCarry;
  } {
    const document = JSON.parse(stdout) as Printed;
    return {
      document,
      of: (id) => {
        const found = document.annotations.find((annotation) => annotation.id === id);
        assert.ok(found, id);
        return found;
      },
    };
  }

  it('gives state, place, quote, score and method of each, and what changed under it', async () => {
    const { draft, revision, ids } = await draftAndRevision();
    const { status, stdout, stderr } = runCommand('carry-over', draft.file, revision.file, '--json');
    assert.equal(status, 1, stderr);
    const { document, of } = printed(stdout);
    assert.deepEqual(document.counts, {
      anchored: 3,
      needsReview: 0,
      orphaned: 1,
      replies: 2,
      changed: 1,
    });
    for (const annotation of document.annotations)
      if (annotation.start !== null && annotation.end !== null)
        assert.equal(revision.text.slice(annotation.start, annotation.end), annotation.quote);

    const met = of(ids.met);
    assert.deepEqual(
      [met.state, met.method, met.score, met.quote, met.changes, met.old?.line, met.line],
      ['anchored', 'identical', 1, 'eleven experts on harbour lights', [], 5, 7],
    );
    const failed = of(ids.failed);
    assert.deepEqual([failed.state, failed.method], ['anchored', 'diff']);
    assert.deepEqual(failed.changes, [
      { old: 'twice', new: 'three times' },
      { old: 'because', new: 'since' },
    ]);
    const lamp = of(ids.lamp);
    assert.deepEqual(
      [lamp.state, lamp.method, lamp.quote, lamp.changes],
      ['anchored', 'layout', 'keep a\nspare lamp, and report', []],
    );
    const towers = of(ids.towers);
    assert.deepEqual(
      [towers.state, towers.start, towers.quote, towers.method],
      ['orphaned', null, null, 'none'],
    );
    assert.equal(of(ids.reply).replyTo, ids.met);
    assert.deepEqual(revision.saved(), {}, 'nothing is written without --write');
  });

  it('tells people what was carried, what is gone and what changed', async () => {
    const { draft, revision } = await draftAndRevision();
    const { status, stdout } = runCommand('carry-over', draft.file, revision.file);
    assert.equal(status, 1);
    assert.match(stdout, /^Carried over \(3\)\n {2}5:54 → 7:54 {2}“eleven experts/mu);
    assert.match(stdout, /failed \[-twice-\]\{\+three times\+\} in the winter, \[-because-\]\{\+since\+\}/u);
    assert.match(stdout, /^Gone \(1\)\n {2}15:4 → – {2}“No agreement was reached on who should pay”/mu);
    assert.match(stdout, /3 carried over, 1 of them with changed words, 0 to review, 1 gone; 2 replies\n$/u);
  });

  it('writes records that are in place in the new text, and what it does not know along with them', async () => {
    const { draft, revision, ids } = await draftAndRevision();
    const before = draft.saved();
    const { document } = printed(
      runCommand('carry-over', draft.file, revision.file, '--write', '--json').stdout,
    );
    assert.deepEqual(document.written?.map(({ id }) => id).sort(), [
      ids.met,
      ids.failed,
      ids.lamp,
      ids.reply,
    ]);
    assert.deepEqual(document.refused, []);
    assert.deepEqual(draft.saved(), before, 'the old records are as they were');
    assert.match(revision.saved()[`${ids.lamp}.json`] ?? '', /"project": "lights"/u);
    assert.match(revision.saved()[`${ids.lamp}.json`] ?? '', /"source": "\.\.\/revised\.md"/u);

    const check = runCommand('annotations', revision.file, '--json');
    const { annotations, problems } = JSON.parse(check.stdout) as AnnotationsDocument;
    assert.deepEqual(problems, []);
    assert.deepEqual(
      annotations.map(({ id, state, codes }) => [id, state, codes]),
      [
        [ids.met, 'anchored', ['who']],
        [ids.failed, 'anchored', []],
        [ids.lamp, 'anchored', []],
        [ids.reply, 'reply', []],
      ],
    );
  });

  it('overwrites nothing', async () => {
    const { draft, revision, ids } = await draftAndRevision();
    revision.put(`${ids.met}.json`, '{ "half": ');
    const first = runCommand('carry-over', draft.file, revision.file, '--write', '--json');
    const { document } = printed(first.stdout);
    assert.deepEqual(
      document.refused?.map(({ id }) => id),
      [ids.met],
    );
    assert.match(document.refused[0]?.message ?? '', /is there already/u);
    assert.equal(revision.saved()[`${ids.met}.json`], '{ "half": ');

    const saved = revision.saved();
    const again = runCommand('carry-over', draft.file, revision.file, '--write');
    assert.equal(again.status, 1);
    assert.match(again.stdout, /0 written, 4 not written\n$/u);
    assert.deepEqual(revision.saved(), saved);
  });

  it('does not write records of a newer version', async () => {
    const { draft, revision, ids } = await draftAndRevision();
    const content = draft.saved()[`${ids.lamp}.json`] ?? '';
    draft.put(`${ids.lamp}.json`, content.replace('"formatVersion": 1', '"formatVersion": 3'));
    const { document, of } = printed(
      runCommand('carry-over', draft.file, revision.file, '--write', '--json').stdout,
    );
    assert.equal(of(ids.lamp).state, 'anchored');
    assert.deepEqual(
      document.refused?.map(({ id, message }) => [id, message]),
      [[ids.lamp, 'Not written: the record is of a newer version. Update this program.']],
    );
    assert.equal(document.problems.length, 1);
    assert.equal(Object.hasOwn(revision.saved(), `${ids.lamp}.json`), false);
  });

  it('counts offsets in the file as it is with CR LF', async () => {
    const { draft, revision, ids } = await draftAndRevision(revisedText.replaceAll('\n', '\r\n'));
    const { of } = printed(runCommand('carry-over', draft.file, revision.file, '--json').stdout);
    const { start, end, quote, changes, method } = of(ids.lamp);
    assert.equal(quote, 'keep a\r\nspare lamp, and report');
    assert.equal(revision.text.slice(start ?? 0, end ?? 0), quote);
    assert.deepEqual([method, changes], ['layout', []]);
    assert.equal(of(ids.met).method, 'identical');
  });

  it('proposes, but never takes, what is not anchored in the old text', async () => {
    const { draft, revision, ids } = await draftAndRevision();
    writeFileSync(draft.file, draftText.replace(/1\. The Group met.*\n/u, ''));
    const { of } = printed(runCommand('carry-over', draft.file, revision.file, '--write', '--json').stdout);
    const met = of(ids.met);
    assert.deepEqual([met.state, met.old, met.line], ['needs-review', null, 7]);
    assert.match(
      revision.saved()[`${ids.met}.json`] ?? '',
      /"exact": "eleven experts on harbour lights"/u,
      'with the words as they were annotated',
    );
    assert.equal(revision.saved()[`${ids.met}.json`]?.includes('2026-01-02T03:04:05.000Z'), true);
  });

  it('exits with 0 where everything was carried', async () => {
    const draft = new Draft(folder, 'draft.md', draftText);
    await draft.annotate('a spare lamp');
    const copy = new Draft(folder, 'copy.md', `\ufeff${draftText}`);
    const { status, stdout } = runCommand('carry-over', draft.file, copy.file);
    assert.equal(status, 0, stdout);
  });

  const failures: readonly (readonly [string, (file: string) => readonly string[], RegExp])[] = [
    ['one file', (file) => [file], /carry-over takes two files: report-annotator carry-over OLD NEW/u],
    ['a new text that is not there', (file) => [file, `${file}x`], /draft\.mdx: there is no such file\./u],
    ['twice the same', (file) => [file, file], /are the same file\. Name the old text and the new one\./u],
    ['an option', (file) => [file, file, '--force'], /no option "--force", only --write and --json\./u],
  ];
  for (const [what, args, message] of failures)
    it(`says in one sentence what is wrong: ${what}`, () => {
      const draft = new Draft(folder, 'draft.md', draftText);
      const { status, stdout, stderr } = runCommand('carry-over', ...args(draft.file));
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1);
    });

  it('says that the folder of annotations cannot be made', async () => {
    const { draft } = await draftAndRevision();
    const file = join(folder, 'other.md');
    writeFileSync(file, revisedText);
    writeFileSync(`${file}.annotations`, 'a file');
    const { status, stderr } = runCommand('carry-over', draft.file, file, '--write');
    assert.equal(status, 2);
    assert.match(stderr, /other\.md\.annotations: the folder cannot be read .* Nothing was written\.\n$/u);
  });
});
