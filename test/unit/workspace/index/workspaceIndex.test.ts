import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './indexedWorkspace';
import { desk, reportText, StampedFiles, uriOf } from './indexedWorkspace';

const lights = reportText('A/91/307', 'Lights are kept.', 'They are paid for.');
const boats = reportText('A/91/412', 'Boats need lights (A/91/307, paras. 1 and 2).', 'They are small.');

const fixtures = join(import.meta.dirname, '../../../host/fixtures/workspace/harbour');
const harbourLights = readFileSync(join(fixtures, 'zh-a-91-307.md'), 'utf8');

/** The files that the index has reports of. */
function known({ index }: Desk): string[] {
  return [...index.reports.keys()].map((uri) => uri.slice(uriOf('').length)).sort();
}

/** The paragraphs that each file cites of a document. */
function cited({ index }: Desk, symbol: string): string[] {
  return index
    .citationsOf(symbol)
    .map(({ report, citation }) =>
      [report.uri.slice(uriOf('').length), ...citation.paragraphs.map(({ first }) => first)].join(' '),
    );
}

describe('WorkspaceIndex', () => {
  const desks: Desk[] = [];
  const sit = (...args: Parameters<typeof desk>): Desk => {
    const made = desk(...args);
    desks.push(made);
    return made;
  };
  afterEach(() => {
    for (const { index } of desks.splice(0)) index.dispose();
  });

  it('touches nothing before somebody asks', () => {
    const made = sit({ 'lights.md': lights });
    made.open('boats.md', boats);
    assert.deepEqual(
      [made.index.versionsOf('A/91/307'), made.files.listed, made.files.read, made.files.watchers],
      [[], [], [], 0],
    );
  });

  it('finds documents by any spelling of their symbol, and who cites which paragraphs', async () => {
    const made = sit({ 'lights.md': lights, 'new/boats.txt': boats, 'en-a-90-1.md': boats });
    await made.index.whenReady();
    assert.deepEqual(
      made.index.versionsOf('a / 91 / 307').map(({ uri }) => uri),
      [uriOf('lights.md')],
    );
    assert.deepEqual(cited(made, 'A/91/307'), ['en-a-90-1.md 1 2', 'new/boats.txt 1 2']);
    assert.deepEqual(cited(made, 'A/91/412'), [], 'a report does not cite itself');
  });

  it('finds a document with two symbols under both, and one that has only a telling file name', async () => {
    const files = {
      'letters.md': reportText('A/91/20-S/2036/30', 'One.', 'Two.'),
      'zh-a-91-7.md': harbourLights.replaceAll('A/91/307', ''),
      'boats.md': reportText('A/91/412', 'See S/2036/30.', 'See A/91/20-S/2036/30.'),
    };
    const made = sit(files, {
      treatmentOf: (uri) => (uri === uriOf('zh-a-91-7.md') ? 'report' : undefined),
    });
    await made.index.whenReady();
    assert.equal(made.index.versionsOf('S/2036/30')[0]?.uri, uriOf('letters.md'));
    assert.equal(made.index.versionsOf('A/91/7')[0]?.language, 'zh');
    assert.deepEqual(cited(made, 'A/91/20'), ['boats.md']);
    assert.deepEqual(cited(made, 'S/2036/30'), ['boats.md', 'boats.md']);
  });

  it('leaves out what is excluded, hidden, a record or no report, and reads the rest once', async () => {
    const made = sit(
      {
        'a.md': lights,
        'drafts/old/a.md': lights,
        '.git/a.md': lights,
        'a.md.annotations/snapshots/a.md': lights,
        'shopping.md': 'Milk\n\nBread\n',
        'code.ts': lights,
      },
      { isExcluded: (uri) => uri === uriOf('drafts/old') },
    );
    await made.index.whenReady();
    await made.index.whenReady();
    assert.deepEqual(known(made), ['a.md']);
    assert.deepEqual(made.files.read.sort(), ['a.md', 'shopping.md']);
  });

  it('follows files that come, change, go and move with their folder', async () => {
    const made = sit({ 'lights.md': lights, 'in/boats.md': boats });
    await made.index.whenReady();
    let changes = 0;
    made.index.onDidChange(() => changes++);
    made.files.put('more.md', boats.replace('A/91/412', 'A/91/413'));
    made.files.put('lights.md', lights.replace('A/91/307', 'A/91/308'));
    made.files.moveFolder('in', 'out/there');
    await made.index.whenReady();
    assert.deepEqual(known(made), ['lights.md', 'more.md', 'out/there/boats.md']);
    assert.equal(made.index.versionsOf('A/91/308').length, 1);
    assert.ok(changes >= 3);
    made.files.remove('out/there/boats.md');
    await made.index.whenReady();
    assert.deepEqual(cited(made, 'A/91/307'), ['more.md 1 2']);
  });

  it('takes the unsaved text of an open report, and the saved one when it is closed', async () => {
    const made = sit({ 'lights.md': lights, 'boats.md': boats });
    made.open('boats.md', boats.replace('paras. 1 and 2', 'para. 2'));
    await made.index.whenReady();
    assert.deepEqual(cited(made, 'A/91/307'), ['boats.md 2']);
    const at = made.reports.get(uriOf('boats.md'))!.text.toString().indexOf('para. 2') + 6;
    made.reports.edit(uriOf('boats.md'), [{ range: { start: at, end: at + 1 }, insert: '1' }]);
    await made.index.whenReady();
    assert.deepEqual(cited(made, 'A/91/307'), ['boats.md 1']);
    made.reports.close(uriOf('boats.md'));
    await made.index.whenReady();
    assert.deepEqual(cited(made, 'A/91/307'), ['boats.md 1 2']);
  });

  it('knows a report that is open from elsewhere only while it is open', async () => {
    const made = sit({ 'lights.md': lights });
    made.open('../elsewhere/boats.md', boats);
    await made.index.whenReady();
    assert.equal(made.index.citationsOf('A/91/307').length, 1);
    made.reports.close(uriOf('../elsewhere/boats.md'));
    await made.index.whenReady();
    assert.deepEqual(known(made), ['lights.md']);
  });

  it('heeds what a person said of a file', async () => {
    const said = new Map([
      [uriOf('lights.md'), 'not-a-report' as const],
      [uriOf('list.md'), 'report' as const],
    ]);
    const made = sit(
      { 'lights.md': lights, 'list.md': 'A word on A/91/412.\n' },
      { treatmentOf: (uri) => said.get(uri) },
    );
    await made.index.whenReady();
    assert.deepEqual(known(made), ['list.md']);
  });

  it('goes on without a file that cannot be read', async () => {
    const files = new StampedFiles({ 'lights.md': lights, 'boats.md': boats });
    files.locked.add(uriOf('boats.md'));
    const made = sit(files);
    await made.index.whenReady();
    assert.deepEqual(known(made), ['lights.md']);
    assert.match(made.log.join('\n'), /boats\.md: locked/u);
  });

  it('goes on where it was broken off', async () => {
    const made = sit({ 'lights.md': lights, 'in/boats.md': boats });
    const list = made.files.list.bind(made.files);
    made.files.list = (uri) => {
      if (uri === uriOf('in')) made.index.stop();
      return list(uri);
    };
    await made.index.whenReady();
    assert.deepEqual([known(made), made.index.isComplete], [['lights.md'], false]);
    made.files.list = list;
    await made.index.whenReady();
    assert.deepEqual(known(made), ['in/boats.md', 'lights.md']);
    assert.deepEqual(made.files.read.sort(), ['in/boats.md', 'lights.md'], 'what was read is known');
  });

  it('reads anew by other settings, and forgets all when it is switched off', async () => {
    let [isOn, isExcluded] = [true, true];
    const made = sit(
      { 'lights.md': lights, 'in/boats.md': boats },
      { isOn: () => isOn, isExcluded: (uri) => isExcluded && uri === uriOf('in') },
    );
    await made.index.whenReady();
    assert.deepEqual(known(made), ['lights.md']);
    isExcluded = false;
    made.index.restart();
    await made.index.whenReady();
    assert.deepEqual(known(made), ['in/boats.md', 'lights.md']);
    isOn = false;
    made.index.restart();
    await made.index.whenReady();
    assert.deepEqual([known(made), made.files.watchers], [[], 0]);
  });
});
