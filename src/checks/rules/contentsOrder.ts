import { titleKey } from '../../report/matchTitles';
import type { Annex, ContentsEntry, Report, Section } from '../../report/report';
import { readEntries, wordsOfEntry } from '../contentsEntries';
import type { Observation } from '../finding';
import type { Rule } from '../rule';

/** Headings that are taken in at a time. */
const partsAtATime = 512;

/**
 * The contents name a heading after one that follows it in the text, or before one that stands before it.
 *
 * Sections were moved and the contents were not. Of two headings that have changed places one is reported; a title of
 * which there are several headings is left out.
 */
export const contentsOrder: Rule = {
  id: 'contents-order',
  severity: 'warning',
  title: 'The contents name the headings in another order',
  reason: 'Sections were moved and the contents were not: the pages and the labels are likely wrong, too.',
  examples: [
    {
      wrong:
        'Contents\n\nI. Introduction.....3\nIII. ⟦Recommendations⟧.....4\nII. Tide gauges.....6\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\nIII. Recommendations\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
      right:
        'Contents\n\nI. Introduction.....3\nII. Tide gauges.....4\nIII. Recommendations.....6\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\nIII. Recommendations\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
    },
  ],
  *check({ report }) {
    const parts = [...report.sections, ...report.annexes];
    const order = new Map(parts.map(({ id }, index) => [id, index]));
    const placeOf = (part: Part | undefined): number | undefined => order.get(part?.id ?? '');
    const byTitle = new Map<string, Part[]>();
    for (const [index, part] of parts.entries()) {
      if (index % partsAtATime === 0) yield undefined;
      const key = titleKey(part.title);
      const alike = byTitle.get(key);
      if (alike === undefined) byTitle.set(key, [part]);
      else alike.push(part);
    }
    const entries = readEntries(report);
    for (const [index, { entry, part }] of entries.entries()) {
      yield undefined;
      if (part !== undefined) continue;
      const meant = byTitle
        .get(titleKey(entry.title))
        ?.filter(({ label }) => entry.label === '' || label === entry.label);
      const [only, second] = meant ?? [];
      // A title of which there are several headings may mean any of them.
      if (only === undefined || second !== undefined) continue;
      const place = placeOf(only) ?? 0;
      const before = entries.slice(0, index).findLast((other) => other.part !== undefined)?.part;
      const behind = entries.slice(index + 1).find((other) => other.part !== undefined)?.part;
      if (before !== undefined && place < (placeOf(before) ?? 0))
        yield observe(report, entry, only, before, messages.behind);
      else if (behind !== undefined && place > (placeOf(behind) ?? 0))
        yield observe(report, entry, only, behind, messages.before);
    }
  },
};

type Part = Section | Annex;

const messages = {
  behind: { message: 'The contents name “{0}” behind “{1}”; in the text it stands before.' },
  before: { message: 'The contents name “{0}” before “{1}”; in the text it stands behind.' },
} as const;

function observe(
  report: Report,
  entry: ContentsEntry,
  part: Part,
  neighbour: Part,
  { message }: (typeof messages)[keyof typeof messages],
): Observation {
  return {
    message,
    args: [entry.title, neighbour.title],
    range: wordsOfEntry(report, entry),
    related: [part, neighbour].map(({ place, title }) => ({
      range: report.rangeOf(place),
      message: 'The heading “{0}” stands here.',
      args: [title],
    })),
    fixes: [],
  };
}
