// Tries what can go wrong while annotations are stored, often and in every run the same, and counts what is lost.
//
//   npm run check:faults [-- SEED [PART]]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../bench/quality/random';
import { brokenFiles } from './brokenFiles';
import { bundleProgram } from './bundle';
import { checkForm, recordsBelow } from './form';
import { failingFiles, fullDisk } from './fullDisk';
import { mergeHistories } from './histories/concurrentHistories';
import { jumpingClock } from './jumpingClock';
import { killWhileSaving } from './kills';
import { loadMany } from './loading';
import { noPermission } from './noPermission';
import { printOutcome } from './outcome';
import type { FaultOutcome } from './outcome';
import { twoProcessesOneRecord } from './twoProcesses';

const seed = Number(process.argv[2] ?? 20_221_122);

const folder = mkdtempSync(join(tmpdir(), 'faults '));
let failed = 0;

async function attempt(run: () => Promise<FaultOutcome>): Promise<void> {
  const started = performance.now();
  const outcome = await run();
  printOutcome(outcome, (performance.now() - started) / 1000);
  if (outcome.failures.length > 0) failed++;
}

/** The part of the trials to be made: 1 for all of them. */
const part = Number(process.argv[3] ?? 1);

function trials(all: number): number {
  return Math.ceil(all * part);
}

async function run(): Promise<void> {
  const writer = await bundleProgram('writer.ts', folder);
  const rival = await bundleProgram('rival.ts', folder);
  const driver = await bundleProgram('../../src/cli/main.ts', folder);
  const command = `'${process.execPath}' '${driver}' merge-driver %O %A %B %P`;
  await attempt(() => killWhileSaving(writer, folder, trials(500), seed));
  await attempt(() => twoProcessesOneRecord(rival, folder, trials(150)));
  await attempt(() => fullDisk(folder));
  await attempt(() => noPermission(writer, folder, 20));
  await attempt(() => failingFiles(folder, trials(500), createRandom(seed)));
  await attempt(() => brokenFiles(folder, trials(200), createRandom(seed)));
  await attempt(() => jumpingClock(folder, trials(500), createRandom(seed)));
  const texts: string[] = [];
  await attempt(async () => {
    const merged = await mergeHistories(command, folder, trials(1000), seed);
    texts.push(...merged.texts);
    return merged;
  });
  await attempt(() => checkForm([...texts, ...recordsBelow(folder)]));
  await attempt(() => loadMany(folder, 500, 5000));
  console.log(
    `\nseed ${seed}: ${failed === 0 ? 'nothing lost, nothing doubled' : `${failed} kinds of fault lose`}`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

void run().finally(() => {
  rmSync(folder, { recursive: true, force: true });
});
