import type { Report } from '../../report/report';
import { compareSymbols, comparisonKey } from '../../report/symbols/documentSymbol';
import type { ReportIndex } from '../../workspace/reportIndex';
import { mostProposals } from './proposal';
import type { Proposal } from './proposal';

interface KnownDocument {
  readonly symbol: string;
  /** "" where nobody says it. */
  readonly title: string;
  readonly isFile: boolean;
}

/**
 * The documents whose symbols begin with `typed`: those of `report`, where there is one, and those that the reports of the
 * workspace are, list and cite. Files of the workspace come first, then in the order of symbols.
 */
export function symbolProposals(
  typed: string,
  report: Report | undefined,
  index: ReportIndex,
): readonly Proposal[] {
  const wanted = typed.toUpperCase();
  const byKey = new Map<string, KnownDocument>();
  const add = (symbol: string, title: string, isFile: boolean): void => {
    const key = comparisonKey(symbol);
    if (!key.startsWith(wanted)) return;
    const known = byKey.get(key);
    byKey.set(key, {
      symbol: known?.symbol ?? symbol,
      title: (known?.title ?? '') || title,
      isFile: isFile || known?.isFile === true,
    });
  };
  for (const indexed of index.reports.values())
    if (indexed.symbol !== undefined) add(indexed.symbol, indexed.title ?? '', true);
  for (const { symbol, title } of report?.symbols ?? []) add(symbol, title ?? '', false);
  for (const { names, citations } of index.reports.values()) {
    for (const { kind, label, words } of names) if (kind === 'paper') add(label, words, false);
    for (const { symbol } of citations) add(symbol, '', false);
  }
  return [...byKey.values()]
    .sort((a, b) => Number(b.isFile) - Number(a.isFile) || compareSymbols(a.symbol, b.symbol))
    .slice(0, mostProposals)
    .map(({ symbol, title, isFile }) => ({
      kind: isFile ? 'file' : 'symbol',
      label: symbol,
      words: title,
      more: title,
      from: '',
      insert: symbol,
      filter: symbol,
    }));
}
