import { isLikeKey, titleKey } from '../../report/matchTitles';
import { bareTitleKey, readEntries, wordsOfEntry } from '../contentsEntries';
import { printedTitles } from '../printedTitles';
import type { Rule } from '../rule';

/** Contents of which fewer entries are found in the text are another document's, or were not read. */
const fewestFound = 2;

/**
 * The contents name a heading that the text does not have.
 *
 * The section was dropped or renamed, or its heading is lost. Entries in another order are `contents-order`. Words that
 * stand on a line of their own are a heading, even where the reader of the report is not sure of it.
 */
export const contentsWithoutHeading: Rule = {
  id: 'contents-without-heading',
  severity: 'warning',
  title: 'The contents name a heading that is not there',
  reason: 'A section was dropped or renamed, or its heading was lost on the way.',
  examples: [
    {
      wrong:
        'Contents\n\nI. Introduction.....3\nII. Tide gauges.....4\nIII. ⟦Charts of the southern seas⟧.....5\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
      right:
        'Contents\n\nI. Introduction.....3\nII. Tide gauges.....4\n\nI. Introduction\n\n1. The Group met in Lisbon, considered the state of the network and elected a Chair.\n\nII. Tide gauges\n\n2. The Group heard two experts on the state of tide gauges and of charts.\n\n3. The Group recommends that States go on with the consideration of this matter.\n',
    },
  ],
  *check({ report }) {
    const entries = readEntries(report);
    if (entries.filter(({ part }) => part !== undefined).length < fewestFound) return;
    const keys = [...report.sections, ...report.annexes].flatMap(({ label, title }) => [
      titleKey(title),
      titleKey(label + title),
    ]);
    for (const [index, { entry, part }] of entries.entries()) {
      yield undefined;
      const key = bareTitleKey(entry.title);
      if (part !== undefined || keys.some((known) => isLikeKey(known, key) || isRest(known, key))) continue;
      const goesOn = entries[index - 1]?.entry.page === undefined && entry.label === '' && index > 0;
      if (goesOn) continue;
      const printed = yield* printedTitles(report);
      if (printed.keys.has(key) || printed.keys.has(titleKey(entry.label + entry.title))) continue;
      // Then the heading has another label, which is `section-label-sequence`.
      if (printed.labels.has(key)) continue;
      yield {
        message: 'The contents name “{0}”; the text has no such heading.',
        args: [entry.title],
        range: wordsOfEntry(report, entry),
        related: [],
        fixes: [],
      };
    }
  },
};

/** Whether a line of the contents is the end of a title that the line above began. */
function isRest(heading: string, key: string): boolean {
  return key.length > 2 && heading.endsWith(key);
}
