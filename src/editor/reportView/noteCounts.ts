import { sectionAt } from '../../report/lookup';
import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { finish } from '../../report/steps';
import { whereaboutsOf } from '../navigation/whereabouts';

/** Markers that are counted at a time. */
const markersAtATime = 64;

const counts = new WeakMap<Report, ReadonlyMap<string, number>>();

/**
 * How many footnote markers stand in each paragraph and section, those below it included, and in each annex;
 * by its id. What has none is not in it.
 */
export function noteCounts(report: Report): ReadonlyMap<string, number> {
  const known = counts.get(report);
  if (known === undefined) finish(makeNoteCountsInSlices(report));
  return known ?? counts.get(report) ?? new Map();
}

/** Makes what `noteCounts` gives, in steps. */
export function* makeNoteCountsInSlices(report: Report): Steps<void> {
  counts.set(report, yield* countNotes(report));
}

function* countNotes(report: Report): Steps<ReadonlyMap<string, number>> {
  const made = new Map<string, number>();
  const parents = new Map(report.sections.map(({ id, parent }) => [id, parent]));
  let count = 0;
  for (const reference of report.footnotes.flatMap(({ references }) => references)) {
    if (++count % markersAtATime === 0) yield;
    const { start } = report.rangeOf(reference);
    const { paragraph, part } = whereaboutsOf(report, start);
    const ids = new Set(paragraph === undefined ? [] : [paragraph.id]);
    if (part !== undefined) ids.add(part.id);
    for (let id = sectionAt(report, start)?.id; id !== undefined; id = parents.get(id)) ids.add(id);
    for (const id of ids) made.set(id, (made.get(id) ?? 0) + 1);
  }
  return made;
}
