// A display language for the workbench of the tests, without a language pack from the marketplace.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a display language known to the server of a data folder, which takes it up when it is started with it.
 *
 * VS Code answers in a language only when a language pack says so: what an installation would have registered is
 * written here, with a translation of VS Code that holds no words. VS Code itself stays English, so that what a test
 * presses keeps its name; extensions take the words that they bring, in their manifest and in `vscode.l10n`.
 *
 * @param {string} dataFolder
 * @param {string} language   as VS Code names it, in lower case: `zh-cn`
 */
export async function writeLanguagePack(dataFolder, language) {
  const folder = join(dataFolder, 'language-pack');
  const translations = join(folder, 'main.i18n.json');
  await mkdir(folder, { recursive: true });
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const packs = {
    [language]: {
      hash: `words-of-no-pack-${language}`,
      label: language,
      extensions: [{ extensionIdentifier: { id: `tests.language-pack-${language}` }, version: '1.0.0' }],
      translations: { vscode: translations },
    },
  };
  await mkdir(join(dataFolder, 'data'), { recursive: true });
  await writeFile(join(dataFolder, 'data', 'languagepacks.json'), JSON.stringify(packs));
}
