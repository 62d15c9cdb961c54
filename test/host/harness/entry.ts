import Mocha from 'mocha';
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
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
