import assert from 'node:assert/strict';
import { edition } from './environment';
import { Workbench } from './workbench';

/** The wording of an English window; the report itself is Chinese. */
const report = 'zh-a-78-120.txt';

describe('reading a report', () => {
  it('unfolds II.B.2, goes to paragraph 16, reads note 4 and looks up a paper in it', async () => {
    const workbench = await Workbench.open({ file: report });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await workbench.treeItem('Report', /^section II, /).waitFor();
    await workbench.screenshot(`reading-tree-${edition.id}`);
    for (const other of ['References', 'Annotations'])
      await page.locator(`.pane-header[aria-label^="${other}"]`).click();
    await workbench.expand('Report', /^section II, /);
    await workbench.expand('Report', /^section II\.B, /);
    await workbench.expand('Report', /^section II\.B\.2, /);
    await workbench.treeItem('Report', /^para\. 16, /).click();
    assert.equal((await workbench.cursor()).column, 1);
    await workbench.screenshot(`reading-paragraph-16-${edition.id}`);

    const note = await workbench.hover('⁴', 'GE-NDVF/2022/WP.4/Rev.1');
    await workbench.screenshot(`reading-note-4-${edition.id}`);
    assert.match((await note.innerText()).replace(/\s+/g, ' '), /概念框架：定义、范围和可用方法/);

    const paper = await workbench.hover('GE-NDVF/2022/WP.4/Rev.1', '核裁军核查的目标和宗旨');
    await workbench.screenshot(`reading-paper-${edition.id}`);
    assert.match(await paper.innerText(), /note 5 to para\. 18/);
    await paper.getByText('note 5 to para. 18').click();
    await page.waitForTimeout(500);
    await workbench.screenshot(`reading-after-link-${edition.id}`);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
