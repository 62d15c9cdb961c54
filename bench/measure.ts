/** Milliseconds of processor time of repeated runs: enough of them that a short run's noise evens out. */
export interface Timing {
  readonly median: number;
  readonly least: number;
}

/** How long the runs of one work go on together, in milliseconds, and how many there are at least. */
export interface Patience {
  readonly budget: number;
  readonly fewest: number;
}

/** A turn goes on for so long at least, in milliseconds; its first run does not count where it has more than one. */
const turn = 12;

/**
 * Runs the works by turns, each after one run to warm up, so that what else the machine does meets all of them alike.
 * A short work runs several times in its turn: the first run pays for what the others have left in the caches.
 *
 * Counts the time of this process' processor, garbage collection included, not that of the clock on the wall.
 */
export function measureByTurns(works: readonly (() => unknown)[], patience: Patience): readonly Timing[] {
  for (const work of works) work();
  const times = works.map((): number[] => []);
  const begin = performance.now();
  for (
    let round = 0;
    round < patience.fewest || performance.now() - begin < patience.budget * works.length;
    round++
  )
    works.forEach((work, index) => times[index]?.push(...timesInTurn(work)));
  return times.map((each) => {
    each.sort((a, b) => a - b);
    return { median: quantile(each, 0.5), least: each[0] ?? 0 };
  });
}

function timesInTurn(work: () => unknown): readonly number[] {
  const times: number[] = [];
  const begin = performance.now();
  do {
    const start = processorTime();
    work();
    times.push(processorTime() - start);
  } while (performance.now() - begin < turn);
  return times.length > 1 ? times.slice(1) : times;
}

/**
 * Milliseconds of work in which `work` keeps its thread from anything else, garbage collection that it waits for
 * included: the lesser of the time on the clock, which counts what other programs do meanwhile, and the processor time,
 * which counts what helping threads do beside it.
 */
export function workTime(work: () => void): number {
  const start = performance.now();
  const used = processorTime();
  work();
  const taken = processorTime() - used;
  return Math.min(taken, performance.now() - start);
}

/** Milliseconds of processor time that this process has used up to now, its helping threads included. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The value below which `share` of the ascending `values` lie. */
export function quantile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
