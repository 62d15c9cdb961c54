import { listedPapers, symbolOfRow } from '../listedPapers';
import type { Rule } from '../rule';

/**
 * Two rows of the report's list have the same symbol.
 *
 * One of them is a slip for another symbol, or a row too many.
 */
export const symbolListedTwice: Rule = {
  id: 'symbol-listed-twice',
  severity: 'warning',
  title: 'A document is listed twice',
  reason: 'One of the rows is a slip for another symbol, or a row too many.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组审议了若干工作文件。\n\n2. 会议于傍晚休会。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\n⟦GE-TID/2031/WP.2⟧\t潮汐预报\n',
      right:
        '一. 引言\n\n1. 专家组审议了若干工作文件。\n\n2. 会议于傍晚休会。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
    },
  ],
  *check({ report }) {
    for (const paper of report.workingPapers) {
      const [first] = listedPapers(report, paper.symbol);
      if (first === undefined || first === paper) continue;
      yield {
        message: '{0} is listed twice.',
        args: [paper.symbol],
        range: symbolOfRow(report, paper),
        related: [{ range: symbolOfRow(report, first), message: 'It is listed here, too.', args: [] }],
        fixes: [],
      };
    }
  },
};
