// Runs a bundle of suites inside the extension host of an embedded VS Code, with a browser as its window.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { workbenchAddress } from '../../../tools/embedded/address.mjs';
import { browserFlags, findBrowser } from '../../../tools/embedded/browser.mjs';
import { repository } from '../../../tools/embedded/places.mjs';
import { startServer } from '../../../tools/embedded/server.mjs';
import { testSettings, writeSettings } from '../../../tools/embedded/settings.mjs';
import { createCollector } from './collect.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/**
 * @typedef {object} HostRun
 * @property {import('../../../tools/embedded/editions.mjs').Edition} edition
 * @property {'node' | 'web'} host
 * @property {string} bundle   the file that VS Code is to run
 * @property {number} [timeout] milliseconds for the whole run
 * @property {(line: string) => void} [print]  what is told of the run; on the terminal unless said otherwise
 */

/** `publisher.name` of package.json, to send the extension to the web-worker host. */
const extensionId = 'report-annotator.report-annotator';

/**
 * Runs the suites and returns their counts. A run that did not come to its end counts as a failure, whatever the exit
 * code says (VS Code also reports 0 when the extension host dies), and so does a run without a test.
 *
 * @param {HostRun} run
 * @returns {Promise<import('../../../tools/testing/outcome.mjs').Outcome & { empty: boolean }>} `empty`: it came to its
 *   end without a test
 */
export async function runInWorkbench({ edition, host, bundle, timeout = 600_000, print = console.log }) {
  const name = `host-${host}-${edition.id}`;
  const workspace = await copyWorkspace();
  const collector = createCollector(print);
  await writeSettings(workspace.data, {
    ...testSettings,
    ...(host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {}),
  });
  const server = await startServer({ edition, dataFolder: workspace.data, audience: 'tests' });
  const { chromium } = await import('playwright-core');
  let browser;
  try {
    browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exited = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve({ code }));
      page.on('crash', () => resolve({ reason: 'the page crashed' }));
    });
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => collector.take(args),
    );
    await page.goto(
      workbenchAddress(server, { folder: workspace.folder, extension: repository, tests: bundle }),
    );
    const abort = new AbortController();
    const outcome = await Promise.race([
      exited,
      server.ended.then((code) => ({ reason: `the server ended with code ${code}` })),
      delay(timeout, { reason: `no end after ${timeout / 1000} s` }, { signal: abort.signal }).catch(
        () => undefined,
      ),
    ]);
    abort.abort();
    const counts = collector.counts() ?? { passed: 0, failed: 0, skipped: 0 };
    const empty = collector.counts() !== undefined && counts.passed + counts.failed + counts.skipped === 0;
    const problem = empty ? undefined : problemOf(outcome, collector.counts());
    if (empty) print('    no test ran');
    if (problem) {
      const picture = join(repository, 'out', 'screenshots', `${name}-failed.png`);
      await mkdir(join(repository, 'out', 'screenshots'), { recursive: true });
      await page.screenshot({ path: picture }).catch(() => undefined);
      explain(print, problem, picture, collector, server);
    }
    const failures = collector.failures().map(({ title, error }) => `✘ ${title}\n${indent(error)}`);
    const retries = collector
      .retries()
      .map(({ title, error }) => `↻ tried again: ${title}\n${indent(error)}`);
    if (problem !== undefined) failures.unshift(`✘ ${name}: ${problem}`);
    for (const failure of failures) print(`\n  ${failure}\n`);
    const broken = empty || (problem !== undefined && counts.failed === 0);
    const failed = broken ? counts.failed + 1 : counts.failed;
    return { ...counts, failed, troubles: [...failures, ...retries], empty };
  } finally {
    await browser?.close();
    await server.stop();
    await workspace.remove();
  }
}

/**
 * Why a run cannot be believed, or `undefined`.
 *
 * @param {{ code?: number, reason?: string } | undefined} outcome
 * @param {import('./collect.mjs').Counts | undefined} counts
 */
function problemOf(outcome, counts) {
  if (outcome?.reason) return outcome.reason;
  if (!counts) return `the extension host ended (code ${outcome?.code}) before the suites did`;
  if (outcome?.code !== 0 && counts.failed === 0) return `VS Code reported code ${outcome?.code}`;
  return undefined;
}

/**
 * @param {(line: string) => void} print
 * @param {string} problem
 * @param {string} picture
 * @param {ReturnType<typeof createCollector>} collector
 * @param {import('../../../tools/embedded/server.mjs').Server} server
 */
function explain(print, problem, picture, collector, server) {
  print(`\n  The suites did not come to their end: ${problem}.`);
  print(`  The workbench as it was: ${picture}`);
  print(`  What was printed last:\n${indent(collector.noise().slice(-60).join('\n'))}`);
  print(
    `  What the server printed last:\n${indent(server.output().trim().split('\n').slice(-20).join('\n'))}`,
  );
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, '    ');
