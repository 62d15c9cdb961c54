import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type { Observation } from '../finding';
import type { NumberedNote } from '../footnoteMarkers';
import { definitionRange, noteSeries } from '../footnoteMarkers';
import type { Rule } from '../rule';

/** So much text between two notes is looked through, in UTF-16 units. */
const reach = 200_000;

/**
 * The numbers of the notes do not go on by one, or the first references to them stand in another order.
 *
 * Notes are numbered through: a gap is a lost note, another order a passage that was moved.
 */
export const footnoteSequence: Rule = {
  id: 'footnote-sequence',
  severity: 'warning',
  title: 'A footnote is missing or out of order',
  reason: 'Notes are numbered through: a gap is a lost note, another order a passage that was moved.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.³\n\n¹ From 1 to 4 March.\n\n⟦³⟧ By acclamation.\n\n3. It adopted its agenda.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.²\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n3. It adopted its agenda.\n',
    },
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.⟦²⟧\n\n2. It elected a Chair.¹\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n3. It adopted its agenda.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.²\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n3. It adopted its agenda.\n',
    },
  ],
  *check({ report }) {
    for (const series of noteSeries(report)) {
      for (const [index, note] of series.entries()) {
        yield undefined;
        const before = series[index - 1];
        if (before !== undefined) yield* compare(report, before, note);
      }
    }
  },
};

function* compare(report: Report, before: NumberedNote, note: NumberedNote): Generator<Observation> {
  const range = definitionRange(report, note.footnote);
  const beforeRange = definitionRange(report, before.footnote);
  if (range === undefined || beforeRange === undefined || note.number === before.number) return;
  const args = [note.footnote.marker, before.footnote.marker];
  const isGap = note.number > before.number + 1;
  if (
    note.number !== before.number + 1 &&
    !(isGap && standsBetween(report, before.number + 1, beforeRange, range))
  )
    yield {
      message:
        note.number > before.number
          ? 'Footnote {0} follows footnote {1}: a note is missing.'
          : 'Footnote {0} follows footnote {1}: the notes are out of order.',
      args,
      range,
      related: [{ range: beforeRange, message: 'Footnote {0} stands here.', args: [before.footnote.marker] }],
      fixes: [],
    };
  const [reference, earlier] = [note.footnote.references[0], before.footnote.references[0]];
  if (reference === undefined || earlier === undefined) return;
  const [place, earlierPlace] = [report.rangeOf(reference), report.rangeOf(earlier)];
  if (place.start >= earlierPlace.start) return;
  yield {
    message: 'Footnote {0} is referred to before footnote {1}.',
    args,
    range: place,
    related: [
      {
        range: earlierPlace,
        message: 'The first reference to footnote {0} stands here.',
        args: [before.footnote.marker],
      },
    ],
    fixes: [],
  };
}

/** Whether a number stands alone on a line, or begins one, between two notes: a note that the reader took for none. */
function standsBetween({ text }: Report, number: number, before: OffsetRange, behind: OffsetRange): boolean {
  if (behind.start - before.end > reach) return false;
  const between = text.slice(before.end, behind.start);
  return new RegExp(`[\\r\\n][ \\t]*${number}(?:[ \\t]*[\\r\\n]|[ \\t]+[\\p{Lu}\\p{Lo}“"])`, 'u').test(
    between,
  );
}
