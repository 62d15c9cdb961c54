import { comparisonKey, parseSymbol } from '../../report/symbols/documentSymbol';
import { symbolOfRow } from '../listedPapers';
import type { Rule } from '../rule';

/**
 * A document stands in the report's list and is cited nowhere in it.
 *
 * No mistake by itself: a list names what was submitted, not what was used. It tells which papers left no trace, and
 * where a citation may be wrong. A paper of which a revision is cited counts as cited.
 */
export const symbolNotCited: Rule = {
  id: 'symbol-not-cited',
  severity: 'information',
  title: 'A listed document is never cited',
  reason:
    'A paper that left no trace in the text: perhaps rightly, perhaps because a citation names another. Reported only where other rows of the list are cited.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组审议了两份工作文件(GE-TID/2031/WP.1 和 GE-TID/2031/WP.3)。\n\n2. 会议于傍晚休会。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\n⟦GE-TID/2031/WP.2⟧\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
      right:
        '一. 引言\n\n1. 专家组审议了三份工作文件(GE-TID/2031/WP.1、GE-TID/2031/WP.2/Rev.1 和 GE-TID/2031/WP.3)。\n\n2. 会议于傍晚休会。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.2/Rev.1\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
    },
  ],
  *check({ report }) {
    const cited = new Set<string>();
    for (const { symbol, occurrences } of report.symbols) {
      yield undefined;
      if (!occurrences.some(({ role }) => role === 'citation')) continue;
      cited.add(comparisonKey(symbol));
      // All that a revision revises: "X/WP.4/Rev.1/Add.2" stands for "X/WP.4/Rev.1" and "X/WP.4", too.
      const { suffixes = [] } = parseSymbol(symbol) ?? {};
      for (let kept = suffixes.length - 1; kept >= 0; kept--)
        cited.add(comparisonKey(symbol.slice(0, -(suffixes.slice(kept).join('/').length + 1))));
    }
    const missing = report.workingPapers.filter(({ symbol }) => !cited.has(comparisonKey(symbol)));
    if (missing.length === report.workingPapers.length) return;
    for (const paper of missing)
      yield {
        message: '{0} is listed and never cited.',
        args: [paper.symbol],
        range: symbolOfRow(report, paper),
        related: [],
        fixes: [],
      };
  },
};
