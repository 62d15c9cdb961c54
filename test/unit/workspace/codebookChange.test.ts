import assert from 'node:assert/strict';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import type { CodebookChange } from '../../../src/annotations/recoding/codebookChange';
import { prepareChange, usesOf } from '../../../src/workspace/codebookChange';
import type { PreparedChange } from '../../../src/workspace/codebookChange';
import { recordsUnder } from '../../../src/workspace/codebookRecords';
import type { ReportRecords } from '../../../src/workspace/codebookRecords';
import { replaceFiles, restoreFiles } from '../../../src/workspace/replaceFiles';
import { comment } from '../annotations/sampleAnnotations';
import { InMemoryFiles } from './inMemoryFiles';

const codebookUri = 'file:///project/codebook.yaml';
const codebookText = 'codes:\n  - id: doubt # often\n  - id: praise\n';
const time = '2027-01-01T00:00:00.000Z';

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Puts a record with `codes` beside a report; resolves to its file. */
function put(files: InMemoryFiles, report: string, number: number, ...codes: readonly string[]): string {
  const uri = `${report}.annotations/${idOf(number)}.json`;
  files.put(uri, encodeAnnotation({ ...comment, id: idOf(number), codes }, 'a.md'));
  return uri;
}

/** A project with forty codings by “doubt” in two reports, and what must not be touched beside it. */
function project(): InMemoryFiles {
  const files = new InMemoryFiles({ [codebookUri]: codebookText });
  for (const folder of [
    'deep',
    'deep/er',
    'deep/er/a.md.annotations',
    'b.md.annotations',
    'own',
    'own/c.md.annotations',
    '.hidden',
    '.hidden/x.md.annotations',
    'out',
    'out/y.md.annotations',
  ])
    files.makeFolder(`file:///project/${folder}`);
  for (let number = 0; number < 40; number++)
    put(files, `file:///project/${number % 2 === 0 ? 'deep/er/a.md' : 'b.md'}`, number, 'doubt', 'praise');
  put(files, 'file:///project/b.md', 50, 'praise');
  files.put('file:///project/own/codebook.yaml', 'codes: []');
  put(files, 'file:///project/own/c.md', 60, 'doubt');
  put(files, 'file:///project/.hidden/x.md', 61, 'doubt');
  put(files, 'file:///project/out/y.md', 62, 'doubt');
  return files;
}

const isExcluded = (uri: string): boolean => uri.endsWith('/out');

async function prepared(
  files: InMemoryFiles,
  change: CodebookChange,
): Promise<{ readonly reports: readonly ReportRecords[]; readonly change: PreparedChange }> {
  const reports = await recordsUnder(files, codebookUri, { isExcluded });
  const result = prepareChange({ uri: codebookUri, text: codebookText }, reports, change, time);
  assert.ok(result.kind === 'prepared', JSON.stringify(result));
  return { reports, change: result };
}

function contents(files: InMemoryFiles): ReadonlyMap<string, string> {
  return new Map(files.below('file:///project').map((uri) => [uri, files.text(uri)]));
}

const rename: CodebookChange = { kind: 'rename', code: 'doubt', id: 'reservation' };

describe('a change of the codes over a project', () => {
  it('finds the records below the codebook, but not below a nearer one, hidden or excluded', async () => {
    const { reports } = await prepared(project(), rename);
    assert.deepEqual(
      reports.map(({ reportUri, records }) => [reportUri, records.length]),
      [
        ['file:///project/b.md', 21],
        ['file:///project/deep/er/a.md', 20],
      ],
    );
    assert.deepEqual(
      [...usesOf(reports)],
      [
        ['doubt', { records: 40, reports: 2 }],
        ['praise', { records: 41, reports: 2 }],
      ],
    );
  });

  it('renames in forty records and the codebook, and takes all of it back byte for byte', async () => {
    const files = project();
    const before = contents(files);
    const { change } = await prepared(files, rename);
    assert.equal(change.records.length, 40);
    const all = [...(change.codebook === undefined ? [] : [change.codebook]), ...change.records];
    const { replaced, skipped } = await replaceFiles(files, all);
    assert.deepEqual([replaced.length, skipped], [41, []]);
    assert.equal(files.text(codebookUri), codebookText.replace('doubt', 'reservation'));
    const changed = [...contents(files)].filter(([uri, text]) => before.get(uri) !== text);
    assert.equal(changed.length, 41);
    for (const [uri, text] of changed)
      if (uri !== codebookUri) assert.match(text, /"value": "reservation"[^]*"value": "praise"/u);
    assert.deepEqual((await restoreFiles(files, replaced)).skipped, []);
    assert.deepEqual(contents(files), before);
  });

  it('leaves alone what cannot be read, is of a newer version, or says something else by then, and names it', async () => {
    const files = project();
    const [newer, broken, changed, locked] = [70, 71, 72, 73].map((number) =>
      put(files, 'file:///project/b.md', number, 'doubt'),
    ) as [string, string, string, string];
    files.put(newer, files.text(newer).replace('"formatVersion": 1', '"formatVersion": 99'));
    files.put(broken, files.text(broken).slice(0, 200));
    const before = contents(files);
    const { change, reports } = await prepared(files, rename);
    assert.deepEqual(change.refused, [newer]);
    assert.equal(reports[0]?.unreadable, 1);
    assert.equal(change.records.length, 42);
    files.put(changed, files.text(changed).replace('Who says so?', 'Who?'));
    files.faults.push({ operation: 'write', uri: locked, reason: 'no-permission' });
    const { replaced, skipped } = await replaceFiles(files, change.records);
    assert.equal(replaced.length, 40);
    assert.deepEqual(
      skipped.map(({ uri, message }) => [uri, message.slice(0, 20)]),
      [
        [changed, '{0} says something e'],
        [locked, 'Not saved: you have '],
      ],
    );
    for (const uri of [newer, broken, locked]) assert.equal(files.text(uri), before.get(uri));
    assert.match(files.text(changed), /Who\?/u);
  });

  it('takes back what nobody changed since, and names the rest', async () => {
    const files = project();
    const { change } = await prepared(files, rename);
    const { replaced } = await replaceFiles(files, change.records);
    const [first] = change.records;
    assert.ok(first);
    files.put(first.uri, files.text(first.uri).replace('Who says so?', 'Somebody changed this'));
    const undone = await restoreFiles(files, replaced);
    assert.deepEqual(
      undone.skipped.map(({ uri }) => uri),
      [first.uri],
    );
    assert.match(files.text(first.uri), /Somebody/u);
    assert.equal(undone.replaced.length, 39);
  });

  it('breaks off and says what was left', async () => {
    const files = project();
    const { change } = await prepared(files, rename);
    let done = 0;
    const options = { onFile: () => done++, isCancelled: () => done > 0 };
    const { replaced, skipped } = await replaceFiles(files, change.records, options);
    // Those that are under way together are brought to an end.
    assert.deepEqual([replaced.length, skipped.length], [16, 24]);
  });

  it('keeps a byte-order mark for the way back', async () => {
    const files = project();
    files.put(codebookUri, new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(codebookText)]));
    const bytes = await files.read(codebookUri);
    const { change } = await prepared(files, rename);
    assert.ok(change.codebook);
    const { replaced } = await replaceFiles(files, [change.codebook]);
    await restoreFiles(files, replaced);
    assert.deepEqual(await files.read(codebookUri), bytes);
  });
});
