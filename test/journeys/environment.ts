import { chromium, type Browser } from 'playwright-core';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, findBrowser } from '../../tools/embedded/browser.mjs';
import { editionNamed, type Edition } from '../../tools/embedded/editions.mjs';
import { fontEnvironment } from '../../tools/embedded/fonts.mjs';
import { prepareEdition } from '../../tools/embedded/install.mjs';
import { writeLanguagePack } from '../../tools/embedded/languagePack.mjs';
import { installExtension, startServer, type Server } from '../../tools/embedded/server.mjs';
import { testSettings, writeSettings } from '../../tools/embedded/settings.mjs';
import { packExtension } from '../../tools/packaging/packExtension.mjs';

/** The extension host that runs the extension. */
export type HostKind = 'node' | 'web';

/** Where the workbench takes the extension from: the source tree, or an installed `.vsix`. */
export type ExtensionSource = 'development' | 'installed';

/** Language of the window: English unless a language says otherwise. */
export type DisplayLanguage = 'en' | 'zh-cn';

/** Whether the window trusts its folder, or is in Restricted Mode. */
export type Trust = 'trusted' | 'restricted';

/** `publisher.name` of package.json. */
const extensionId = 'report-annotator.report-annotator';

/** The version of VS Code under test: `REPORT_ANNOTATOR_VSCODE`, `current` unless said otherwise. */
export const edition: Edition = editionNamed(process.env['REPORT_ANNOTATOR_VSCODE'] ?? 'current');

const servers = new Map<string, Promise<Server>>();
const dataFolders: string[] = [];
let browser: Promise<Browser> | undefined;

/** What makes a server another one. */
export interface ServerChoice {
  readonly host: HostKind;
  readonly source: ExtensionSource;
  readonly language: DisplayLanguage;
  readonly trust: Trust;
}

/**
 * The server for a choice, started on first use and shared by all journeys of a run: user
 * settings and language are the server's, everything else belongs to a browser context, which each journey has for
 * itself.
 */
export function sharedServer(choice: ServerChoice): Promise<Server> {
  const key = [choice.host, choice.source, choice.language, choice.trust].join(' ');
  const started = servers.get(key) ?? startFor(choice);
  servers.set(key, started);
  return started;
}

/** The browser that all journeys of a run share, with glyphs for Chinese and Arabic. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

/** Ends the browser and the servers, and removes their data. */
export async function closeEnvironment(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
  for (const started of await Promise.allSettled(servers.values())) {
    // One that did not start has failed its journey already, and has nothing to stop.
    if (started.status === 'fulfilled') await started.value.stop();
  }
  servers.clear();
  for (const folder of dataFolders.splice(0)) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function startFor({ host, source, language, trust }: ServerChoice): Promise<Server> {
  await prepareEdition(edition);
  const dataFolder = await realpath(await mkdtemp(join(tmpdir(), 'report-annotator-server-')));
  dataFolders.push(dataFolder);
  await writeSettings(dataFolder, {
    ...testSettings,
    ...(trust === 'restricted'
      ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
      : {}),
    ...(host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {}),
  });
  if (source === 'installed') {
    await installExtension(edition, dataFolder, join(dataFolder, 'extensions'), await packExtension());
  }
  const options = {
    edition,
    dataFolder,
    audience: 'tests',
    trust: trust === 'restricted' ? 'asked' : 'everything',
  } as const;
  if (language === 'en') return startServer(options);
  await writeLanguagePack(dataFolder, language);
  return startServer({ ...options, language });
}

async function launch(): Promise<Browser> {
  const environment = { ...process.env, ...(await fontEnvironment()) };
  return chromium.launch({
    executablePath: await findBrowser(),
    args: browserFlags,
    env: environment,
  });
}
