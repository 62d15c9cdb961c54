import assert from 'node:assert/strict';
import { join } from 'node:path';
import { edition, type HostKind } from './environment';
import { recordTexts } from './recordTexts';
import { Workbench } from './workbench';

const small = 'small-report.md';

/** The texts of the annotation files, once there is one. */
async function annotationFiles(folder: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const texts = (await recordTexts(folder)) ?? [];
    if (texts.length > 0) return texts.join('\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`nothing was written into ${folder}`);
}

describe('a folder that is not trusted', () => {
  for (const host of ['node', 'web'] as const satisfies readonly HostKind[]) {
    it(`is read and annotated, and its settings neither name the author nor make links, in the ${host} host`, async () => {
      const workbench = await Workbench.open({
        file: small,
        host,
        trust: 'restricted',
        settings: {
          'reportAnnotator.author.name': 'Somebody Else',
          'reportAnnotator.links.documentTemplate': 'https://collector.example/{symbol}',
        },
      });
      const { page } = workbench;
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.showViewContainer('Report Annotator');
      await page.getByRole('button', { name: 'Annotate', exact: true }).waitFor();
      await workbench
        .treeItem('Report', /^section /)
        .first()
        .waitFor();

      const hover = await workbench.hover('RG/2024/WP.2', 'Forms of reporting');
      assert.doesNotMatch(await hover.innerHTML(), /collector\.example/);

      await workbench.select('Some experts');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('a');
      await page.locator('.review-comment .monaco-editor.focused').waitFor();
      await page.keyboard.insertText('read without trust');
      await page.keyboard.press('Control+Enter');
      // The name goes into the user's settings, where a second try of this journey finds it.
      const question = page.locator('.quick-input-widget', { hasText: 'Colleagues see it' });
      await question.or(workbench.treeItem('Annotations', /read without trust/)).waitFor();
      if (await question.isVisible()) {
        await workbench.quickInput().fill('Analyst');
        await page.keyboard.press('Enter');
      }
      const written = await annotationFiles(join(workbench.folder, `${small}.annotations`));
      assert.match(written, /read without trust/);
      assert.match(written, /"Analyst"/);
      assert.doesNotMatch(written, /Somebody Else/);
      await workbench.treeItem('Annotations', /read without trust/).waitFor();
      await workbench.screenshot(`restricted-${host}-${edition.id}`);

      // The reading view and the names of the workspace's reports need no trust either.
      await workbench.command('Report Annotator: Open Reading View to the Side');
      await workbench.webview().locator('main[data-whole] mark', { hasText: 'Some experts' }).waitFor();
      await workbench.screenshot(`restricted-view-${host}-${edition.id}`);
      await page.keyboard.press('ControlOrMeta+P');
      await workbench.quickInput().fill('#Some experts');
      await workbench.quickPickRow('Some experts').first().waitFor();
    });
  }
});
