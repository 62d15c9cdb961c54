import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';
import { edition, type HostKind } from './environment';
import { ownEnglishIn } from './ownEnglish';
import { Workbench } from './workbench';

const report = 'flood-warning.zh.md';
/** The annotation of the sample on paragraph 17; a question that has one reply. */
const question = /水库放水，是有意略去吗/;
const questionFile = `${report}.annotations/c94a7d10-6b3e-47a8-b1f2-2d8e5c0f9a34.json`;

/** Opens the samples in a Chinese window and waits for the report and its annotations. */
async function openInChinese(host: HostKind = 'node'): Promise<Workbench> {
  const workbench = await Workbench.open({
    file: report,
    copyOf: join(repository, 'samples'),
    language: 'zh-cn',
    host,
    settings: { 'reportAnnotator.author.name': '林悦' },
  });
  await workbench.showViewContainer('报告批注');
  await workbench.treeItem('报告', /^第 II 节，专家组审议的问题，10 条脚注，/).waitFor();
  await workbench.treeItem('批注', question).waitFor();
  return workbench;
}

/** Unfolds the thread of the question. */
async function openQuestion(workbench: Workbench): Promise<void> {
  await workbench.treeItem('批注', question).click();
  await workbench.threads().getByText('第 17 段').waitFor();
}

describe('a window in Simplified Chinese', () => {
  for (const host of ['node', 'web'] as const) {
    it(`shows views, hovers and threads in Chinese, in the ${host} host`, async () => {
      const workbench = await openInChinese(host);
      const { page } = workbench;
      const shown: string[] = [];
      const picture = async (name: string): Promise<void> => {
        await page.waitForTimeout(300); // hovers fade in
        await workbench.screenshot(`chinese-${name}-${host}-${edition.id}`);
      };

      for (const title of ['报告', '引用', '批注'])
        await page.locator('.pane-header .title').getByText(title, { exact: true }).waitFor();
      await workbench.treeItem('引用', /^工作文件，20 项/).waitFor();
      // The name that the codebook gives the code in Chinese, with the comma of a Chinese list.
      await workbench.treeItem('批注', /一致意见、工作定义.*第 13 段 · 编码 · 待处理/).waitFor();
      await picture('views');
      shown.push(await page.locator('.part.sidebar').innerText());

      await workbench.goToLine(185);
      const note = await workbench.hover('⁴', 'Kellermann');
      assert.match(await note.innerText(), /^脚注 4\n[^]*转到脚注$/);
      await picture('note');
      const paper = await workbench.hover('GE-FDW/2037/WP.2', '工作文件 2');
      const told = await paper.innerText();
      assert.match(told, /引用处： 第 12 段脚注 4/);
      assert.match(told, /作者： Matthias Kellermann、Shireen Mahbub Alam/);
      assert.match(told, /附件三所列标题/);
      await picture('paper');
      shown.push(told, await note.innerText());

      await openQuestion(workbench);
      const head = workbench.threads().locator('.review-comment').first();
      await head.getByText('问题 · 没有共识、范围 · 待处理').waitFor();
      const about = await workbench.hover('水库放水是否属于', '周启明');
      assert.match(await about.innerText(), /没有共识、范围 — 显示[^]*周启明（周） · 2026\/6\/\d · 1 条回复/);
      await picture('thread');
      shown.push(await workbench.threads().innerText(), await about.innerText());

      assert.deepEqual(await ownEnglishIn(shown.join('\n')), []);
    });
  }

  it('takes commands and the names of codes and statuses in Chinese, and writes their ids', async () => {
    const workbench = await openInChinese();
    const { page } = workbench;
    await openQuestion(workbench);
    const head = workbench.threads().locator('.review-comment').first();

    await workbench.command('报告批注: 设定编码…');
    await page.getByPlaceholder('搜索名称和定义').fill('怀疑');
    await workbench.quickPickRow('一致意见').waitFor({ state: 'detached' });
    await workbench.screenshot(`chinese-codes-${edition.id}`);
    await page.keyboard.press('Enter');
    await head.getByText('没有共识、范围、怀疑').waitFor();
    for (const [command, choice, label] of [
      ['报告批注: 设定状态…', '讨论中', /· 讨论中$/],
      ['报告批注: 设定把握程度…', '把握较大', /· 讨论中 · 把握较大$/],
    ] as const) {
      await workbench.command(command);
      await workbench.quickPickRow(choice).click();
      await head.getByText(label).waitFor();
    }
    await workbench.screenshot(`chinese-status-${edition.id}`);
    const written = await workbench.readFile(questionFile);
    for (const id of ['"stance/doubt"', '"discussed"', '"high"']) assert.ok(written.includes(id), id);

    await workbench.command('报告批注: 按编码分组');
    await workbench.treeItem('批注', /^没有共识：1 条批注/).waitFor();
    await workbench.command('报告批注: 筛选批注…');
    await workbench.quickPickRow('一致意见').waitFor();
    await workbench.screenshot(`chinese-filter-${edition.id}`);
    const offered = await page.locator('.quick-input-list').innerText();
    assert.match(offered, /编码[^]*状态[^]*类型[^]*作者[^]*位置/);
    assert.deepEqual(await ownEnglishIn(offered), []);
    await page.keyboard.press('Escape');

    await workbench.command('报告批注: 转到段落…');
    await workbench.quickInput().fill('第17段');
    await workbench.quickPickRow('专家组没有就水库放水').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await workbench.quickInput().fill('>报告批注: 删除');
    await workbench.quickPickRow('报告批注: 删除批注').waitFor();
    await workbench.screenshot(`chinese-palette-${edition.id}`);
  });

  it('greets with a Chinese walkthrough and Chinese empty views', async () => {
    const workbench = await openInChinese();
    const { page } = workbench;
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.quickInput().fill('阅读和批注报告');
    await workbench.quickPickRow('阅读和批注报告').click();
    const walkthrough = page.locator('.gettingStartedContainer');
    await walkthrough.getByText('用示例报告走完五步').waitFor();
    await workbench.screenshot(`chinese-walkthrough-${edition.id}`);
    assert.equal(await walkthrough.locator('.getting-started-step').count(), 5);
    await workbench.command('View: Close All Editors');
    await page.getByRole('button', { name: '打开示例报告' }).waitFor();
    await page.getByText('此处列出当前报告的批注。').waitFor();
    await workbench.screenshot(`chinese-welcome-${edition.id}`);
    assert.deepEqual(await ownEnglishIn(await page.locator('.part.sidebar').innerText()), []);
  });
});
