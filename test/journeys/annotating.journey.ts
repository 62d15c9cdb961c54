import type { Locator, Page } from 'playwright-core';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';
import { edition, type HostKind } from './environment';
import { recordTexts } from './recordTexts';
import { Workbench } from './workbench';

const report = 'zh-a-78-120.txt';
const small = 'small-report.md';
const author = { 'reportAnnotator.author.name': 'Analyst' };

/** What these journeys look at in a sidecar file. */
interface Sidecar {
  readonly creator: { readonly name: string };
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly { readonly type: string; readonly exact?: string; readonly value?: string }[];
  };
}

/** Opens a report beside the codebook of the samples. */
async function openWithCodebook(file: string, options: { host?: HostKind } = {}): Promise<Workbench> {
  const codebook = await readFile(join(repository, 'samples', 'codebook.yaml'), 'utf8');
  const { host } = options;
  const workbench = await Workbench.open({
    file,
    ...(host === undefined ? {} : { host }),
    settings: author,
    files: { 'codebook.yaml': codebook },
  });
  await workbench.showViewContainer('Report Annotator');
  await workbench.page.getByRole('button', { name: 'Annotate', exact: true }).waitFor();
  return workbench;
}

/** Selects `length` characters with the keyboard alone. */
async function selectByKeyboard(
  workbench: Workbench,
  line: number,
  column: number,
  length: number,
): Promise<void> {
  await workbench.goToLine(line, column);
  for (let pressed = 0; pressed < length; pressed += 1)
    await workbench.page.keyboard.press('Shift+ArrowRight');
  await workbench.page.locator('#status\\.editor\\.selection', { hasText: `${length} selected` }).waitFor();
}

/** Presses Ctrl+K and then `key`. */
async function chord(workbench: Workbench, key: string): Promise<void> {
  await workbench.page.keyboard.press('Control+K');
  await workbench.page.keyboard.press(key);
}

/** The sidecar files beside a report, as they are on disk, once there are `count` of them. */
async function sidecarsOf(workbench: Workbench, file: string, count: number): Promise<Sidecar[]> {
  const folder = join(workbench.folder, `${file}.annotations`);
  for (let tries = 0; tries < 100; tries += 1) {
    const texts = await recordTexts(folder);
    if (texts?.length === count) return texts.map((text) => JSON.parse(text) as Sidecar);
    await workbench.page.waitForTimeout(100);
  }
  assert.fail(`There are not ${count} annotations beside ${file}.`);
}

/** Codes a selection with the one code that `typed` finds. */
async function codeByKeyboard(workbench: Workbench, typed: string): Promise<void> {
  await chord(workbench, 'h');
  await workbench.quickInput().waitFor();
  await workbench.page.keyboard.type(typed);
  await workbench.quickPickRow(new RegExp(typed, 'i')).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInput().waitFor({ state: 'hidden' });
}

