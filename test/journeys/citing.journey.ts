import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'mocha';
import { repository } from '../../tools/embedded/places.mjs';
import { edition } from './environment';
import { Workbench } from './workbench';

const report = 'zh-a-78-120.txt';
/** A reference to a section in the last paragraph of the report. */
const reference = '第二(E)部分';

/** Opens the report beside an empty note; skips the test where the report is not on this machine. */
async function openReport(test: Context): Promise<Workbench> {
  if (!existsSync(join(repository, '..', 'shared', 'reports', report))) {
    console.log(`      skipped: ../shared/reports/${report} is not here`);
    test.skip();
  }
  const workbench = await Workbench.open({
    file: report,
    files: { 'note.md': '' },
    // A browser lets no command read the clipboard, so what "Paste As…" offers is made the first choice here.
    settings: { 'editor.pasteAs.preferences': ['reportAnnotator.quotation'] },
  });
  await workbench.showViewContainer('Report Annotator');
  await workbench.treeItem('Report', /^section III, /).waitFor();
  return workbench;
}

describe('citing A/78/120 in a note', () => {
  it('follows a reference and back, and pastes its words as a quotation', async function () {
    const workbench = await openReport(this);
    const { page } = workbench;
    const lines = (await workbench.readFile(report)).split('\n');
    const citing = lines.findIndex((line) => line.includes(reference)) + 1;
    await workbench.goToLine(citing);
    await workbench.hover(reference, 'II.E');
    await page.waitForTimeout(300); // hovers fade in
    await workbench.screenshot(`citing-hover-${edition.id}`);
    await page.keyboard.press('Escape');

    const { left, right, y } = await workbench.boxOf(reference);
    await page.mouse.click((left + right) / 2, y);
    await page.keyboard.press('F12');
    await page.locator('.statusbar-item', { hasText: /^\s*II\.E\s*$/ }).waitFor();
    await workbench.screenshot(`citing-definition-${edition.id}`);
    await workbench.command('Go Back');
    await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${citing},` }).waitFor();

    await workbench.select(reference);
    await page.keyboard.press('ControlOrMeta+C');
    await workbench.openFile('note.md');
    await page.keyboard.press('ControlOrMeta+V');
    const quoted = /^“第二\(E\)部分”（A\/78\/120，第\s85\(二\)\s段）$/u;
    await workbench.editor('note.md').locator('.view-line', { hasText: quoted }).waitFor();
    await workbench.screenshot(`citing-note-${edition.id}`);
  });

  it('drags a paragraph from the Report view into the note', async function () {
    const workbench = await openReport(this);
    const { page } = workbench;
    await workbench.openFile('note.md');
    await workbench.command('View: Move Editor into Right Group');
    await workbench.command('View: Focus First Editor Group');
    await workbench.expand('Report', /^section III, /);
    await workbench.expand('Report', /^section III\.B, /);
    const note = page.locator('.monaco-editor[data-uri$="note.md"]');
    const [row, box] = [
      await workbench.treeItem('Report', /^para\. 85, /).boundingBox(),
      await note.boundingBox(),
    ];
    if (row === null || box === null) throw new Error('the row or the note is not shown');
    await page.mouse.move(row.x + row.width / 2, row.y + row.height / 2);
    await page.mouse.down();
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + box.width / 2, box.y + 120, { steps: 8 });
    await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await note.getByText(/^“专家组建议/).waitFor();
    await workbench.screenshot(`citing-dragged-${edition.id}`);
  });
});
