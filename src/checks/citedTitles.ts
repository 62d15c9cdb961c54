import { titleKey as plainKey } from '../report/matchTitles';
import type { DocumentSymbol, Report, SymbolOccurrence, WorkingPaper } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import { listedPapers } from './listedPapers';

/** A title given with a citation that is not the one that the report's list gives for the symbol. */
export interface TitleConflict {
  readonly symbol: DocumentSymbol;
  readonly occurrence: SymbolOccurrence;
  /** The title that the citation gives. */
  readonly title: string;
  /** The row of the list that names the symbol. */
  readonly listed: WorkingPaper;
  /** The other papers to which the list gives the citation's title; empty where it gives it to none. */
  readonly listedFor: readonly WorkingPaper[];
}

/** So far round a symbol its title is looked for, in UTF-16 units. */
const reach = 600;

const conflictsOf = new WeakMap<Report, readonly TitleConflict[]>();

/**
 * The citations whose title differs from the listed one, in document order by symbol.
 *
 * Titles are compared by their letters and digits: quotation marks, blanks and punctuation say nothing. A title that one
 * of several rows of the symbol gives is no conflict.
 */
export function titleConflicts(report: Report): readonly TitleConflict[] {
  const known = conflictsOf.get(report);
  if (known !== undefined) return known;
  const papersByTitle = new Map<string, WorkingPaper[]>();
  for (const paper of report.workingPapers) {
    const key = titleKey(paper.title);
    const others = papersByTitle.get(key);
    if (others === undefined) papersByTitle.set(key, [paper]);
    else others.push(paper);
  }
  const conflicts = report.symbols.flatMap((symbol) => {
    const rows = listedPapers(report, symbol.symbol).filter(({ title }) => title !== '');
    const [listed] = rows;
    if (listed === undefined) return [];
    const keys = new Set(rows.map(({ title }) => titleKey(title)));
    return symbol.occurrences.flatMap((occurrence): readonly TitleConflict[] => {
      const { role, title } = occurrence;
      const key = titleKey(title ?? '');
      if (role !== 'citation' || title === undefined || key === '' || keys.has(key)) return [];
      return [{ symbol, occurrence, title, listed, listedFor: papersByTitle.get(key) ?? [] }];
    });
  });
  conflictsOf.set(report, conflicts);
  return conflicts;
}

/** What of a title is compared: letters and digits, in small letters, full-width ones as the others. */
export function titleKey(title: string): string {
  return plainKey(title.normalize('NFKC'));
}

/** Where the words of a title given with a citation stand, without quotation marks; `undefined` where they are not found. */
export function titleRange(report: Report, { place, title }: SymbolOccurrence): OffsetRange | undefined {
  if (title === undefined) return undefined;
  const symbol = report.rangeOf(place);
  const words = title.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'gu');
  const start = Math.max(0, symbol.start - reach);
  const before = [...report.text.slice(start, symbol.start).matchAll(pattern)].at(-1);
  if (before !== undefined)
    return { start: start + before.index, end: start + before.index + before[0].length };
  const behind = pattern.exec(report.text.slice(symbol.end, symbol.end + reach));
  return behind === null
    ? undefined
    : { start: symbol.end + behind.index, end: symbol.end + behind.index + behind[0].length };
}

/** Where the title of a row of the list stands: the row where it is broken over lines. */
export function listedTitleRange(report: Report, { place, title }: WorkingPaper): OffsetRange {
  const { start, end } = report.rangeOf(place);
  const at = report.text.slice(start, end).lastIndexOf(title);
  return title === '' || at < 0 ? { start, end } : { start: start + at, end: start + at + title.length };
}
