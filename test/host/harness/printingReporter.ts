import Mocha from 'mocha';

/**
 * Starts every line that the reporter prints, so that the runner can tell its lines from what VS Code and the
 * extension print into the same console.
 */
export const reporterMark = 'report-annotator-test ';

/** One line of the reporter, as JSON after {@link reporterMark}. `end` is the last one; without it a run counts as dead. */
export type ReporterLine =
  | { event: 'pass'; title: string; milliseconds: number }
  | { event: 'skip'; title: string }
  | { event: 'fail'; title: string; error: string }
  | { event: 'retry'; title: string; error: string }
  | { event: 'end'; passed: number; failed: number; skipped: number };

/**
 * Prints the outcome of each test of a mocha run as it comes, and the counts at its end. It stands in for mocha's own
 * reporters, which want a terminal or a page to write to.
 */
export class PrintingReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('pass', (test) => {
      print({ event: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
    });
    runner.on('pending', (test) => {
      print({ event: 'skip', title: test.fullTitle() });
    });
    runner.on('fail', (test, error: unknown) => {
      print({ event: 'fail', title: test.fullTitle(), error: describeError(error) });
    });
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      print({ event: 'retry', title: test.fullTitle(), error: describeError(error) });
    });
    runner.on('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      print({ event: 'end', passed, failed, skipped });
    });
  }
}

function print(line: ReporterLine): void {
  console.log(reporterMark + JSON.stringify(line));
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const difference =
    'actual' in error && 'expected' in error
      ? `\n  actual:   ${shorten(error.actual)}\n  expected: ${shorten(error.expected)}`
      : '';
  return `${error.stack ?? error.message}${difference}`;
}

function shorten(value: unknown): string {
  // `undefined` and functions have no JSON, whatever the type of `stringify` says.
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
