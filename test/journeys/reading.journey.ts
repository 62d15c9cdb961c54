import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Context } from 'mocha';
import { realReport } from '../host/harness/workspaceCopy.mjs';
import { edition } from './environment';
import { textColor } from './inPage.mjs';
import { Workbench } from './workbench';

/** The wording of an English window; the report itself is Chinese. */
const report = 'zh-a-78-120.txt';

/** Skips the test where the report is not on this machine. */
function skipWithoutReport(test: Context): void {
  if (existsSync(realReport)) return;
  console.log(`      skipped: ../shared/reports/${report} is not here`);
  test.skip();
}

/** Waits until the cursor stands in a line that begins so. */
async function cursorReaches(workbench: Workbench, beginning: string): Promise<void> {
  const lines = (await workbench.readFile(report)).split('\n');
  let line = 0;
  for (let tries = 0; tries < 100; tries += 1) {
    ({ line } = await workbench.cursor());
    if (lines[line - 1]?.startsWith(beginning) === true) return;
    await workbench.page.waitForTimeout(100);
  }
  assert.fail(`the cursor is in line ${line}: ${lines[line - 1] ?? ''}`);
}

/** Waits until the extension has read the report that is shown. */
async function reportRead(workbench: Workbench): Promise<void> {
  await workbench.showViewContainer('Report Annotator');
  await workbench.treeItem('Report', /^section II, /).waitFor();
}

describe('reading a report', () => {
  it('unfolds II.B.2, goes to paragraph 16, reads note 4 and looks up a paper in it', async function () {
    skipWithoutReport(this);
    const workbench = await Workbench.open({ file: report });
    const { page } = workbench;
    await reportRead(workbench);
    await workbench.screenshot(`reading-tree-${edition.id}`);
    for (const other of ['References', 'Annotations'])
      await page.locator(`.pane-header[aria-label^="${other}"]`).click();
    await workbench.expand('Report', /^section II, /);
    await workbench.expand('Report', /^section II\.B, /);
    await workbench.expand('Report', /^section II\.B\.2, /);
    await workbench.treeItem('Report', /^para\. 16, /).click();
    await cursorReaches(workbench, '16. ');
    await workbench.screenshot(`reading-paragraph-16-${edition.id}`);

    const note = await workbench.hover('⁴', 'GE-NDVF/2022/WP.4/Rev.1');
    await workbench.screenshot(`reading-note-4-${edition.id}`);
    assert.match((await note.innerText()).replace(/\s+/g, ' '), /概念框架：定义、范围和可用方法/);

    const paper = await workbench.hover('GE-NDVF/2022/WP.4/Rev.1', '核裁军核查的目标和宗旨');
    await workbench.screenshot(`reading-paper-${edition.id}`);
    assert.match(await paper.innerText(), /note 5 to para\. 18/);
    await paper.getByText('note 5 to para. 18').click();
    await cursorReaches(workbench, '⁵ ');
    await workbench.screenshot(`reading-after-link-${edition.id}`);
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('goes to a paragraph, a section, a footnote and words, and back on Escape', async function () {
    skipWithoutReport(this);
    const workbench = await Workbench.open({ file: report });
    const { page } = workbench;
    await reportRead(workbench);
    await workbench.goToLine(27);
    await workbench.command('Report Annotator: Go to Paragraph…');
    await workbench.quickInput().fill('fn 9');
    await workbench.quickPickRow('note 9').waitFor();
    await page.locator('.view-line', { hasText: 'GE-NDVF/2023/WP.1)' }).first().waitFor();
    await workbench.screenshot(`reading-go-to-paragraph-${edition.id}`);
    await page.keyboard.press('Escape');
    await cursorReaches(workbench, '摘要');
    for (const [query, row, words] of [
      ['45', '45', '45. '],
      ['II.B.2', 'II.B.2', '2. 工作定义'],
    ] as const) {
      await workbench.command('Report Annotator: Go to Paragraph…');
      await workbench.quickInput().fill(query);
      await workbench.quickPickRow(row).first().waitFor();
      await page.keyboard.press('Enter');
      await cursorReaches(workbench, words);
    }
  });

  it('filters the tree, follows the cursor, and lists what is cited where', async function () {
    skipWithoutReport(this);
    const settings = { 'reportAnnotator.reportView.followCursor': true };
    const workbench = await Workbench.open({ file: report, settings });
    const { page } = workbench;
    await reportRead(workbench);
    await workbench.goToLine(304);
    await workbench
      .treeItem('Report', /^para\. 16, /)
      .and(page.locator('[aria-selected="true"]'))
      .waitFor();
    await workbench.command('Report Annotator: Filter the Report…');
    await workbench.quickInput().fill('不可逆');
    await page.keyboard.press('Enter');
    await page.getByText('Filtered by “不可逆”.').waitFor();
    await workbench.treeItem('Report', /^para\. 21, /).waitFor();
    assert.equal(await workbench.treeItem('Report', /^para\. 16, /).count(), 0);
    await workbench.screenshot(`reading-filtered-${edition.id}`);
    await workbench.command("Report Annotator: Clear the Report's Filter");
    await workbench
      .treeItem('Report', /^para\. 16, /)
      .and(page.locator('[aria-selected="true"]'))
      .waitFor();

    await workbench.expand('References', /^Working papers/);
    await workbench.expand('References', /^GE-NDVF\/2021\/WP\.5, /);
    await workbench.treeItem('References', /^cited in note 6 to para\. 25/).click();
    await cursorReaches(workbench, '⁶ ');
    await workbench.screenshot(`reading-references-${edition.id}`);
  });

  it('leaves a file that is no report alone and says what to do', async () => {
    const workbench = await Workbench.open({
      file: 'letter.txt',
      files: { 'letter.txt': 'Dear all,\n\nsee A/78/120.\n' },
    });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await page.getByText('This file does not look like a report').waitFor();
    await workbench.screenshot(`reading-no-report-${edition.id}`);
    await page.getByRole('button', { name: 'Treat This File as a Report' }).click();
    await workbench.hover('A/78/120', 'General Assembly');
    await workbench.reload();
    await workbench.hover('A/78/120', 'General Assembly');
  });

  it('reads the same in a web worker, in a dark window with a theme of high contrast', async function () {
    skipWithoutReport(this);
    const settings = { 'workbench.colorTheme': 'Default High Contrast' };
    const workbench = await Workbench.open({ file: report, host: 'web', settings });
    await reportRead(workbench);
    await workbench.goToLine(304);
    const note = await workbench.hover('⁴', 'GE-NDVF/2022/WP.4/Rev.1');
    assert.match(await note.innerText(), /Go to the note/);
    // Headings, numbers and symbols have colours of their own.
    const colours = await Promise.all(
      ['2. 工作定义', '17', 'GE-NDVF/2023/WP.2'].map((text) =>
        workbench.page.locator('.view-line span span', { hasText: text }).first().evaluate(textColor),
      ),
    );
    const plain = await workbench.page
      .locator('.view-line', { hasText: '专家组审议了几项' })
      .evaluate(textColor);
    for (const colour of colours) assert.notEqual(colour, plain);
    await workbench.screenshot(`reading-high-contrast-${edition.id}`);
  });
});
