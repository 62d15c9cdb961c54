import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
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
  it('follows the source of A/78/120, and opens a thread for words that are selected in it', async function () {
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
    // A thread for just these words of the source.
    await page.locator('#status\\.editor\\.selection', { hasText: `${words.length} selected` }).waitFor();
    await workbench.threads().getByText('para. 16').waitFor();
    await workbench.screenshot(`reading-view-annotating-${edition.id}`);
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
