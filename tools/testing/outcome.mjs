// What a stage of `npm test` comes to, and how outcomes add up.

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} troubles  each test that failed or had to be tried again: its title with its mark, and
 *   below it why
 */

/** Nothing ran. @type {Outcome} */
export const nothing = { passed: 0, failed: 0, skipped: 0, troubles: [] };

/** A check that is not a suite counts as one test. @param {boolean} good @returns {Outcome} */
export const oneCheck = (good) => ({
  ...nothing,
  passed: good ? 1 : 0,
  failed: good ? 0 : 1,
});

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
export const sum = (outcomes) =>
  outcomes.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
      troubles: [...total.troubles, ...each.troubles],
    }),
    nothing,
  );

/** `3 passed, 0 failed, 1 skipped`; nothing is said of skipped tests where there are none. @param {Omit<Outcome, 'troubles'>} outcome */
export const describe = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
