import { numberGaps, numberRange } from '../paragraphNumbers';
import type { Rule } from '../rule';

/**
 * A number is left out between two paragraphs.
 *
 * Paragraphs are cited by their numbers: a gap means that a paragraph is lost, or that its number stands in the middle
 * of a line; then the finding says where. A number that stands elsewhere is out of order, not missing.
 */
export const paragraphNumberMissing: Rule = {
  id: 'paragraph-number-missing',
  severity: 'warning',
  title: 'A paragraph number is missing',
  reason:
    'Paragraphs are cited by their numbers. A gap means that a paragraph is lost, or the line end before its number.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n⟦4.⟧ It adopted its agenda.\n\n5. It heard two experts.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n\n4. It heard two experts.\n',
    },
    {
      wrong:
        '一. 导言\n\n1. 专家组在里斯本举行会议。\n\n2. 专家组选出主席。3. 专家组通过议程。\n\n⟦4.⟧ 专家组听取了两名专家的介绍。\n\n5. 会议于傍晚休会。\n',
      right:
        '一. 导言\n\n1. 专家组在里斯本举行会议。\n\n2. 专家组选出主席。\n\n3. 专家组通过议程。\n\n4. 专家组听取了两名专家的介绍。\n\n5. 会议于傍晚休会。\n',
    },
  ],
  *check({ report }) {
    for (const { before, behind, missing, misplaced } of numberGaps(report)) {
      if (misplaced?.at === 'line-start') continue;
      yield {
        message: 'Paragraph {0} follows paragraph {1}: a number is missing.',
        args: [behind.number, before.number],
        range: numberRange(report, behind),
        related: [
          {
            range: numberRange(report, before),
            message: 'Paragraph {0} stands here.',
            args: [before.number],
          },
          ...(misplaced === undefined
            ? []
            : [{ range: misplaced, message: 'The number {0} stands within this line.', args: [missing] }]),
        ],
        fixes:
          misplaced === undefined
            ? []
            : [
                {
                  message: 'Begin a paragraph before {0}',
                  args: [missing],
                  edits: [{ range: { start: misplaced.start, end: misplaced.start }, insert: '\n\n' }],
                },
              ],
      };
    }
  },
};
