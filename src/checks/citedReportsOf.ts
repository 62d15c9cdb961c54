import type { Report } from '../report/report';
import { comparisonKey } from '../report/symbols/documentSymbol';
import type { CitedReports } from './rule';

/** `reports` by the symbols that they have; those without one are left out. A double symbol counts for both halves. */
export function citedReportsOf(
  reports: Iterable<readonly [symbol: string | undefined, report: Report]>,
): CitedReports {
  const byKey = new Map<string, Report[]>();
  for (const [symbol, report] of reports) {
    if (symbol === undefined) continue;
    const key = comparisonKey(symbol);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [report]);
    else known.push(report);
  }
  return { of: (symbol) => byKey.get(comparisonKey(symbol)) ?? [] };
}
