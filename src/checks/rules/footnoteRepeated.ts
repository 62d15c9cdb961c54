import type { NumberedNote } from '../footnoteMarkers';
import { definitionRange, noteSeries } from '../footnoteMarkers';
import type { Rule } from '../rule';

/**
 * Two notes of one series have the same number.
 *
 * A marker then means two notes. Notes begin anew at 1 in an annex, asterisks and letters at every table: that is no
 * finding.
 */
export const footnoteRepeated: Rule = {
  id: 'footnote-repeated',
  severity: 'warning',
  title: 'A footnote number stands twice',
  reason: 'A marker then means two notes.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.²\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n⟦²⟧ By a majority.\n\n3. It adopted its agenda.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.²\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n3. It adopted its agenda.³\n\n³ By a majority.\n',
    },
  ],
  *check({ report }) {
    for (const series of noteSeries(report)) {
      const known = new Map<number, NumberedNote>();
      for (const note of series) {
        yield undefined;
        const first = known.get(note.number);
        known.set(note.number, first ?? note);
        const range = definitionRange(report, note.footnote);
        const firstRange = first === undefined ? undefined : definitionRange(report, first.footnote);
        if (range === undefined || firstRange === undefined) continue;
        yield {
          message: 'The footnote number {0} stands twice.',
          args: [note.footnote.marker],
          range,
          related: [
            { range: firstRange, message: 'Footnote {0} stands here.', args: [note.footnote.marker] },
          ],
          fixes: [],
        };
      }
    }
  },
};
