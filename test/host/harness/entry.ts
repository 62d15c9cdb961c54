import Mocha from 'mocha';
import * as vscode from 'vscode';
import { requestedHost } from './hostKind';
import { PrintingReporter } from './printingReporter';

/** What `--grep` named, empty for every test; replaced by a literal when the suites are bundled. */
declare const TEST_GREP: string;

/** For one test; the slowest wait for the editor to catch up with a change. */
const timeout = 20_000;

/**
 * Runs the suites that `load` requires and prints their outcome for the runner; rejects when a test failed.
 *
 * `load` is called when mocha's globals are in place.
 */
export async function runSuites(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout, forbidOnly: true, retries: 2, reporter: PrintingReporter });
  if (TEST_GREP !== '') mocha.grep(TEST_GREP);
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  load();
  await otherHostStarted();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/**
 * Waits, in the web worker, until the window's other extension host runs: when it starts, VS Code forgets the comments
 * of this one, and a thread that a test has just opened goes for a moment. The commands of git are its.
 */
async function otherHostStarted(): Promise<void> {
  for (let tries = 0; requestedHost === 'web' && tries < 60; tries++) {
    const commands = await vscode.commands.getCommands(true);
    if (commands.some((command) => command.startsWith('git.'))) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
