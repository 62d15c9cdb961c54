import type { CrossReferenceItem, CrossReferenceMatch, UnresolvedReason } from './crossReference';

/** The ids that a reference means, in document order, and the labels that have none; or why there are none. */
export type Resolution = Targets | UnresolvedReason;

interface Targets {
  readonly ids: readonly string[];
  readonly missing: readonly string[];
}

/** A range longer than this is a misreading, not a reference. */
export const longestRange = 2000;

/** Looks each item up by itself and puts together what was found; the first end of a range counts for its last too. */
export function gatherTargets(
  items: readonly CrossReferenceItem[],
  idsOf: (item: CrossReferenceItem) => readonly string[] | UnresolvedReason,
): Resolution {
  const ids = new Set<string>();
  const missing: string[] = [];
  let reason: UnresolvedReason = 'no-such-part';
  for (const item of items) {
    const found = idsOf(item);
    if (typeof found === 'string') reason = found;
    else for (const id of found) ids.add(id);
    if (typeof found === 'string' || found.length === 0) missing.push(item.from.label);
    else if (item.to !== undefined && idsOf({ ...item, from: item.to, to: undefined }).length === 0)
      missing.push(item.to.label);
  }
  return ids.size === 0 ? reason : { ids: [...ids], missing };
}

/** The nearest of the references round `reference` that is of `kind`; `undefined` where none is. */
export function containerOf(
  reference: CrossReferenceMatch,
  kind: CrossReferenceMatch['kind'],
): CrossReferenceMatch | undefined {
  let container = reference.container;
  while (container !== undefined && container.kind !== kind) container = container.container;
  return container;
}
