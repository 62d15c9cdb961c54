// Runs a mocha command and believes its counts only together with its exit code.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../embedded/places.mjs';
import { nothing, sum } from './outcome.mjs';
import { runNode } from './transcript.mjs';

/** Path of the reporter that the command must use. */
export const countsReporter = join(repository, 'tools', 'testing', 'countsReporter.cjs');

/** How many runs were begun: each has counts of its own, also beside others. */
let runs = 0;

/**
 * Runs a Node command that ends in mocha with {@link countsReporter}.
 *
 * A run without counts has died, and one with a bad exit code and no failed test is broken: both count as a failure.
 * So does a run without a test, unless `mayBeEmpty` (a title was asked for that other stages have).
 *
 * @param {string[]} args
 * @param {{ mayBeEmpty: boolean, transcript: import('./transcript.mjs').Transcript }} options
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runMocha(args, { mayBeEmpty, transcript }) {
  const folder = join(repository, 'out');
  const file = join(folder, `counts-${process.pid}-${(runs += 1)}.json`);
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  const status = await runNode(args, transcript, { MOCHA_COUNTS: file });
  const counts = await readCounts(file);
  await rm(file, { force: true });
  if (!counts) {
    transcript.line(`  mocha ended (code ${status}) without counts`);
    return { ...nothing, failed: 1 };
  }
  const empty = counts.passed + counts.failed + counts.skipped === 0;
  if (empty && !mayBeEmpty) transcript.line('  no test ran');
  const broken = counts.failed === 0 && ((empty && !mayBeEmpty) || (status !== 0 && !empty));
  return broken ? sum([counts, { ...nothing, failed: 1 }]) : counts;
}

/**
 * @param {string} file
 * @returns {Promise<import('./outcome.mjs').Outcome | undefined>}
 */
async function readCounts(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined; // not written: the run did not reach its end
  }
}
