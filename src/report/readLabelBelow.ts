import { readingOf } from './labelReading';
import { findRun } from './numberRuns';
import type { FoundHeading } from './openHeading';
import { openHeading } from './openHeading';
import { headsNumberBelowLabels, isInParentheses } from './paragraphBelow';
import type { GatheredTitle, ReadingWork } from './readingWork';

/**
 * Reads a title whose label stands alone below it, and below that the paragraph that the heading heads, perhaps under
 * another such heading: what a conversion makes of a label whose title begins higher on the page.
 */
export function readLabelBelow(work: ReadingWork, title: GatheredTitle): number {
  const label = labelBelow(work, title);
  if (label === undefined || !headsNumberBelowLabels(work, label.distance + 1)) return 0;
  const { distance, ...found } = label;
  return openHeading(
    work,
    { ...found, hashes: 0, confidence: 'likely', needsContents: false },
    title,
    distance,
  );
}

/** The label alone on its line right below `title` that goes on with the labels of its kind; `undefined` for none. */
function labelBelow(
  work: ReadingWork,
  title: GatheredTitle,
): (Pick<FoundHeading, 'form' | 'ordinal' | 'label'> & { readonly distance: number }) | undefined {
  const { cursor, state } = work;
  const next = cursor.ahead(title.last + 1);
  // "(Agenda item 3)" may stand between the two.
  const from = title.last + (next !== undefined && isInParentheses(next) ? 2 : 1);
  const distance = cursor.nextFilled(from, 1);
  const line = distance === undefined ? undefined : cursor.ahead(distance);
  if (distance === undefined || line?.kind !== 'text' || line.hashes > 0) return undefined;
  const { label, number } = line;
  if (label?.length === line.content.length) {
    const reading = readingOf(work, label, false);
    if (reading?.confidence !== 'certain') return undefined;
    return { form: reading.form, ordinal: reading.ordinal, label: label.label, distance };
  }
  if (number?.length !== line.content.length || number.isDamaged || number.isInserted) return undefined;
  if (findRun(state.runs, number) !== undefined) return undefined;
  const last = state.headings.find(({ form }) => form === 'number')?.ordinal ?? 0;
  if (number.value !== last + 1 && number.value !== 1) return undefined;
  return { form: 'number', ordinal: number.value, label: number.printed, distance };
}
