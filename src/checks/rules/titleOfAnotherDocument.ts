import { listedTitleRange, titleConflicts, titleRange } from '../citedTitles';
import { symbolOfRow } from '../listedPapers';
import type { Rule } from '../rule';

/**
 * A citation gives a listed document the title that the list gives to another.
 *
 * Symbol and title mean two documents, and only the author knows which of them is meant: the finding offers both.
 */
export const titleOfAnotherDocument: Rule = {
  id: 'title-of-another-document',
  severity: 'error',
  title: 'A document is cited with the title of another',
  reason: 'Symbol and title mean two documents; readers look up the wrong one.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组审议了一份工作文件。¹\n\n2. 会议于傍晚休会。\n\n¹ Ann Lee，“⟦海图的更新⟧”(GE-TID/2031/WP.2)。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
      right:
        '一. 引言\n\n1. 专家组审议了一份工作文件。¹\n\n2. 会议于傍晚休会。\n\n¹ Ann Lee，“海图的更新”(GE-TID/2031/WP.1)。\n\n附件一\n\n工作文件清单\n\n文号\t标题\nGE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\t沿海验潮仪的保养\nGE-TID/2031/WP.3\t潮汐预报\n',
    },
  ],
  *check({ report }) {
    for (const { symbol, occurrence, title, listed, listedFor } of titleConflicts(report)) {
      const [other] = listedFor;
      if (other === undefined) continue;
      const range = titleRange(report, occurrence);
      yield {
        message: '{0} is cited as “{1}”, which the list gives to {2}; {0} is “{3}” there.',
        args: [symbol.symbol, title, other.symbol, listed.title],
        range: range ?? report.rangeOf(occurrence.place),
        related: [
          {
            range: listedTitleRange(report, listed),
            message: 'The list gives “{0}”.',
            args: [listed.title],
          },
          {
            range: symbolOfRow(report, other),
            message: 'The list gives the cited title to {0}.',
            args: [other.symbol],
          },
        ],
        fixes: [
          ...(range === undefined
            ? []
            : [
                {
                  message: 'Cite it as “{0}”',
                  args: [listed.title],
                  edits: [{ range, insert: listed.title }],
                },
              ]),
          {
            message: 'Cite {0} instead',
            args: [other.symbol],
            edits: [{ range: report.rangeOf(occurrence.place), insert: other.symbol }],
          },
        ],
      };
    }
  },
};
