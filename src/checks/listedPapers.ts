import type { Report, WorkingPaper } from '../report/report';
import { comparisonKey } from '../report/symbols/documentSymbol';

const papersBySymbol = new WeakMap<Report, ReadonlyMap<string, readonly WorkingPaper[]>>();

/** The rows of an annex's list that name `symbol`, in order; empty where none does. */
export function listedPapers(report: Report, symbol: string): readonly WorkingPaper[] {
  let papers = papersBySymbol.get(report);
  if (papers === undefined) {
    const rows = new Map<string, WorkingPaper[]>();
    for (const paper of report.workingPapers) {
      const key = comparisonKey(paper.symbol);
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [paper]);
      else known.push(paper);
    }
    papers = rows;
    papersBySymbol.set(report, papers);
  }
  return papers.get(comparisonKey(symbol)) ?? [];
}

/** Where the symbol of a row of the list stands: the row where it does not stand there as it is told. */
export function symbolOfRow(
  report: Report,
  { symbol, place }: WorkingPaper,
): { readonly start: number; readonly end: number } {
  const { start, end } = report.rangeOf(place);
  const at = report.text.slice(start, end).indexOf(symbol);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + symbol.length };
}
