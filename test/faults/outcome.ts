/** What one kind of fault came to: how often it was tried, and what was lost or doubled. */
export interface FaultOutcome {
  readonly title: string;
  /** What was done and seen, with counts, on one line. */
  readonly counts: string;
  /** What should not have happened; empty where nothing was lost. */
  readonly failures: readonly string[];
}

/** How many failures of one kind are printed. */
const mostPrinted = 5;

/** Prints an outcome for people: one line, and the first of what went wrong below it. */
export function printOutcome({ title, counts, failures }: FaultOutcome, seconds: number): void {
  console.log(`${failures.length === 0 ? '✔' : '✘'} ${title}: ${counts} (${seconds.toFixed(1)} s)`);
  for (const failure of failures.slice(0, mostPrinted)) console.log(`    ${failure}`);
  if (failures.length > mostPrinted) console.log(`    … ${failures.length - mostPrinted} more`);
}