/** Whether `locator` is there within so many milliseconds. */
function comes(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Waits until completion offers `label`; asks for it again where a busy window has closed the list meanwhile. */
async function suggestion(page: Page, label: string): Promise<void> {
  const offered = page.locator('.suggest-widget.visible', { hasText: label });
  for (let tries = 1; !(await comes(offered, 5000 * tries)); tries += 1) {
    assert.ok(tries < 4, `${label} is not offered`);
    await page.keyboard.press('Control+Space');
  }
}

/** Presses a button of the open thread; its accessible name also tells the key. */
async function press(workbench: Workbench, label: string): Promise<void> {
  await workbench.threads().locator('.monaco-text-button:visible', { hasText: label }).last().click();
}

/** Types into the form at the end of the open thread. */
async function typeIntoForm(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.locator('.review-widget .comment-form .monaco-editor').last().click();
  await workbench.page.keyboard.insertText(text);
}

describe('annotating a report', () => {
  for (const host of ['node', 'web'] as const) {
    it(`codes words by keyboard, finds them after a reload, in the ${host} host`, async function () {
      if (!existsSync(join(repository, '..', 'shared', 'reports', report))) {
        console.log(`      skipped: ../shared/reports/${report} is not here`);
        this.skip();
      }
      const workbench = await openWithCodebook(report, { host });
      const { page } = workbench;
      const lines = (await workbench.readFile(report)).split('\n');
      const line0 = lines.findIndex((line) => line.startsWith('16. '));
      const words = lines[line0]?.slice(4, 16) ?? '';
      await selectByKeyboard(workbench, line0 + 1, 5, words.length);

      await chord(workbench, 'a');
      await page.locator('.review-comment .monaco-editor.focused').waitFor();
      await page.keyboard.type('定义见下文 #cons');
      await suggestion(page, '#voice/consensus');
      await workbench.screenshot(`annotating-completion-${host}-${edition.id}`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+Enter');
      await workbench.commentBodies().filter({ hasText: '定义见下文 #voice/consensus' }).waitFor();

      const [written] = await sidecarsOf(workbench, report, 1);
      assert.ok(written);
      const selector = (type: string): Sidecar['target']['selector'][number] | undefined =>
        written.target.selector.find((each) => each.type === type);
      assert.equal(selector('TextQuoteSelector')?.exact, words);
      assert.equal(selector('FragmentSelector')?.value, 'section=II.B.2&paragraph=16');
      assert.equal(written.target.source, `../${report}`);
      assert.equal(written.creator.name, 'Analyst');
      assert.deepEqual(
        written.body.map(({ value }) => value),
        ['定义见下文 #voice/consensus', 'voice/consensus'],
      );

      await workbench.reload();
      await workbench.editor(report).waitFor();
      const item = workbench.treeItem('Annotations', /定义见下文/);
      await item.waitFor();
      await workbench.screenshot(`annotating-reloaded-${host}-${edition.id}`);
      const body = workbench.commentBodies().filter({ hasText: '定义见下文' });
      await item.click();
      // A window that is still starting forgets what it was told to open.
      for (let tries = 1; !(await comes(body, 5000 * tries)); tries += 1) {
        assert.ok(tries < 4, 'the thread does not open');
        await item.click();
      }
      assert.equal((await workbench.cursor()).line, line0 + 1);
      const hover = await workbench.hover(words.slice(0, 6), /Consensus/);
      assert.match(await hover.innerText(), /定义见下文/);
      await workbench.screenshot(`annotating-found-${host}-${edition.id}`);
      assert.deepEqual(await workbench.notifications(), []);
    });
  }

  it('takes several codings on one line, groups, filters, resolves, and deletes with undo', async () => {
    const workbench = await openWithCodebook(small);
    const { page } = workbench;
    const text = await workbench.readFile(small);
    const line = text.split('\n').findIndex((each) => each.startsWith('4. Some experts')) + 1;
    await selectByKeyboard(workbench, line, 4, 'Some experts'.length);
    await codeByKeyboard(workbench, 'some');
    await sidecarsOf(workbench, small, 1);
    const sentence = text.split('\n')[line - 1] ?? '';
    await selectByKeyboard(workbench, line, sentence.indexOf('others') + 1, 'others preferred'.length);
    await codeByKeyboard(workbench, 'other experts');
    await sidecarsOf(workbench, small, 2);
    await workbench.showViewContainer('Explorer');
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: small })
      .locator('[aria-label*="2 annotations"]')
      .waitFor();
    await workbench.screenshot(`annotating-explorer-${edition.id}`);
    await workbench.showViewContainer('Report Annotator');
    await workbench
      .treeItem('Annotations', /Other experts/)
      .first()
      .waitFor();
    await workbench.command('Report Annotator: Group by Code');
    await workbench.treeItem('Annotations', /^Some experts: 1 annotations/).waitFor();
    await workbench.hover('Some experts', /Some experts/);
    await workbench.screenshot(`annotating-codes-${edition.id}`);

    // The filter hides the mark in the text, too.
    const marks = page.locator('.view-overlays .cdr[class*="ced-"], .view-lines span[class*="ced-"]');
    const before = await marks.count();
    assert.ok(before > 0, 'no marks are drawn');
    await workbench.command('Report Annotator: Filter Annotations…');
    await workbench.quickPickRow('Other experts').click();
    await page.keyboard.press('Enter');
    await workbench.treeItem('Annotations', /^Some experts: /).waitFor({ state: 'detached' });
    await workbench.screenshot(`annotating-filtered-${edition.id}`);
    await page.waitForTimeout(300);
    assert.ok((await marks.count()) < before, 'the filter leaves all marks');
    await workbench.command('Report Annotator: Show All Annotations');
    await workbench.treeItem('Annotations', /^Some experts: 1 annotations/).waitFor();

    await workbench.goToLine(line, 6);
    await workbench.command('Report Annotator: Delete Annotation');
    await sidecarsOf(workbench, small, 1);
    // Under the test driver VS Code keeps messages in the notification center.
    await page.locator('#status\\.notifications').click();
    await workbench.screenshot(`annotating-deleted-${edition.id}`);
    await page.locator('.notifications-center .monaco-text-button', { hasText: 'Undo' }).click();
    await sidecarsOf(workbench, small, 2);
  });

  it('annotates a paragraph as the gutter does, replies, edits, and cancels without loss', async () => {
    const workbench = await openWithCodebook(small);
    const { page } = workbench;
    const lines = (await workbench.readFile(small)).split('\n');
    const line = lines.findIndex((each) => each.startsWith('2. It held')) + 1;
    await workbench.goToLine(line);
    // VS Code asks where comments may stand, and offers its command when it knows.
    await page.locator('.comment-range-glyph').first().waitFor();
    await page.waitForTimeout(1000);
    await workbench.command('Comments: Add Comment on Current Selection');
    await typeIntoForm(workbench, 'Which sessions?');
    await press(workbench, 'Annotate');
    await workbench.commentBodies().filter({ hasText: 'Which sessions?' }).waitFor();
    const [written] = await sidecarsOf(workbench, small, 1);
    assert.equal(written?.target.selector.find(({ exact }) => exact)?.exact, lines[line - 1]);

    await page.locator('.review-thread-reply-button').click();
    await typeIntoForm(workbench, 'Spring and autumn.');
    await press(workbench, 'Reply');
    await workbench.commentBodies().filter({ hasText: 'Spring and autumn.' }).waitFor();
    await sidecarsOf(workbench, small, 2);
    await workbench.screenshot(`annotating-reply-${edition.id}`);

    const root = page.locator('.review-comment', { hasText: 'Which sessions?' }).first();
    await root.hover();
    await root.locator('.action-label[aria-label*="Edit Comment"]').click();
    await page.locator('.review-comment .monaco-editor').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' And where?');
    await press(workbench, 'Cancel');
    await workbench
      .commentBodies()
      .filter({ hasText: /^Which sessions\?$/ })
      .waitFor();
    await page.locator('#status\\.notifications').click();
    await page.locator('.notifications-center .monaco-text-button', { hasText: 'Undo' }).click();
    await page.locator('.review-comment .monaco-editor', { hasText: 'And where?' }).waitFor();
    await workbench.screenshot(`annotating-edit-${edition.id}`);
    await press(workbench, 'Save');
    await workbench.commentBodies().filter({ hasText: 'Which sessions? And where?' }).waitFor();
    const bodies = async (): Promise<unknown[]> =>
      (await sidecarsOf(workbench, small, 2)).map(({ body }) => body[0]?.value).sort();
    for (let tries = 0; tries < 50 && !(await bodies()).includes('Which sessions? And where?'); tries += 1)
      await page.waitForTimeout(100);
    assert.deepEqual(await bodies(), ['Spring and autumn.', 'Which sessions? And where?']);
  });

  it('follows a passage in which a word has changed, and keeps an annotation whose words have gone', async () => {
    const workbench = await openWithCodebook(small);
    const text = await workbench.readFile(small);
    const lines = text.split('\n');
    const first = lines.findIndex((each) => each.startsWith('2. It held')) + 1;
    await selectByKeyboard(workbench, first, 4, 'It held two sessions and considered working papers'.length);
    await codeByKeyboard(workbench, 'consensus');
    await sidecarsOf(workbench, small, 1);
    const second = lines.findIndex((each) => each.startsWith('3. Readings')) + 1;
    await selectByKeyboard(workbench, second, 4, 'Readings are taken at different hours'.length);
    await codeByKeyboard(workbench, 'doubt');
    await sidecarsOf(workbench, small, 2);

    const changed = text
      .replace(
        'It held two sessions and considered working papers',
        'It held two sessions and examined working papers',
      )
      .replace(
        'Readings are taken at different hours. The Committee noted:',
        'Nothing of the kind was found. Instead:',
      );
    await writeFile(join(workbench.folder, small), changed);
    await workbench.treeItem('Annotations', /^Not found in the text/).waitFor();
    await workbench.treeItem('Annotations', /Readings are taken at different hours/).waitFor();
    await workbench.treeItem('Annotations', /^Consensus.*para\. 2/).waitFor();
    const hover = await workbench.hover('examined working', /Consensus/);
    assert.doesNotMatch(await hover.innerText(), /Needs review/);
    await workbench.screenshot(`annotating-review-${edition.id}`);
  });

  it('is legible in high contrast', async () => {
    const workbench = await openWithCodebook(small);
    const { page } = workbench;
    const text = await workbench.readFile(small);
    const line = text.split('\n').findIndex((each) => each.startsWith('4. Some experts')) + 1;
    await selectByKeyboard(workbench, line, 4, 'Some experts considered'.length);
    await codeByKeyboard(workbench, 'some');
    await sidecarsOf(workbench, small, 1);
    await workbench.goToLine(1);
    await workbench.command('Preferences: Color Theme');
    await workbench.quickInput().fill('Dark High Contrast');
    await workbench.quickPickRow('Dark High Contrast').click();
    await page.locator('.monaco-workbench.hc-black').waitFor();
    await workbench.hover('Some experts', /Analyst/);
    await workbench.screenshot(`annotating-high-contrast-${edition.id}`);
    const style = await page.evaluate<unknown>(`(() => {
      const mark = document.querySelector('.view-overlays .cdr[class*="ced-"]');
      const { borderBottomStyle, borderBottomWidth, backgroundColor } = getComputedStyle(mark);
      return { borderBottomStyle, borderBottomWidth, backgroundColor };
    })()`);
    assert.deepEqual(style, {
      borderBottomStyle: 'solid',
      borderBottomWidth: '2px',
      backgroundColor: 'rgba(0, 0, 0, 0)',
    });
  });
});
