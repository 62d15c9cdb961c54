import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { edition } from './environment';
import { recordTexts } from './recordTexts';
import { Workbench } from './workbench';

const file = 'small-report.md';

/** The records beside the report as one text, once it holds all that is expected and nothing that is not. */
async function records(
  workbench: Workbench,
  expected: readonly string[],
  unexpected: readonly string[] = [],
): Promise<string> {
  const folder = join(workbench.folder, `${file}.annotations`);
  let text = '';
  for (let tries = 0; tries < 150; tries += 1) {
    const texts = await recordTexts(folder);
    text = texts?.join('\n') ?? text;
    const isThere = texts !== undefined && expected.every((each) => text.includes(each));
    if (isThere && !unexpected.some((each) => text.includes(each))) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`waited for ${expected.join(', ')} without ${unexpected.join(', ')} in ${text}`);
}

async function annotate(workbench: Workbench, words: string, comment: string): Promise<void> {
  await workbench.select(words);
  await workbench.page.keyboard.press('Control+K');
  await workbench.page.keyboard.press('a');
  await workbench.page.locator('.review-comment .monaco-editor.focused').waitFor();
  await workbench.page.keyboard.insertText(comment);
  await workbench.page.keyboard.press('Control+Enter');
  await records(workbench, [comment]);
}

describe('a pull that rewrites the report while it is open', () => {
  it('asks about what is in doubt, one key a decision, and undoes', async () => {
    const workbench = await Workbench.open({ file, settings: { 'reportAnnotator.author.name': 'Analyst' } });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await page.getByRole('button', { name: 'Annotate', exact: true }).waitFor();
    await annotate(workbench, 'It held two sessions and considered working papers', 'which ones?');
    await annotate(workbench, 'Readings are taken at different hours', 'which hours?');
    await workbench.goToLine(27);
    await annotate(
      workbench,
      'Some experts considered that reports should be monthly; others preferred quarterly reports',
      'who?',
    );
    const text = await workbench.readFile(file);
    const pulled = text
      .replace('sessions and considered working', 'sessions and examined working')
      .replace('Readings are taken at different hours', 'Nothing of the kind was found')
      .replace(/4\. Some experts considered [^\n]*/u, '4. The form was left open.')
      .replace(
        '(b) Evening readings.',
        '(b) Evening readings.\n\nAs to reports, some experts considered monthly ones; others did not wish for any.',
      );
    await writeFile(join(workbench.folder, file), pulled);

    await workbench.treeItem('Annotations', /^Needs review/).waitFor();
    await workbench.treeItem('Annotations', /^Not found in the text/).waitFor();
    await workbench.screenshot(`review-after-the-pull-${edition.id}`);
    await workbench.command('Report Annotator: Next Annotation to Review');
    const tab = page.locator('.tab.active .label-name');
    await tab.filter({ hasText: 'Review 1 of 2' }).waitFor();
    const now = page.locator('.editor.modified .view-lines', { hasText: 'monthly ones' });
    await now.click();
    await workbench.screenshot(`review-comparison-${edition.id}`);

    await page.keyboard.press('a');
    const found = 'some experts considered monthly ones; others did not wish';
    await records(workbench, [found]);
    await tab.filter({ hasText: 'Review 1 of 1' }).waitFor();
    await page.locator('.editor.original .view-lines', { hasText: 'Readings are taken' }).click();
    await workbench.screenshot(`review-lost-${edition.id}`);
    await page.keyboard.press('g');
    await records(workbench, ['ra:goneIn']);
    await workbench.treeItem('Annotations', /^Confirmed to be gone/).waitFor();
    await workbench.screenshot(`review-done-${edition.id}`);

    await workbench.command('Report Annotator: Undo the Last Decision About a Place');
    await records(workbench, [found], ['ra:goneIn']);
    await workbench.treeItem('Annotations', /^Not found in the text/).waitFor();

    // Dropped from the view on the sentence that has taken the place of its words.
    await workbench.command('View: Close Editor');
    await workbench.goToLine(19);
    const row = await workbench.treeItem('Annotations', /which hours\?/).boundingBox();
    const words = await workbench.boxOf('Nothing of the kind');
    if (row === null) throw new Error('the row of the annotation is not shown');
    await page.mouse.move(row.x + row.width / 2, row.y + row.height / 2);
    await page.mouse.down();
    await page.keyboard.down('Shift');
    await page.mouse.move(words.right, words.y + 60, { steps: 8 });
    await page.mouse.move((words.left + words.right) / 2, words.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await records(
      workbench,
      ['"exact": "Nothing of the kind was found."'],
      ['Readings are taken at different hours"'],
    );
    await workbench.treeItem('Annotations', /^Not found in the text/).waitFor({ state: 'detached' });
    await workbench.screenshot(`review-dropped-${edition.id}`);
    assert.equal(await workbench.readFile(file), pulled);
  });
});
