import { makeLookupsInSlices } from '../../report/lookup';
import { makeListsInSlices } from '../../report/readReportInSlices';
import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { makeOutlineInSlices } from '../navigation/outline';
import { makeNoteCountsInSlices } from '../reportView/noteCounts';

const listed = new WeakSet<Report>();

/** Makes, in steps, all that views and hovers take from a report: its lists, look-ups, outline and counts. */
export function* listEverything(report: Report): Steps<void> {
  if (listed.has(report)) return;
  yield* makeListsInSlices(report);
  yield* makeOutlineInSlices(report);
  yield* makeLookupsInSlices(report);
  yield* makeNoteCountsInSlices(report);
  listed.add(report);
}

/** Whether asking this report for any of it takes no time. */
export function isListed(report: Report): boolean {
  return listed.has(report);
}
