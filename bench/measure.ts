/** Milliseconds of repeated runs: enough of them that a short run's noise evens out. */
export interface Timing {
  readonly median: number;
  readonly least: number;
}

/** Runs `work` for about `budget` milliseconds, at least `fewest` times after one run to warm up. */
export function measure(work: () => unknown, budget = 1200, fewest = 5): Timing {
  work();
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < fewest || performance.now() - begin < budget) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: quantile(times, 0.5), least: times[0] ?? 0 };
}

/** The value below which `share` of the ascending `values` lie. */
export function quantile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
