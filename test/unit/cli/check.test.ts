import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeIgnoredFinding } from '../../../src/checks/ignoredFindingCodec';
import type { CheckDocument } from '../../../src/cli/checkDocument';
import { root, runCommand } from './runCommand';

const wrong = [
  'I. Introduction',
  '',
  '1. The Group met in Lisbon.¹',
  '',
  '2. It elected a Chair, as stated in paragraph 9 above.',
  '',
  '4. It adopted its agenda.',
  '',
  '5. It adjourned in the evening.',
  '',
  '¹ From 1 to 4 March.',
  '',
].join('\n');
const right = 'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n';

const citedReport = [
  'A/86/12',
  '',
  'I. Introduction',
  '',
  '1. The Group met in Lisbon in March and heard eleven observers from three coasts.',
  '',
  '2. The Group agreed that tide gauges should be read at least twice a day by trained observers.',
  '',
  '3. It adopted its agenda and decided to meet again in Lisbon in the following year.',
  '',
  'II. Recommendations',
  '',
  '4. The Group recommends that the readings be published once a month in the bulletin.',
  '',
].join('\n');

describe('report-annotator check', () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
    file = join(folder, 'wrong.md');
    writeFileSync(file, wrong);
    writeFileSync(join(folder, 'right.md'), right);
    writeFileSync(join(folder, 'ignored.md'), wrong);
    const records = join(folder, 'ignored.md.annotations', 'ignored-findings');
    mkdirSync(records, { recursive: true });
    writeFileSync(
      join(records, 'b0b1.json'),
      encodeIgnoredFinding({
        id: 'b0b1',
        rule: 'paragraph-number-missing',
        args: ['4', '2'],
        quote: { exact: '4.', prefix: 'other words ', suffix: ' and others' },
        creator: { name: 'Ann', id: undefined },
        created: '2031-01-01T00:00:00.000Z',
      }),
    );
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints a line for each finding and each other place, and counts', () => {
    const { status, stdout, stderr } = runCommand('check', file, join(folder, 'right.md'));
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      [
        `${file}:5:37: warning: This report has no paragraph 9. [reference-without-target]`,
        `${file}:7:1: warning: Paragraph 4 follows paragraph 2: a number is missing. [paragraph-number-missing]`,
        `    ${file}:5:1: Paragraph 2 stands here.`,
        '2 files: 2 findings (2 warnings)',
        '',
      ].join('\n'),
    );
    assert.equal(status, 1);
  });

  it('has nothing to say of a report that is right, and exits with 0', () => {
    const { status, stdout } = runCommand('check', join(folder, 'right.md'));
    assert.deepEqual([status, stdout], [0, '1 file: nothing found\n']);
  });

  it('gives one JSON document for several files', () => {
    const { status, stdout } = runCommand('check', '--json', file, join(folder, 'right.md'));
    const { files } = JSON.parse(stdout) as CheckDocument;
    assert.deepEqual(
      files.map(({ findings, ignored }) => [findings.length, ignored.length]),
      [
        [2, 0],
        [0, 0],
      ],
    );
    const finding = files[0]?.findings[1];
    assert.deepEqual(finding, {
      rule: 'paragraph-number-missing',
      severity: 'warning',
      message: 'Paragraph 4 follows paragraph 2: a number is missing.',
      range: { line: 7, column: 1, endLine: 7, endColumn: 3 },
      text: '4.',
      related: [{ message: 'Paragraph 2 stands here.', line: 5, column: 1, endLine: 5, endColumn: 3 }],
      fixes: [],
    });
    assert.equal(status, 1);
  });

  it('runs the rules that are named, and prints what matters enough', () => {
    const byRule = runCommand('check', '--rule', 'reference-without-target,name-spelling', file);
    assert.match(byRule.stdout, /^1 file: 1 finding \(1 warning\)$/m);
    const bySeverity = runCommand('check', file, '--severity=error');
    assert.deepEqual([bySeverity.status, bySeverity.stdout], [0, '1 file: nothing found\n']);
  });

  it('leaves out what somebody ignored, though the words round it have changed', () => {
    const { status, stdout } = runCommand('check', join(folder, 'ignored.md'));
    assert.doesNotMatch(stdout, /paragraph-number-missing/);
    assert.match(stdout, /^1 file: 1 finding \(1 warning\); 1 ignored$/m);
    assert.equal(status, 1);
  });

  it('finds what is to be done about annotations', () => {
    const report = join(folder, 'annotated.md');
    writeFileSync(report, tidal);
    mkdirSync(`${report}.annotations`);
    writeFileSync(join(folder, 'codebook.yaml'), 'codes:\n  - id: tides\n    name: Tides\n');
    const changed = 'heard two experts on the tides of the northern coast and on charts';
    for (const record of [
      recordOf(1, 'a bridge of ice', { start: 5, prefix: 'over ', codes: [] }),
      recordOf(2, changed, { start: tidal.indexOf('heard'), prefix: 'adopted its agenda and ', codes: [] }),
      recordOf(3, 'elected a Chair', {
        start: tidal.indexOf('elected'),
        prefix: 'year and ',
        codes: ['tidez'],
      }),
    ])
      writeFileSync(join(`${report}.annotations`, record.name), record.content);
    const { stdout, status } = runCommand('check', report);
    assert.match(stdout, /warning: An annotation needs review: its passage has changed\./);
    assert.match(stdout, /warning: The codebook has no code “tidez”\./);
    assert.match(stdout, /:1:1: warning: The passage “a bridge of ice” of an annotation is not found\./);
    assert.equal(status, 1);
  });

  it('compares the quotations of a note with the reports in its folder', () => {
    const notes = join(folder, 'notes');
    mkdirSync(notes);
    writeFileSync(join(notes, 'a-86-12.md'), citedReport);
    const note = join(notes, 'brief.md');
    const quotation = '“tide gauges must be read at least twice a day by trained observers”';
    writeFileSync(note, `# Brief\n\n1. Readings: ${quotation} (A/86/12, para. 2).\n\n3. The end.\n`);
    const { stdout, status } = runCommand('check', note);
    assert.equal(
      stdout,
      [
        `${note}:3:27: warning: The quotation has “must”; A/86/12, para. 2 has “should”. [quotation-differs]`,
        '1 file: 1 finding (1 warning)',
        '',
      ].join('\n'),
    );
    assert.equal(status, 1);
  });

  it('walks a folder: reports in it and below, not what is none, nor what lies beside annotations', () => {
    const whole = join(folder, 'whole');
    mkdirSync(join(whole, 'below', 'a.md.annotations'), { recursive: true });
    const sample = readFileSync(join(root, 'samples/submarine-cables.en.txt'), 'utf8');
    writeFileSync(join(whole, 'below', 'a.md'), sample);
    writeFileSync(join(whole, 'below', 'a.md.annotations', 'kept.md'), sample);
    writeFileSync(join(whole, 'b.txt'), sample);
    writeFileSync(join(whole, 'README.md'), '# Our reports\n\nThey are in this folder.\n');
    writeFileSync(join(whole, 'picture.txt'), 'PNG\0');
    const { stdout, status } = runCommand('check', whole);
    assert.match(stdout, /^2 files: \d+ findings /m);
    const [named] = stdout.split('\n', 1);
    assert.ok(named?.startsWith(`${join(whole, 'b.txt')}:`), named);
    assert.match(stdout, /below.a\.md:\d+:\d+: /);
    assert.equal(status, 1);
    const empty = runCommand('check', join(whole, 'below', 'a.md.annotations', '..', '..', 'none'));
    assert.match(empty.stderr, /there is no such file/);
    mkdirSync(join(whole, 'none'));
    const none = runCommand('check', join(whole, 'none'));
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /this folder has no Markdown or plain text file/);
  });

  it('prints lines that the contributed problem matcher reads', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { problemMatchers: { pattern: { regexp: string } }[] };
    };
    const pattern = new RegExp(manifest.contributes.problemMatchers[0]?.pattern.regexp ?? '');
    const lines = runCommand('check', file).stdout.split('\n');
    const matched = lines.flatMap((line) => pattern.exec(line)?.slice(1) ?? []);
    assert.deepEqual(matched.slice(0, 6), [
      file,
      '5',
      '37',
      'warning',
      'This report has no paragraph 9.',
      'reference-without-target',
    ]);
    assert.equal(matched.length, 12);
  });

  for (const [name, args, message] of [
    ['no file', [], /takes one file or folder or more/],
    [
      'a rule that there is not',
      ['--rule', 'spelling', 'a.md'],
      /knows no rule "spelling". The rules: paragraph-/,
    ],
    ['a severity that there is not', ['--severity', 'grave', 'a.md'], /knows no severity "grave"/],
    ['a rule without a name', ['a.md', '--rule'], /--rule needs a value/],
    ['two forms at once', ['--json', '--sarif', 'a.md'], /either --json or --sarif/],
    ['a missing file', ['there-is-none.md'], /there-is-none.md: there is no such file/],
  ] as const)
    it(`fails with exit code 2 for ${name}`, () => {
      const { status, stdout, stderr } = runCommand('check', ...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });
});

const tidal =
  'I. Introduction\n\n1. The Group met in Lisbon in the spring of that year and elected a Chair.\n\n2. It adopted its agenda and heard two experts on the tides of the southern coast.\n';

/** The file of an annotation of `exact`. */
function recordOf(
  number: number,
  exact: string,
  {
    start,
    prefix,
    codes,
  }: { readonly start: number; readonly prefix: string; readonly codes: readonly string[] },
): { readonly name: string; readonly content: string } {
  const id = `6f1c2a34-0000-4000-8000-00000000000${number}`;
  const at = '2031-01-01T00:00:00.000Z';
  const record = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    formatVersion: 1,
    creator: { type: 'Person', name: 'Ann' },
    created: at,
    modified: at,
    status: 'open',
    body: codes.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    target: {
      type: 'SpecificResource',
      source: '../annotated.md',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix: '.' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
      state: { type: 'TimeState', sourceDate: at },
    },
  };
  return { name: `${id}.json`, content: `${JSON.stringify(record)}\n` };
}
