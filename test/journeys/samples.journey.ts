import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFiles } from '../../src/workspace/sampleFiles';
import { edition } from './environment';
import { Workbench } from './workbench';

describe('the first minute', () => {
  it('copies the samples into a folder, opens the report and shows its annotations', async () => {
    const workbench = await Workbench.open();
    await workbench.showViewContainer('Report Annotator');
    await workbench.page.getByRole('button', { name: 'Open the Sample Report' }).click();
    // The dialog for folders begins in the workspace; without a change that folder is the answer.
    await workbench.page.getByRole('button', { name: 'Copy Samples Here' }).click();

    await workbench.editor('submarine-cables.en.txt').waitFor();
    await workbench.treeItem('Report', /^section II, /).waitFor();
    const copied = await readdir(join(workbench.folder, 'report-annotator-samples'), { recursive: true });
    assert.deepEqual(
      sampleFiles.filter((name) => !copied.includes(name)),
      [],
    );
    await workbench.treeItem('Annotations', /The fund again/).waitFor();
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.screenshot(`samples-${edition.id}`);
  });

  it('has a walkthrough of five steps with pictures', async () => {
    const workbench = await Workbench.open();
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.quickInput().fill('Read and annotate a report');
    await workbench.quickPickRow('Read and annotate a report').waitFor();
    await workbench.page.keyboard.press('Enter');
    const steps = workbench.page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 5);
    for (const [step, title] of [
      'A sample report',
      'The report as a tree',
      'A footnote',
      'A comment',
      'One small file',
    ].entries()) {
      await steps.nth(step).click();
      await workbench.webview().locator('svg', { hasText: title }).waitFor();
      await workbench.screenshot(`walkthrough-${step + 1}-${edition.id}`);
    }
  });
});
