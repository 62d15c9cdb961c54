import assert from 'node:assert/strict';
import { edition } from './environment';
import { Workbench } from './workbench';

describe('opening a folder', () => {
  it('shows the workbench, the file, and the extension among the running ones', async () => {
    const workbench = await Workbench.open({ file: 'small-report.md' });
    await workbench.page
      .locator('.view-line', { hasText: 'Report of the Committee on River Gauges' })
      .first()
      .waitFor();
    await workbench.command('Developer: Show Running Extensions');
    await workbench.page
      .locator('.runtime-extensions-editor .extension', { hasText: 'report-annotator' })
      .waitFor();
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.screenshot(`opening-${edition.id}`);
  });
});
