import { titleKey } from '../../report/matchTitles';
import { readEntries } from '../contentsEntries';
import type { Rule } from '../rule';

/** So many neighbours of a heading must stand in the contents before its absence says something. */
const fewestNeighbours = 1;
/** What is longer is a heading with the text below it, in UTF-16 units. */
const longestTitle = 200;
/** So much of the end of a title is no chance, in letters. */
const shortestEnd = 10;
/** A “heading” with them is a line of the contents: then the reader lost the contents at a page end. */
const leaders = /\.{4,}\s*\d*$/u;

/**
 * A labelled heading, or an annex, that the contents do not name though they name its neighbours.
 *
 * Contents often stop at a level: a heading counts as missing only where others below the same heading are named. What
 * stands before the contents, and headings without a label, need not be in them.
 */
export const headingWithoutContents: Rule = {
  id: 'heading-without-contents',
  severity: 'warning',
  title: 'A heading is not in the contents',
  reason: 'Who looks at the contents takes the section for absent.',
  examples: [
    {
      wrong:
        'Contents\n\nI. Introduction.....3\nII. Tide gauges.....4\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\nIII. ⟦Recommendations⟧\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
      right:
        'Contents\n\nI. Introduction.....3\nII. Tide gauges.....4\nIII. Recommendations.....6\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\nIII. Recommendations\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
    },
  ],
  *check({ report }) {
    const last = report.contents.at(-1);
    if (last === undefined || report.sections.some(({ title }) => leaders.test(title))) return;
    const contentsEnd = report.rangeOf(last.place).end;
    const targets = new Set(readEntries(report).map(({ part }) => part?.id));
    const keys = new Set(report.contents.map(({ title }) => titleKey(title)));
    const parts = [
      ...report.sections.map((section) => ({ ...section, group: `section ${section.parent ?? ''}` })),
      ...report.annexes.map((annex) => ({ ...annex, group: 'annex', titlePlace: annex.place })),
    ];
    const listed = new Map<string, number>();
    for (const { id, group } of parts) if (targets.has(id)) listed.set(group, (listed.get(group) ?? 0) + 1);
    for (const { id, label, title, group, confidence, place, titlePlace } of parts) {
      if (targets.has(id) || label === '' || confidence !== 'certain') continue;
      if (report.rangeOf(place).start < contentsEnd || (listed.get(group) ?? 0) < fewestNeighbours) continue;
      const key = titleKey(title);
      if (keys.has(key) || keys.has(titleKey(label + title)) || endsLike(key, keys)) continue;
      if (title.length > longestTitle) continue;
      yield {
        message: 'The contents do not name the heading “{0}”.',
        args: [title === '' ? label : title],
        range: report.rangeOf(titlePlace),
        related: [{ range: report.rangeOf(last.place), message: 'The contents end here.', args: [] }],
        fixes: [],
      };
    }
  },
};

/** Whether a line of the contents is the end of a title whose beginning the reader lost. */
function endsLike(title: string, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => key.length >= shortestEnd && title.endsWith(key));
}
