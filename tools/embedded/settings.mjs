// User settings of the embedded VS Code, in the form to which VS Code itself would migrate them:
// otherwise it rewrites the file while it starts.
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A quiet workbench: no welcome page, no chat, no updates, nothing sent anywhere. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * What `npm start` begins with; a reader may change all of it. Paragraphs of a report stand on one line each, and in
 * Chinese every character would count as unusual.
 */
export const readerSettings = {
  ...quietSettings,
  'editor.unicodeHighlight.nonBasicASCII': false,
  'editor.wordWrap': 'on',
  'security.workspace.trust.banner': 'never',
};

/** What tests add: no questions, and the same pixels on every run. */
export const testSettings = {
  ...quietSettings,
  'editor.cursorBlinking': 'solid',
  'editor.wordWrap': 'on',
  'files.simpleDialog.enable': true,
  'security.workspace.trust.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
};

/**
 * Writes the user settings of a server's data folder.
 *
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
export async function writeSettings(dataFolder, settings) {
  const folder = join(dataFolder, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), `${JSON.stringify(settings, undefined, 2)}\n`);
}

/**
 * The same, unless the person who uses that folder already has settings of their own.
 *
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
export async function writeFirstSettings(dataFolder, settings) {
  if (!existsSync(join(dataFolder, 'data', 'User', 'settings.json')))
    await writeSettings(dataFolder, settings);
}
