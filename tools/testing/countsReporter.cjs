// mocha's spec reporter, which also leaves its counts in the file that MOCHA_COUNTS names. They are written when the
// run has ended: a run that dies leaves none. With them go the tests that failed or had to be tried again, and why.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const troubles = [];
    runner.on('retry', (test, error) => {
      const trouble = `↻ tried again: ${test.fullTitle()}\n${reasonOf(error)}`;
      troubles.push(trouble);
      console.log(`  ${trouble}`);
    });
    runner.on('fail', (test, error) => {
      troubles.push(`✘ ${test.fullTitle()}\n${reasonOf(error)}`);
    });
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(process.env.MOCHA_COUNTS, JSON.stringify({ passed, failed, skipped, troubles }));
    });
  }
};

/** The first lines of what an error says and of where it was thrown. */
const reasonOf = (error) =>
  String(error?.stack ?? error?.message ?? error)
    .split('\n')
    .slice(0, 20)
    .map((line) => `    ${line}`)
    .join('\n');
