import type { Paragraph, Report } from '../../report/report';
import type { Observation } from '../finding';
import { isNumberBefore, numberRange } from '../paragraphNumbers';
import type { Rule } from '../rule';

/** In UTF-16 units. */
const mostBetween = 2000;

/**
 * Two paragraphs of one numbering have the same number.
 *
 * A citation of that number then means two places. Where the reader is not sure of the number and
 * much text that belongs to no paragraph stands between the two, as in a report that gives resolutions in full, the
 * numbering has rather begun anew: that is no finding.
 */
export const paragraphNumberRepeated: Rule = {
  id: 'paragraph-number-repeated',
  severity: 'warning',
  title: 'A paragraph number stands twice',
  reason: 'Paragraphs are cited by their numbers: a number that stands twice means two places.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n\n⟦3.⟧ It heard two experts.\n\n4. It adjourned in the evening.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n3. It adopted its agenda.\n\n4. It heard two experts.\n\n5. It adjourned in the evening.\n',
    },
  ],
  *check({ report }) {
    yield* repairedNumbers(report);
    const known = new Map<string, Paragraph>();
    for (const paragraph of report.paragraphs) {
      yield undefined;
      const key = `${paragraph.run} ${paragraph.number}`;
      const first = known.get(key);
      if (first === undefined) {
        known.set(key, paragraph);
        continue;
      }
      if (paragraph.confidence === 'guess' && hasTextBetween(report, first, paragraph)) continue;
      yield {
        message: 'The paragraph number {0} stands twice.',
        args: [paragraph.number],
        range: numberRange(report, paragraph),
        related: [
          { range: numberRange(report, first), message: 'Paragraph {0} stands here.', args: [first.number] },
        ],
        fixes: [],
      };
    }
  },
};

/** Whether more stands between two paragraphs than notes and page heads take. */
function hasTextBetween(report: Report, before: Paragraph, behind: Paragraph): boolean {
  const [last, first] = [before.parts.at(-1), behind.parts[0]];
  if (last === undefined || first === undefined) return false;
  return report.rangeOf(first).start - report.rangeOf(last).end > mostBetween;
}

/** The numbers that the reader took for the next ones, as they are those of the paragraphs before. */
function* repairedNumbers(report: Report): Generator<Observation> {
  for (const { rule, args, place } of report.problems) {
    const [printed, number] = args;
    if (rule !== 'number-unclear' || printed === undefined || number === undefined) continue;
    if (!isNumberBefore(printed, number)) continue;
    const before = report.paragraphs.find(
      (one) => one.run === 'body' && one.number === String(Number(number) - 1),
    );
    const range = report.rangeOf(place);
    const right = printed.replace(/\d+/u, number);
    yield {
      message: 'The paragraph number {0} stands twice.',
      args: [String(Number(number) - 1)],
      range,
      related:
        before === undefined
          ? []
          : [
              {
                range: numberRange(report, before),
                message: 'Paragraph {0} stands here.',
                args: [before.number],
              },
            ],
      fixes: [{ message: 'Write {0}', args: [right], edits: [{ range, insert: right }] }],
    };
  }
}
