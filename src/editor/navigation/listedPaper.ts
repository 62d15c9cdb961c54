import type { Report, WorkingPaper } from '../../report/report';

const papersBySymbol = new WeakMap<Report, ReadonlyMap<string, WorkingPaper>>();

/** The row of an annex's list that names `symbol`, the first of several; `undefined` where no list does. */
export function listedPaper(report: Report, symbol: string): WorkingPaper | undefined {
  let papers = papersBySymbol.get(report);
  if (papers === undefined) {
    papers = new Map([...report.workingPapers].reverse().map((paper) => [paper.symbol, paper]));
    papersBySymbol.set(report, papers);
  }
  return papers.get(symbol);
}
