import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';
import { edition } from './environment';
import { recordTexts } from './recordTexts';
import { Workbench } from './workbench';

const small = 'small-report.md';
const author = { 'reportAnnotator.author.name': 'Analyst' };

/** Opens the small report with the views beside it. */
async function openSmall(
  files: Record<string, string> = {},
  settings: Record<string, unknown> = author,
): Promise<Workbench> {
  const workbench = await Workbench.open({ file: small, settings, files });
  await workbench.showViewContainer('Report Annotator');
  await workbench.page
    .getByRole('button', { name: 'Annotate', exact: true })
    .or(workbench.treeItem('Annotations', /^Files that could not be read/))
    .first()
    .waitFor();
  return workbench;
}

/** The sidecar files of a folder as one text, once it holds all that is expected. */
async function sidecars(folder: string, ...expected: readonly (string | RegExp)[]): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 100; tries += 1) {
    text = (await recordTexts(folder))?.join('\n') ?? text;
    if (expected.every((each) => (typeof each === 'string' ? text.includes(each) : each.test(text))))
      return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${expected.join(', ')} is not in ${text}`);
}

/** Annotates `words`, which are on screen, with a comment. */
async function annotate(workbench: Workbench, words: string, comment: string): Promise<void> {
  await workbench.select(words);
  await workbench.page.keyboard.press('Control+K');
  await workbench.page.keyboard.press('a');
  await workbench.page.locator('.review-comment .monaco-editor.focused').waitFor();
  await workbench.page.keyboard.insertText(comment);
  await workbench.page.keyboard.press('Control+Enter');
}

describe('annotating when something is in the way', () => {
  it('keeps a text that cannot be saved, says why, and saves it later', async () => {
    const workbench = await openSmall({ [`${small}.annotations`]: 'a file where the folder should be\n' });
    const { page } = workbench;
    await annotate(workbench, 'Some experts', 'A year of work in one sentence.');
    await page.locator('.review-comment', { hasText: 'Not saved' }).waitFor();
    // Under the test driver VS Code keeps messages in the notification center.
    await page.locator('#status\\.notifications').click();
    // While reports are still being read, that stands there, too.
    const message = page
      .locator('.notifications-center .notification-list-item-message')
      .filter({ hasText: 'Not saved' });
    await message.waitFor();
    await workbench.screenshot(`annotating-not-saved-${edition.id}`);
    assert.match((await message.textContent()) ?? '', /Not saved: .* Your text is kept here; try again\./);
    assert.match(
      (await workbench.commentField().innerText()).replaceAll('\u00a0', ' '),
      /A year of work in one sentence\./,
    );
    const blocked = join(workbench.folder, `${small}.annotations`);
    assert.equal(await readFile(blocked, 'utf8'), 'a file where the folder should be\n');
    await rm(blocked);
    await page.locator('#status\\.notifications').click();
    await workbench.commentField().click();
    await page.keyboard.press('Control+Enter');
    await sidecars(blocked, '"A year of work in one sentence."');
    await workbench.commentBodies().filter({ hasText: 'A year of work' }).waitFor();
  });

  it('asks for the author’s name once', async () => {
    const workbench = await openSmall({}, {});
    const { page } = workbench;
    const folder = join(workbench.folder, `${small}.annotations`);
    await annotate(workbench, 'Some experts', 'first');
    await page.locator('.quick-input-widget', { hasText: 'Colleagues see it' }).waitFor();
    await workbench.screenshot(`annotating-name-${edition.id}`);
    await workbench.quickInput().fill('Zhang 张');
    await page.keyboard.press('Enter');
    await sidecars(folder, '"Zhang 张"', '"first"');
    await annotate(workbench, 'Readings', 'second');
    const text = await sidecars(folder, '"second"');
    assert.equal(text.split('"Zhang 张"').length - 1, 2);
    assert.equal(await workbench.quickInput().isVisible(), false);
  });

  it('keeps reports of the same name apart in a window with two folders', async () => {
    const fixture = join(repository, 'test', 'host', 'fixtures', 'workspace', small);
    const report = await readFile(fixture, 'utf8');
    const workbench = await Workbench.open({
      settings: author,
      files: {
        'one/report.md': report,
        'two/report.md': report.replace('River Gauges', 'Lake Gauges'),
        'both.code-workspace': JSON.stringify({
          folders: [{ path: 'one' }, { path: 'two' }],
          settings: author,
        }),
      },
    });
    const { page } = workbench;
    const address = new URL(page.url());
    address.searchParams.delete('folder');
    address.searchParams.set('workspace', join(workbench.folder, 'both.code-workspace'));
    await page.goto(address.href);
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    for (const name of ['one', 'two'] as const) {
      await workbench.openFile(`${name}/report.md`);
      await workbench.showViewContainer('Report Annotator');
      await page.getByRole('button', { name: 'Annotate', exact: true }).waitFor();
      await annotate(workbench, 'Some experts', `of folder ${name}`);
      await sidecars(join(workbench.folder, name, 'report.md.annotations'), `of folder ${name}`);
      await workbench.treeItem('Annotations', new RegExp(`of folder ${name}`)).waitFor();
    }
    assert.equal(await workbench.treeItem('Annotations', /of folder one/).count(), 0);
    await workbench.screenshot(`annotating-two-folders-${edition.id}`);
    const first = await sidecars(join(workbench.folder, 'one', 'report.md.annotations'), 'of folder one');
    assert.doesNotMatch(first, /of folder two/);
  });
});
