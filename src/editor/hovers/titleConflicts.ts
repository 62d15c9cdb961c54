import { titleConflicts as conflictsIn, titleKey } from '../../checks/citedTitles';
import type { TitleConflict } from '../../checks/citedTitles';
import type { DocumentSymbol, Report } from '../../report/report';

/** The citations of `symbol` whose title differs from the listed one, in document order, each title once. */
export function titleConflicts(report: Report, symbol: DocumentSymbol): readonly TitleConflict[] {
  const seen = new Set<string>();
  return conflictsIn(report).filter((conflict) => {
    if (conflict.symbol !== symbol) return false;
    const key = titleKey(conflict.title);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
