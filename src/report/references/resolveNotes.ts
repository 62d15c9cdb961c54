import type { CrossReferenceMatch } from './crossReference';
import { labelKeys } from './labelKeys';
import type { ReferenceIndex } from './referenceIndex';
import { numberKey } from './referenceIndex';
import type { ReferencePosition, ReferenceView } from './referenceView';
import type { Resolution } from './resolution';
import { gatherTargets, longestRange } from './resolution';

/** The notes that `reference`, standing at `at`, names. */
export function findFootnotes(
  reference: CrossReferenceMatch,
  { footnotes }: ReferenceView,
  index: ReferenceIndex,
  at: ReferencePosition,
): Resolution {
  return gatherTargets(reference.items, ({ from, to }) => {
    const note = nearest(index.footnotesByMarker.get(numberKey(from.label)) ?? [], reference, at);
    if (note === undefined) return [];
    const first = index.footnoteAt.get(note.id) ?? 0;
    if (to === undefined) return [note.id];
    const rest = footnotes.slice(first, first + longestRange);
    const last = rest.findIndex(({ marker }) => numberKey(marker) === numberKey(to.label));
    return rest.slice(0, Math.max(0, last) + 1).map(({ id }) => id);
  });
}

/** What ibid. at `at` means: the note before it in print. */
export function findNoteBefore(
  { footnotes }: ReferenceView,
  index: ReferenceIndex,
  at: ReferencePosition,
): Resolution {
  if (at.footnote === undefined) return 'not-in-a-note';
  const place = index.footnoteAt.get(at.footnote);
  const before = place === undefined ? undefined : footnotes[place - 1];
  return before === undefined ? 'nothing-before' : { ids: [before.id], missing: [] };
}

/** The tables that `reference`, standing at `at`, names. */
export function findTables(
  reference: CrossReferenceMatch,
  { tables }: ReferenceView,
  index: ReferenceIndex,
  at: ReferencePosition,
): Resolution {
  const placeOf = (label: string): number | undefined => {
    const found = labelKeys(label).map((key) => nearest(index.tablesByKey.get(key) ?? [], reference, at));
    const table = found.find((each) => each !== undefined);
    return table && index.tableAt.get(table.id);
  };
  return gatherTargets(reference.items, ({ from, to }) => {
    const first = placeOf(from.label);
    if (first === undefined) return [];
    const last = to === undefined ? first : (placeOf(to.label) ?? first);
    return tables.slice(first, Math.min(Math.max(first, last), first + longestRange) + 1).map(({ id }) => id);
  });
}

/**
 * Of several notes or tables with one number, as annexes begin anew, in order:
 * the nearest in the direction said; without one, the last before, else the first behind. Logarithmic.
 */
function nearest<T extends { readonly offset: number }>(
  candidates: readonly T[],
  { direction }: CrossReferenceMatch,
  at: ReferencePosition,
): T | undefined {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((candidates[middle]?.offset ?? 0) <= at.offset) low = middle + 1;
    else high = middle;
  }
  const [before, behind] = [candidates[low - 1], candidates[low]];
  return direction === 'below' ? (behind ?? before) : (before ?? behind);
}
