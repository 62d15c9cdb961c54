import type { Rule } from '../rule';

const left = [
  '1.    The Group met in Lisbon in the spring, as',
  'the Conference had asked, and heard experts of',
  'the ports, who spoke of the cranes and of what',
  'they cost in a year. It thanked them.',
  '2.    It visited the harbour, where the quays',
  'are old and the cranes are older. The Chair was',
  'shown a boat that has been in use since the',
  'harbour was built, and the papers that say so.',
];
const right = [
  'was given the plans of the northern quay, which',
  'is to be longer by half when the work on it is',
  'done.',
  '3.    The Group asked who is to pay for it, and',
  'was told that the ports share what they earn in',
  'the summer, when the ferries go twice a day and',
  'all of them are full. It took note of that.',
  '4.    It adjourned in the evening.',
];

/** Two columns of sixteen lines as they stand beside each other, and one below the other. */
const beside = [...left, ...left].map(
  (line, index) => `${line.padEnd(52)}${[...right, ...right][index] ?? ''}`,
);

/**
 * Text in two columns was read across both.
 *
 * A conversion that keeps the layout of a page puts the lines of both columns on one line: paragraphs are mixed, and
 * those of the right column are not seen. The reader of the report says where (`Report.problems`).
 */
export const columnsInterleaved: Rule = {
  id: 'columns-interleaved',
  severity: 'warning',
  title: 'Text in two columns was read across both',
  reason:
    'A conversion that keeps the layout of a page puts both columns on one line: paragraphs are mixed, and those of the right column are not seen.',
  examples: [
    {
      wrong: `I. Introduction\n\n⟦${beside[0] ?? ''}⟧\n${beside.slice(1).join('\n')}\n`,
      right: `I. Introduction\n\n${left.join('\n')}\n${right.join('\n')}\n`,
    },
  ],
  *check({ report }) {
    for (const { rule, message, args, place } of report.problems)
      if (rule === 'columns-interleaved')
        yield { message, args, range: report.rangeOf(place), related: [], fixes: [] };
  },
};
