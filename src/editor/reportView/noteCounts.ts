import type { Report } from '../../report/report';
import { whereaboutsOf } from '../navigation/whereabouts';

const counts = new WeakMap<Report, ReadonlyMap<string, number>>();

/** How many footnote markers stand in each paragraph, by paragraph id; a paragraph without any is not in it. */
export function noteCounts(report: Report): ReadonlyMap<string, number> {
  const known = counts.get(report);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (const reference of report.footnotes.flatMap(({ references }) => references)) {
    const { paragraph } = whereaboutsOf(report, report.rangeOf(reference).start);
    if (paragraph !== undefined) made.set(paragraph.id, (made.get(paragraph.id) ?? 0) + 1);
  }
  counts.set(report, made);
  return made;
}
