import type { DocumentSymbol, Expert, Report } from '../../report/report';
import { expertsIn } from './expertAt';

const papersByExpert = new WeakMap<Report, ReadonlyMap<Expert, readonly DocumentSymbol[]>>();

/** The documents for which a citation names `expert` as an author, in document order. All are found at once, at first. */
export function papersOf(report: Report, expert: Expert): readonly DocumentSymbol[] {
  let papers = papersByExpert.get(report);
  if (papers === undefined) {
    papers = allPapers(report);
    papersByExpert.set(report, papers);
  }
  return papers.get(expert) ?? [];
}

function allPapers(report: Report): ReadonlyMap<Expert, readonly DocumentSymbol[]> {
  const papers = new Map<Expert, DocumentSymbol[]>();
  // The same few names come again and again.
  const named = new Map<string, readonly Expert[]>();
  for (const symbol of report.symbols) {
    for (const author of new Set(symbol.occurrences.flatMap(({ authors }) => authors))) {
      const experts = named.get(author) ?? expertsIn(report, author).map((found) => found.expert);
      named.set(author, experts);
      for (const expert of experts) {
        const known = papers.get(expert) ?? [];
        if (!known.includes(symbol)) known.push(symbol);
        papers.set(expert, known);
      }
    }
  }
  return papers;
}
