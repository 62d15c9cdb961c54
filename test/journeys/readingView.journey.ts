import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { repository } from '../../tools/embedded/places.mjs';
import { edition } from './environment';
import { selectWords } from './inPage.mjs';
import { Workbench } from './workbench';

const report = 'zh-a-78-120.txt';
/** Words of paragraph 16, behind which a note is referred to. */
const words = '由专家拟定或来自有关该专题的现有文献';

/** A report of our own in Arabic, with a note in the middle of a paragraph. */
const arabic = `الجمعية العامة
الدورة الثمانون

تقرير الفريق العامل المعني بالمنارات

أولا - مقدمة

1 - عقد الفريق العامل المعني بالمنارات ثلاث جلسات في عام 2037، واستمع إلى إحاطات قدمتها الدول الساحلية(1)
عن حالة المنارات وعن الحاجة إلى صيانتها.

______________
(1) انظر الوثيقة A/80/412.

2 - واتفق الخبراء على أن صيانة المنارات مسؤولية مشتركة، وأشار بعض الخبراء إلى ضرورة التعاون في تدريب الحراس.

3 - وطلب الفريق إلى الأمين العام أن يقدم تقريرا عن تنفيذ الفقرة 2 أعلاه.

ثانيا - التوصيات

4 - يوصي الفريق العامل بأن تنشئ الدول صندوقا لصيانة المنارات.

5 - ويوصي كذلك بنشر قائمة بالمنارات العاملة كل سنة.

6 - ويدعو الفريق الدول إلى تقديم المعلومات في موعد أقصاه نهاية السنة.

7 - وقرر الفريق أن يجتمع مرة أخرى في السنة المقبلة.

8 - واختتم الفريق أعماله في اليوم الثالث.
`;

/** Opens the reading view of the active report and waits until all of it is there. */
async function openView(workbench: Workbench): Promise<FrameLocator> {
  await workbench.command('Report Annotator: Open Reading View to the Side');
  const view = workbench.webview();
  await view.locator('main[data-whole]').waitFor();
  return view;
}

describe('the reading view', () => {
  it('follows the source of A/78/120, and takes an annotation of words that are selected in it', async function () {
    if (!existsSync(join(repository, '..', 'shared', 'reports', report))) {
      console.log(`      skipped: ../shared/reports/${report} is not here`);
      this.skip();
    }
    const workbench = await Workbench.open({
      file: report,
      settings: { 'reportAnnotator.author.name': 'Lin Yue' },
      size: { width: 1600, height: 1000 },
    });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await workbench.treeItem('Report', /^section III, /).waitFor();
    const view = await openView(workbench);
    assert.equal(await view.locator('main').getAttribute('lang'), 'zh');

    // A click goes to the source; the paragraph of the cursor is marked.
    const paragraph = view.getByRole('group', { name: 'Paragraph 16', exact: true });
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click();
    await view.locator('.body.current[aria-label="Paragraph 16"]').waitFor();
    await page.locator('.editor-group-container .view-line', { hasText: '专家组审议了几项' }).waitFor();

    await paragraph.evaluate(selectWords, words);
    await view.getByRole('toolbar').getByRole('button', { name: 'Annotate' }).waitFor();
    await workbench.screenshot(`reading-view-selected-${edition.id}`);
    await view.getByRole('toolbar').getByRole('button', { name: 'Annotate' }).click();
    await workbench.commentField().click();
    await page.keyboard.insertText('Which literature?');
    await workbench.threads().locator('.monaco-text-button:visible', { hasText: 'Save' }).last().click();
    const mark = view.locator('mark', { hasText: words });
    await mark.waitFor();
    assert.match((await mark.getAttribute('title')) ?? '', /Lin Yue: Which literature\?/);
    const [file = ''] = await readdir(join(workbench.folder, `${report}.annotations`)).then((names) =>
      names.filter((name) => name.endsWith('.json')),
    );
    const stored = await workbench.readFile(`${report}.annotations/${file}`);
    assert.ok(stored.includes(`"exact": "${words}"`), stored);
    await workbench.screenshot(`reading-view-beside-${edition.id}`);

    // A marker leads to its note, and the note back; a reference in the note leads to the annex.
    const note = view.locator('[role=doc-footnote][aria-label="Note 4"]');
    const focused = view.locator('[role=doc-footnote]:focus');
    for (let tries = 0; tries < 5 && !(await focused.isVisible()); tries += 1) {
      // The thread that was just saved may take the keyboard back after the click.
      await paragraph.locator('[role=doc-noteref][aria-label="Note 4"]').click();
      await focused.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await focused.waitFor();
    await note.getByRole('link', { name: 'GE-NDVF/2022/WP.3' }).click();
    await view.getByRole('cell', { name: 'GE-NDVF/2022/WP.3' }).waitFor();
    await workbench.screenshot(`reading-view-annex-${edition.id}`);

    // Scrolling the source scrolls the view.
    await workbench.command('View: Focus First Editor Group');
    await workbench.goToLine(300);
    await view.locator('.body.current').getByText('2.').first().waitFor();
  });

  it('reads from right to left where the report does, and comes back with the window', async () => {
    const workbench = await Workbench.open({
      files: { 'lighthouses.txt': arabic },
      size: { width: 1600, height: 900 },
    });
    await workbench.openFile('lighthouses.txt');
    await workbench.showViewContainer('Report Annotator');
    await workbench
      .treeItem('Report', /section/)
      .first()
      .waitFor();
    const view = await openView(workbench);
    assert.equal(await view.locator('main').getAttribute('dir'), 'rtl');
    assert.equal(await view.locator('main').getAttribute('lang'), 'ar');
    await workbench.screenshot(`reading-view-arabic-${edition.id}`);
    await workbench.command('Developer: Reload Window');
    await view.locator('main').waitFor({ state: 'detached' });
    await view.locator('main[data-whole]').waitFor();
  });
});
