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
  const printed = new Set<string>();
  return symbol.occurrences.flatMap((occurrence) => {
    if (occurrence.role !== 'citation' || occurrence.title === undefined) return [];
    if (printed.has(occurrence.title)) return [];
    printed.add(occurrence.title);
    const key = titleKey(occurrence.title);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    const listedFor = papersWithTitle(report, key);
    return [{ occurrence, title: occurrence.title, listedFor }];
  });
}

const papersByTitle = new WeakMap<Report, ReadonlyMap<string, readonly WorkingPaper[]>>();

/** The rows of lists whose title has this key, in order. All are told apart at once, at first. */
function papersWithTitle(report: Report, key: string): readonly WorkingPaper[] {
  let papers = papersByTitle.get(report);
  if (papers === undefined) {
    const made = new Map<string, WorkingPaper[]>();
    for (const paper of report.workingPapers) {
      const own = titleKey(paper.title);
      const known = made.get(own);
      if (known === undefined) made.set(own, [paper]);
      else known.push(paper);
    }
    papersByTitle.set(report, (papers = made));
  }
  return papers.get(key) ?? [];
}

function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
