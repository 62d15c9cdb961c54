import { listedTitleRange, titleConflicts, titleRange } from '../citedTitles';
import type { Rule } from '../rule';

/**
 * A citation gives a listed document another title than the list does.
 *
 * Readers take two titles for two documents. Quotation marks, blanks and punctuation do not count. A title that the list
 * gives to another document is `title-of-another-document`.
 */
export const titleDiffers: Rule = {
  id: 'title-differs',
  severity: 'warning',
  title: 'A document is cited with another title than the list gives it',
  reason: 'Readers take two titles for two documents, and a search for one does not find the other.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组审议了一份工作文件。¹\n\n2. 会议于傍晚休会。\n\n¹ Ann Lee，“⟦沿海验潮仪的维护⟧”(GE-TID/2031/WP.2)。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
      right:
        '一. 引言\n\n1. 专家组审议了一份工作文件。¹\n\n2. 会议于傍晚休会。\n\n¹ Ann Lee，“沿海验潮仪的保养”(GE-TID/2031/WP.2)。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
    },
  ],
  *check({ report }) {
    for (const { symbol, occurrence, title, listed, listedFor } of titleConflicts(report)) {
      if (listedFor.length > 0) continue;
      const range = titleRange(report, occurrence);
      yield {
        message: '{0} is cited as “{1}”; the list gives “{2}”.',
        args: [symbol.symbol, title, listed.title],
        range: range ?? report.rangeOf(occurrence.place),
        related: [
          {
            range: listedTitleRange(report, listed),
            message: 'The list gives “{0}”.',
            args: [listed.title],
          },
        ],
        fixes:
          range === undefined
            ? []
            : [
                {
                  message: 'Cite it as “{0}”',
                  args: [listed.title],
                  edits: [{ range, insert: listed.title }],
                },
              ],
      };
    }
  },
};
