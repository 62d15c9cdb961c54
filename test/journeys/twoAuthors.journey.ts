import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runSlices } from '../../src/annotations/matching/slices';
import { nodeFiles } from '../../src/cli/nodeFiles';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import { openAnnotationStore } from '../../src/workspace/openAnnotationStore';
import { edition } from './environment';
import { Workbench } from './workbench';

const file = 'small-report.md';
const run = promisify(execFile);

const codebook = [
  'codes:',
  '  - { id: method, name: Method }',
  '  - { id: doubt, name: Doubt }',
  '  - { id: time, name: Time }',
  '  - { id: some, name: Some hold }',
  '  - { id: others, name: Others hold }',
  '  - { id: form, name: Form }',
  '',
].join('\n');

/** Runs git in `folder` as the author `name`, whatever is configured on this machine. */
async function git(folder: string, name: string, ...words: readonly string[]): Promise<void> {
  const identity = ['-c', `user.name=${name}`, '-c', 'user.email=nobody@example.org'];
  await run('git', [...identity, '-C', folder, ...words]);
}

async function commit(folder: string, name: string): Promise<void> {
  await git(folder, name, 'add', '--all');
  await git(folder, name, 'commit', '--quiet', '--message', `Annotations of ${name}`);
}

/** Writes an annotation of `words` beside the report in `folder`, as another window would. */
async function annotateIn(
  folder: string,
  name: string,
  words: string,
  body: string,
  code: string,
): Promise<void> {
  const report = readReport(createText(await readFile(join(folder, file), 'utf8')));
  const start = report.text.toString().indexOf(words);
  const store = openAnnotationStore({
    reportUri: pathToFileURL(join(folder, file)).href,
    report,
    files: nodeFiles,
    clock: { now: () => new Date().toISOString() },
    author: () => ({ name, id: undefined }),
    newId: randomUUID,
    run: (work) => Promise.resolve(runSlices(work)),
    mostSnapshotBytes: () => 0,
  });
  await store.reload();
  const draft = { kind: undefined, codes: [code], confidence: undefined, body };
  const saved = await store.create({ start, end: start + words.length }, draft);
  store.dispose();
  assert.ok(saved.ok);
}

/** What the editor draws behind passages: the initials of authors. */
function initialsShown(workbench: Workbench): Promise<readonly string[]> {
  return workbench.page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.view-line span')].map((each) => getComputedStyle(each, '::after').content.replaceAll('"', '')).filter((each) => /^[A-Z]{2}/.test(each))`,
  );
}

describe('two authors', () => {
  it('see side by side who marked what, after git merged their annotations', async () => {
    const workbench = await Workbench.open({
      file,
      files: { 'codebook.yaml': codebook },
      settings: {
        'reportAnnotator.author.name': 'Ana Ruiz',
        'reportAnnotator.marks.colorBy': 'code',
        'workbench.colorTheme': 'Default Dark Modern',
      },
    });
    const { page, folder } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await annotateIn(folder, 'Ana Ruiz', 'Readings are taken at different hours', 'Which hours?', 'method');
    await git(folder, 'Ana Ruiz', 'init', '--quiet', '--initial-branch', 'main');
    await commit(folder, 'Ana Ruiz');
    const clone = await mkdtemp(join(tmpdir(), 'report-annotator-clone-'));
    try {
      await git(folder, 'Bo Lind', 'clone', '--quiet', folder, join(clone, 'bo'));
      const colleagues = join(clone, 'bo');
      await annotateIn(colleagues, 'Bo Lind', 'taken at different hours', 'By whom?', 'doubt');
      await annotateIn(colleagues, 'Bo Lind', 'considered that reports should be monthly', '', 'some');
      await annotateIn(colleagues, '陈伟', 'different hours. The Committee noted', '时间不一。', 'time');
      await annotateIn(colleagues, '陈伟', 'others preferred quarterly reports', '', 'others');
      await commit(colleagues, 'Bo Lind');
      await annotateIn(
        folder,
        'Ana Ruiz',
        'reports should be monthly; others preferred quarterly',
        'Why?',
        'form',
      );
      await commit(folder, 'Ana Ruiz');
      await git(folder, 'Ana Ruiz', 'pull', '--quiet', '--no-rebase', '--no-edit', join(clone, 'bo'), 'main');
    } finally {
      await rm(clone, { recursive: true, force: true });
    }

    for (const row of [/^AR: Which hours\?/, /^BL: By whom\?/, /^陈: 时间不一。/, /^AR: Why\?/])
      await workbench.treeItem('Annotations', row).waitFor();
    await workbench.goToLine(20);
    const hover = await workbench.hover('different hours', /By whom\?/);
    assert.match(await hover.innerText(), /Bo Lind \(BL\)/);
    await hover.getByRole('link', { name: 'Show' }).first().click();
    await workbench.commentBodies().filter({ hasText: 'Which hours?' }).waitFor();
    await workbench.screenshot(`two-authors-by-code-${edition.id}`);

    await workbench.command('Report Annotator: Colour Marks By…');
    await workbench.quickPickRow(/AR: Ana Ruiz · BL: Bo Lind/).click();
    await page.waitForFunction(`document.querySelectorAll('.view-line span[class*="ced-"]').length > 0`);
    await workbench.goToLine(27);
    for (let tries = 0; tries < 50 && (await initialsShown(workbench)).length < 2; tries += 1)
      await page.waitForTimeout(100);
    assert.deepEqual([...new Set(await initialsShown(workbench))].sort(), ['AR', 'BL']);
    await workbench.command('Report Annotator: Group by Author');
    await workbench.treeItem('Annotations', /^陈伟/).waitFor();
    await workbench.screenshot(`two-authors-by-author-${edition.id}`);
    await workbench.command('Preferences: Color Theme');
    await workbench.quickInput().fill('Light Modern');
    await workbench.quickPickRow('Light Modern').click();
    await page.locator('.monaco-workbench.vs').waitFor();
    await workbench.screenshot(`two-authors-by-author-light-${edition.id}`);

    await workbench.command('Report Annotator: Filter Annotations…');
    await workbench.quickInput().fill('Bo Lind');
    await workbench.quickPickRow('Bo Lind').click();
    await page.keyboard.press('Enter');
    await workbench.treeItem('Annotations', /^AR: Which hours\?/).waitFor({ state: 'hidden' });
    await workbench.treeItem('Annotations', /^BL: By whom\?/).waitFor();
    assert.deepEqual([...new Set(await initialsShown(workbench))], ['BL']);

    // What is left to read is said beside it.
    await workbench.goToLine(9);
    await workbench.command('Report Annotator: Mark as Read or Unread');
    await workbench.treeItem('Report', /^section I, .*1 of 2 paragraphs read or annotated/).waitFor();
    await workbench.treeItem('Report', /^section II, .*2 of 2 paragraphs read or annotated/).waitFor();
    await workbench.expand('Report', /^section I, /);
    await workbench.treeItem('Report', /^para\. 1, .*, read$/).waitFor();
    await workbench.screenshot(`two-authors-read-${edition.id}`);
  });
});
