import assert from 'node:assert/strict';
import { edition } from './environment';
import { Workbench } from './workbench';

describe('the packed extension', () => {
  it('installs from its .vsix and reads a report without the source tree', async () => {
    const workbench = await Workbench.open({ file: 'small-report.md', source: 'installed' });
    await workbench.showViewContainer('Report Annotator');
    await workbench
      .treeItem('Report', /Findings/)
      .first()
      .waitFor();
    await workbench.hover('RG/2024/WP.2', 'Forms of reporting');
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.screenshot(`installed-${edition.id}`);

    await workbench.command('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .extension', {
      hasText: 'Report Annotator',
    });
    await row.waitFor();
  });
});
