import type { DocumentSymbol, Report, SymbolOccurrence, WorkingPaper } from '../../report/report';
import { listedPaper } from '../navigation/listedPaper';

/** A title given with a citation that is not the one that the annex lists for the symbol. */
export interface TitleConflict {
  readonly occurrence: SymbolOccurrence;
  readonly title: string;
  /** The papers to which the annex gives this title; empty where it gives it to none. */
  readonly listedFor: readonly WorkingPaper[];
}

/**
 * The citations of `symbol` whose title differs from the listed one, in document order, each title once.
 *
 * Titles are compared by their letters and digits: quotation marks, blanks and punctuation say nothing.
 * Empty for a symbol that no annex lists with a title.
 */
export function titleConflicts(report: Report, symbol: DocumentSymbol): readonly TitleConflict[] {
  const listed = listedPaper(report, symbol.symbol);
  if (listed === undefined || listed.title === '') return [];
  const seen = new Set([titleKey(listed.title)]);
  return symbol.occurrences.flatMap((occurrence) => {
    if (occurrence.role !== 'citation' || occurrence.title === undefined) return [];
    const key = titleKey(occurrence.title);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    const listedFor = report.workingPapers.filter((paper) => titleKey(paper.title) === key);
    return [{ occurrence, title: occurrence.title, listedFor }];
  });
}

function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
