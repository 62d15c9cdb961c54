import { numberGaps, numberRange } from '../paragraphNumbers';
import type { Rule } from '../rule';

/**
 * A paragraph stands before the one with the number below its own, or behind the one with the number above.
 *
 * Paragraphs have been moved without being renumbered, or a number is misprinted. The same number twice is
 * `paragraph-number-repeated`.
 */
export const paragraphNumberDisorder: Rule = {
  id: 'paragraph-number-disorder',
  severity: 'warning',
  title: 'A paragraph number is out of order',
  reason: 'Paragraphs have been moved without being renumbered, or a number is misprinted.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n⟦4.⟧ It heard two experts.\n\n3. It adopted its agenda.\n\n5. It thanked them both.\n\n6. It adjourned in the evening.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n\n4. It heard two experts.\n\n5. It thanked them both.\n\n6. It adjourned in the evening.\n',
    },
  ],
  *check({ report }) {
    for (const { before, missing, misplaced } of numberGaps(report)) {
      yield undefined;
      if (misplaced?.at === 'line-start')
        yield {
          message: 'The paragraph number {0} is out of order.',
          args: [missing],
          range: misplaced,
          related: [
            {
              range: numberRange(report, before),
              message: 'Paragraph {0} stands here.',
              args: [before.number],
            },
          ],
          fixes: [],
        };
    }
  },
};
