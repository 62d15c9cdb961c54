// Understands what comes out of VS Code while suites run: the reporter's lines, and everything else kept back.
import { format } from 'node:util';

/** The same words as in printingReporter.ts. */
const reporterMark = 'report-annotator-test ';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Collects the outcome of one run.
 *
 * @param {(text: string) => void} print  shows one finished line to the person at the terminal
 */
export function createCollector(print) {
  /** @type {string[]} */
  const noise = [];
  /** @type {{ title: string, error: string }[]} */
  const failures = [];
  /** @type {{ title: string, error: string }[]} */
  const retries = [];
  /** @type {Counts | undefined} */
  let end;

  return {
    /** Takes one console call: a format string and its arguments, as VS Code forwards them. @param {unknown[]} args */
    take(args) {
      for (const line of format(...args).split('\n')) {
        const start = line.indexOf(reporterMark);
        if (start < 0) {
          noise.push(line);
          continue;
        }
        const event = JSON.parse(line.slice(start + reporterMark.length));
        if (event.event === 'pass') print(`    ✔ ${event.title} (${event.milliseconds} ms)`);
        if (event.event === 'skip') print(`    - ${event.title}`);
        if (event.event === 'retry') {
          print(`    ↻ tried again: ${event.title}\n${event.error}`);
          retries.push(event);
        }
        if (event.event === 'fail') {
          print(`    ✘ ${event.title}`);
          failures.push(event);
        }
        if (event.event === 'end') end = event;
      }
    },
    /** The counts of the end mark; `undefined` when the suites did not reach their end. */
    counts: () => end,
    failures: () => failures,
    /** Tests that had to be tried again, with what failed before. */
    retries: () => retries,
    /** What VS Code and the extension printed besides, newest last. */
    noise: () => noise.slice(-200),
  };
}
