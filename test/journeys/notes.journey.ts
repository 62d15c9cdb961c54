import { ferryReport } from '../host/harness/ferryReport';
import { edition } from './environment';
import { Workbench } from './workbench';

const brief = `# Brief on landings

The Panel wants light: “every landing must have a lamp that burns until the last ferry has gone” (A/91/555, para. 4).

It says who pays: “the boards of the harbours pay for the oil and keep the lamps in order” (A/91/555, para. 6).

## What to ask for

`;

describe('a brief that cites a report', () => {
  it('shows what is cited, what differs from it, and offers its paragraphs', async () => {
    const workbench = await Workbench.open({
      file: 'landings/brief.md',
      files: { 'landings/a-91-555.md': ferryReport, 'landings/brief.md': brief },
    });
    const { page } = workbench;
    const editor = workbench.editor('brief.md');
    await editor.locator('.squiggly-warning').nth(1).waitFor();
    await workbench.hover('para. 4', 'a lamp that burns until the last ferry has gone');
    await page.waitForTimeout(300); // hovers fade in
    await workbench.screenshot(`notes-hover-${edition.id}`);
    await page.keyboard.press('Escape');
    await workbench.hover('must', 'has “should”');
    await page.waitForTimeout(300);
    await workbench.screenshot(`notes-finding-${edition.id}`);
    await page.keyboard.press('Escape');

    await workbench.goToLine(9);
    await page.keyboard.insertText('The bell at night: A/91/555 ');
    await page.keyboard.type('¶');
    const offered = page.locator('.suggest-widget .monaco-list-row');
    await offered.filter({ hasText: '¶6' }).waitFor();
    await page.waitForTimeout(300); // the list settles
    await workbench.screenshot(`notes-completion-${edition.id}`);
    await page.keyboard.type('6');
    await offered.filter({ hasText: '¶5' }).waitFor({ state: 'detached' });
    await offered.filter({ hasText: '¶6' }).waitFor();
    await page.keyboard.press('Enter');
    // The editor shows blanks as no-break ones.
    const written = /night:\sA\/91\/555,\spara\.\s6$/u;
    await editor.locator('.view-line', { hasText: written }).waitFor();
  });
});
