import { titleKey } from '../../report/matchTitles';
import { readEntries, wordsOfEntry } from '../contentsEntries';
import type { Rule } from '../rule';

/**
 * The contents name a heading after one that follows it in the text.
 *
 * Sections were moved and the contents were not.
 */
export const contentsOrder: Rule = {
  id: 'contents-order',
  severity: 'warning',
  title: 'The contents name the headings in another order',
  reason: 'Sections were moved and the contents were not: the pages and the labels are likely wrong, too.',
  examples: [
    {
      wrong:
        'Contents\n\nI. Introduction.....3\nIII. Recommendations.....4\nII. ⟦Tide gauges⟧.....6\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\nIII. Recommendations\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
      right:
        'Contents\n\nI. Introduction.....3\nII. Tide gauges.....4\nIII. Recommendations.....6\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\nIII. Recommendations\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
    },
  ],
  *check({ report }) {
    const parts = [...report.sections, ...report.annexes];
    const order = new Map(parts.map(({ id }, index) => [id, index]));
    let furthest: (typeof parts)[number] | undefined;
    for (const { entry, part } of readEntries(report)) {
      if (part !== undefined) {
        furthest = part;
        continue;
      }
      if (furthest === undefined) continue;
      const key = titleKey(entry.title);
      const limit = order.get(furthest.id) ?? 0;
      const earlier = parts
        .slice(0, limit)
        .find(({ title, label }) => titleKey(title) === key && (entry.label === '' || label === entry.label));
      if (earlier === undefined) continue;
      yield {
        message: 'The contents name “{0}” behind “{1}”; in the text it stands before.',
        args: [entry.title, furthest.title],
        range: wordsOfEntry(report, entry),
        related: [
          {
            range: report.rangeOf(earlier.place),
            message: 'The heading “{0}” stands here.',
            args: [earlier.title],
          },
          {
            range: report.rangeOf(furthest.place),
            message: 'The heading “{0}” stands here.',
            args: [furthest.title],
          },
        ],
        fixes: [],
      };
    }
  },
};
