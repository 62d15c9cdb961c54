import { isNumberBefore } from '../paragraphNumbers';
import type { Rule } from '../rule';

/**
 * The number of a paragraph is damaged: its neighbours tell what it was.
 *
 * Character recognition turns "41." into "1+1." and "14." into "lU.": a search for the paragraph does not find it. The
 * reader of the report says which numbers it had to guess (`Report.problems`). The number of the paragraph before is
 * `paragraph-number-repeated`.
 */
export const numberUnclear: Rule = {
  id: 'number-unclear',
  severity: 'information',
  title: 'The number of a paragraph is damaged',
  reason: 'Character recognition turns “41.” into “1+1.”: a search for the paragraph does not find it.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n\n⟦l+.⟧ It heard two experts.\n\n5. It adjourned in the evening.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n\n4. It heard two experts.\n\n5. It adjourned in the evening.\n',
    },
  ],
  *check({ report }) {
    for (const { rule, message, args, place } of report.problems) {
      const number = args[1];
      if (rule !== 'number-unclear' || number === undefined || isNumberBefore(args[0] ?? '', number))
        continue;
      const range = report.rangeOf(place);
      const right = `${number}.`;
      yield {
        message,
        args,
        range,
        related: [],
        fixes: [{ message: 'Write {0}', args: [right], edits: [{ range, insert: right }] }],
      };
    }
  },
};
