import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';
import { Workbench } from './workbench';

const reports = join(repository, '..', 'shared', 'reports');

/** One report for each official language of the United Nations. */
const files = {
  ar: 'ar-a-79-876.txt',
  en: 'en-a-hrc-59-15.md',
  es: 'es-a-ac292-2024-3.txt',
  fr: 'fr-e-icef-672-part1.txt',
  ru: 'ru-s-2024-228.txt',
  zh: 'zh-a-78-120.txt',
} as const;

describe('the tree of a report', () => {
  for (const [language, file] of Object.entries(files))
    it(`in ${language}`, async function () {
      const path = join(reports, file);
      if (!existsSync(path)) {
        console.log(`      ${path} is absent on this machine: no picture of the tree in ${language}`);
        this.skip();
      }
      const workbench = await Workbench.open({ file, files: { [file]: readFileSync(path, 'utf8') } });
      await workbench.showViewContainer('Report Annotator');
      const tree = workbench.tree('Report');
      await tree.getByRole('treeitem').first().waitFor();
      const folded = tree.locator('.monaco-list-row[aria-expanded="false"]');
      // Two levels of what is on the screen.
      for (let level = 0; level < 3; level += 1) {
        if ((await folded.count()) === 0) break;
        await folded.last().click({ position: { x: 12, y: 10 } });
        await workbench.page.waitForTimeout(300);
      }
      await workbench.screenshot(`language-${language}`);
    });
});
