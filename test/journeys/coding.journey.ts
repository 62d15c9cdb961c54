import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';
import { codingRecord } from '../host/harness/codingRecord';
import { edition } from './environment';
import { recordTexts } from './recordTexts';
import { Workbench } from './workbench';

const report = 'small-report.md';
const other = 'more/small-report.md';

/** A record of a coding by “doubt” of the words "considered" or "preferred", as a file. */
function record(number: number): { readonly name: string; readonly text: string } {
  return codingRecord({
    number,
    author: number % 3 === 0 ? 'Lin' : 'Ada',
    report,
    code: 'stance/doubt',
    exact: number % 4 < 2 ? 'Some experts considered' : 'others preferred quarterly reports',
    start: 0,
  });
}

async function samplesCodebook(): Promise<string> {
  return readFile(join(repository, 'samples', 'codebook.yaml'), 'utf8');
}

/** The texts of the sidecars beside the report, until they are as wanted. */
async function sidecarsWhen(
  workbench: Workbench,
  isWanted: (texts: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const folder = join(workbench.folder, `${report}.annotations`);
  let texts: readonly string[] = [];
  for (let tries = 0; tries < 150; tries++) {
    const now = await recordTexts(folder);
    if (now !== undefined && isWanted(now)) return now;
    texts = now ?? texts;
    await workbench.page.waitForTimeout(100);
  }
  assert.fail(`The annotations are not as they should be: ${texts.join('\n')}`);
}

describe('coding', () => {
  it('codes with the keyboard alone: single keys in coding mode, the overview of keys, a digit in the list', async () => {
    const workbench = await Workbench.open({
      file: report,
      settings: { 'reportAnnotator.author.name': 'Analyst' },
      files: { 'codebook.yaml': await samplesCodebook() },
    });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await page.getByRole('button', { name: 'Annotate', exact: true }).waitFor();
    const text = await workbench.readFile(report);
    await workbench.goToLine(27, 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Shift+H');
    const mode = page.locator('.statusbar-item', { hasText: 'Coding: a key codes' });
    await mode.waitFor();
    await page.keyboard.press('s');
    const has =
      (...codes: readonly string[]) =>
      (texts: readonly string[]): boolean =>
        texts.length === 1 && codes.every((code) => texts[0]?.includes(`"value": "${code}"`) === true);
    await sidecarsWhen(workbench, has('voice/some'));
    await workbench.treeItem('Annotations', /Some experts/).waitFor();
    await page.keyboard.press('q');
    await sidecarsWhen(workbench, has('voice/some', 'stance/doubt'));

    await page.keyboard.press('Shift+Slash');
    await workbench.quickInput().waitFor();
    await workbench.quickPickRow('key d').waitFor();
    await workbench.screenshot(`coding-keys-${edition.id}`);
    await page.keyboard.press('d');
    await workbench.quickInput().waitFor({ state: 'hidden' });
    const [one] = await sidecarsWhen(workbench, has('voice/some', 'stance/doubt', 'theme/definition'));
    assert.match(one ?? '', /4\. Some experts considered that reports should be monthly/u);
    await workbench.screenshot(`coding-mode-${edition.id}`);
    await page.keyboard.press('Escape');
    await mode.waitFor({ state: 'detached' });

    await workbench.goToLine(19, 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('h');
    // What the words suggest comes first, then what was used lately.
    await workbench.quickPickRow('1 · #voice/consensus').waitFor();
    await workbench.quickPickRow('3 · #theme/definition').waitFor();
    await workbench.screenshot(`coding-list-${edition.id}`);
    await page.keyboard.press('4');
    const both = await sidecarsWhen(workbench, (texts) => texts.length === 2);
    assert.ok(both.some((sidecar) => /"value": "stance\/doubt"[^]*3\. Readings are taken/u.test(sidecar)));
    assert.equal(await workbench.readFile(report), text);
  });

  it('renames a code used forty times, after showing every annotation, and takes it back', async () => {
    const files: Record<string, string> = {
      'codebook.yaml': await samplesCodebook(),
      [other]:
        '# Report of the Committee on Tide Gauges\n\nI. Introduction\n\n1. Some experts considered the tides.\n',
    };
    for (let number = 0; number < 40; number++) {
      const { name, text } = record(number);
      files[`${number % 2 === 0 ? report : other}.annotations/${name}`] = text;
    }
    const workbench = await Workbench.open({
      file: report,
      settings: { 'reportAnnotator.author.name': 'Analyst' },
      files,
    });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await workbench.tree('Annotations').getByRole('treeitem').first().waitFor();
    const before = await sidecarsWhen(workbench, (texts) => texts.length === 20);

    await workbench.command('Report Annotator: Rename Code…');
    await page.locator('.quick-input-title', { hasText: 'Rename Which Code?' }).waitFor();
    await workbench.quickPickRow('#voice').waitFor();
    await page.keyboard.type('Doubt');
    await workbench.quickPickRow('#voice').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '1 of 2' }).waitFor();
    await page.keyboard.type('Reservation');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '2 of 2' }).waitFor();
    await page.keyboard.type('stance/reservation');
    await page.keyboard.press('Enter');
    await workbench.quickPickRow('Change 40 annotations in 2 reports').waitFor();
    await workbench.screenshot(`coding-rename-preview-${edition.id}`);
    await page.keyboard.press('Enter');
    await sidecarsWhen(
      workbench,
      (texts) => texts.length === 20 && texts.every((text) => text.includes('"value": "stance/reservation"')),
    );
    assert.match(
      await workbench.readFile('codebook.yaml'),
      /- id: stance\/reservation\n {4}name: \{ en: Reservation, zh-cn: 怀疑 \}/u,
    );
    // Under the test driver VS Code keeps messages in the notification center.
    await page.locator('#status\\.notifications').click();
    await page
      .locator('.notifications-center .notification-list-item-message', { hasText: '40 annotations changed' })
      .waitFor();
    await workbench.screenshot(`coding-renamed-${edition.id}`);

    await workbench.command('Report Annotator: Undo the Last Change of Codes');
    const after = await sidecarsWhen(
      workbench,
      (texts) => texts.length === 20 && texts.every((text) => text.includes('"value":"stance/doubt"')),
    );
    assert.deepEqual([...after].sort(), [...before].sort());
    // The codebook is taken back last, as it was changed first.
    let codebook = '';
    for (let tries = 0; tries < 100 && codebook !== files['codebook.yaml']; tries++) {
      await page.waitForTimeout(100);
      codebook = await workbench.readFile('codebook.yaml').catch(() => '');
    }
    assert.equal(codebook, files['codebook.yaml']);
  });

  it('splits a code, one key for each annotation, with a way back, and takes it back', async () => {
    const records = [0, 1, 2].map(record);
    const codebook = await samplesCodebook();
    const workbench = await Workbench.open({
      file: report,
      settings: { 'reportAnnotator.author.name': 'Analyst' },
      files: {
        'codebook.yaml': codebook,
        ...Object.fromEntries(records.map(({ name, text }) => [`${report}.annotations/${name}`, text])),
      },
    });
    const { page } = workbench;
    await workbench.showViewContainer('Report Annotator');
    await workbench.tree('Annotations').getByRole('treeitem').first().waitFor();
    const titled = (title: string): Promise<void> =>
      page.locator('.quick-input-title', { hasText: title }).waitFor();

    await workbench.command('Report Annotator: Split Code…');
    await titled('Split Which Code?');
    await page.keyboard.type('Doubt');
    await workbench.quickPickRow('#voice').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await titled('Split “Doubt” Into');
    await workbench.quickPickRow('#voice/consensus').click();
    await workbench.quickInput().fill('Doubts of method');
    await workbench.quickPickRow('new code #').waitFor();
    await workbench.screenshot(`coding-split-targets-${edition.id}`);
    await page.keyboard.press('Enter');
    await titled('Doubt (1 of 3)');
    await workbench.quickPickRow('2  Doubts of method').waitFor();
    await workbench.screenshot(`coding-split-first-${edition.id}`);
    await page.keyboard.type('2');
    await titled('Doubt (2 of 3)');
    await page.locator('.quick-input-titlebar .action-label').first().click();
    await titled('Doubt (1 of 3)');
    for (const [key, next] of [
      ['1', 'Doubt (2 of 3)'],
      ['2', 'Doubt (3 of 3)'],
    ] as const) {
      await page.keyboard.type(key);
      await titled(next);
    }
    await page.keyboard.type('0');
    await workbench.quickPickRow('Change 2 annotations in 1 reports').waitFor();
    await page.keyboard.press('Enter');

    const codesIn = (texts: readonly string[]): readonly string[] =>
      texts
        .filter((text) => text !== '')
        .map((text) => (JSON.parse(text) as { body: { value: string }[] }).body[0]?.value ?? '')
        .sort();
    const after = await sidecarsWhen(
      workbench,
      (texts) => codesIn(texts).includes('voice/consensus') && new Set(codesIn(texts)).size === 3,
    );
    assert.match(codesIn(after).join(' '), /^stance\/doubt stance\/doubts-of-method voice\/consensus$/u);
    assert.match(
      await workbench.readFile('codebook.yaml'),
      /- id: stance\/doubts-of-method\n {4}name: Doubts of method\n {4}parent: stance/u,
    );

    await workbench.command('Report Annotator: Undo the Last Change of Codes');
    const back = await sidecarsWhen(
      workbench,
      (texts) => codesIn(texts).length === 3 && codesIn(texts).every((code) => code === 'stance/doubt'),
    );
    assert.deepEqual([...back].sort(), records.map(({ text }) => text).sort());
  });
});
