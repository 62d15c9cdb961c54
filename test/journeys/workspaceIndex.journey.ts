import assert from 'node:assert/strict';
import { edition } from './environment';
import { Workbench } from './workbench';

const boats = 'harbour/en-a-91-412.txt';
const chineseLights = 'harbour/zh-a-91-307.md';

describe('reports of a workspace that cite each other', () => {
  it('leads to a cited paragraph, finds words of Chinese, shows two languages beside each other, and who cites', async () => {
    const workbench = await Workbench.open({ file: boats });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await workbench.treeItem('Report', /^section II, /).waitFor();

    const hover = await workbench.hover('A/91/307, paras. 6 and 7', 'In this workspace:');
    await hover.getByText('Some experts proposed a common fund').waitFor();
    await page.waitForTimeout(300); // hovers fade in
    await workbench.screenshot(`index-hover-${edition.id}`);
    await hover.getByRole('link', { name: 'zh-a-91-307.md' }).click();
    await workbench.editor(chineseLights).waitFor();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 32,' }).waitFor();

    await page.keyboard.press('ControlOrMeta+P');
    await workbench.quickInput().fill('#核查');
    const row = workbench.quickPickRow('8. 专家组建议建立灯具核查机制');
    await row.waitFor();
    await workbench.quickPickRow('附件 灯具的核查').waitFor();
    await workbench.screenshot(`index-symbols-${edition.id}`);
    // The editor filters again by a second word: in words without blanks it is found, too.
    await workbench.quickInput().fill('#核查 机制');
    await row.waitFor();
    await row.click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 38,' }).waitFor();

    await workbench.command('Report Annotator: Show the Same Paragraph in Another Language Beside');
    await page
      .locator('.monaco-editor[data-uri$="en-a-91-307.md"] .view-line', { hasText: '8. It recommends' })
      .waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await workbench.screenshot(`index-beside-${edition.id}`);

    await workbench.command('Report Annotator: Show Which Reports Cite This One');
    await workbench.expand('References', /^A\/91\/412/);
    const passage = workbench.treeItem('References', /small boats depend on the lights most/);
    await passage.waitFor();
    await workbench.screenshot(`index-cited-by-${edition.id}`);
    await passage.click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 21,' }).waitFor();
  });
});
