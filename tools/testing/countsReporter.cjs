// mocha's spec reporter, which also leaves its counts in the file that MOCHA_COUNTS names. They are written when the
// run has ended: a run that dies leaves none. A test that had to be tried again is named with the reason.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on('retry', (test, error) =>
      console.log(`  ↻ tried again: ${test.fullTitle()}\n    ${error.message}`),
    );
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(process.env.MOCHA_COUNTS, JSON.stringify({ passed, failed, skipped }));
    });
  }
};
