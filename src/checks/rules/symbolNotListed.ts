import type { DocumentSymbol } from '../../report/report';
import { isSameDocument, parseSymbol } from '../../report/symbols/documentSymbol';
import { listedPapers, symbolOfRow } from '../listedPapers';
import type { Rule } from '../rule';

/** A list with fewer rows may be a table of something else. */
const fewestRows = 3;

/**
 * A working paper is cited that the report's own list of working papers does not name.
 *
 * Papers of other bodies need not be in the list: only a working paper of a series of which the list has others counts.
 */
export const symbolNotListed: Rule = {
  id: 'symbol-not-listed',
  severity: 'warning',
  title: 'A working paper is cited and not listed',
  reason: 'The list in the annex is meant to be complete: either it lacks a row, or the citation is wrong.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组审议了一份工作文件(⟦GE-TID/2031/WP.7⟧)。\n\n2. 会议于傍晚休会。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
      right:
        '一. 引言\n\n1. 专家组审议了一份工作文件(GE-TID/2031/WP.3)。\n\n2. 会议于傍晚休会。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
    },
  ],
  *check({ report }) {
    if (report.workingPapers.length < fewestRows) return;
    const series = new Set(report.workingPapers.map(({ symbol }) => parseSymbol(symbol)?.series));
    for (const symbol of report.symbols) {
      yield undefined;
      const citation = symbol.occurrences.find(({ role }) => role === 'citation');
      if (citation === undefined || symbol.kind !== 'working-paper') continue;
      if (!series.has(parseSymbol(symbol.symbol)?.series) || listedPapers(report, symbol.symbol).length > 0)
        continue;
      const base = report.workingPapers.find((paper) => isSameDocument(paper.symbol, baseOf(symbol)));
      yield {
        message: '{0} is cited, and the list of working papers does not name it.',
        args: [symbol.symbol],
        range: report.rangeOf(citation.place),
        related:
          base === undefined
            ? []
            : [
                {
                  range: symbolOfRow(report, base),
                  message: 'The list names {0}.',
                  args: [base.symbol],
                },
              ],
        fixes: [],
      };
    }
  },
};

/** The symbol without its suffixes: "X/WP.4" of "X/WP.4/Rev.1". */
function baseOf({ symbol }: DocumentSymbol): string {
  const suffixes = parseSymbol(symbol)?.suffixes ?? [];
  return suffixes.length === 0 ? symbol : symbol.slice(0, -(suffixes.join('/').length + 1));
}
