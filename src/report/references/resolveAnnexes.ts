import type { AnnexScope } from './annexScopes';
import { annexClassOf } from './annexScopes';
import type { CrossReferenceMatch } from './crossReference';
import { labelKeys } from './labelKeys';
import type { ReferenceIndex } from './referenceIndex';
import type { ReferencePosition } from './referenceView';
import type { Resolution } from './resolution';
import { gatherTargets } from './resolution';

/** The id of the annex round a section or annex; `undefined` in the body. */
export function annexAround(
  section: string | undefined,
  { annexes, parents }: ReferenceIndex,
): string | undefined {
  let above = section;
  while (above !== undefined && !annexes.holders.has(above)) above = parents.get(above);
  return above;
}

/** The annexes that `reference`, standing at `at`, names; without a number the only one there is. */
export function findAnnexes(
  reference: CrossReferenceMatch,
  index: ReferenceIndex,
  at: ReferencePosition,
): Resolution {
  const around = annexAround(at.section, index);
  const scopes = scopesFor(reference, index, around);
  if (reference.items.length === 0) return findOnlyAnnex(reference, scopes, around);
  return gatherTargets(reference.items, ({ from, to }) => {
    for (const scope of scopes) {
      const first = placeOf(from.label, scope);
      if (first < 0) continue;
      const last = to === undefined ? first : Math.max(first, placeOf(to.label, scope));
      return scope.ids.slice(first, last + 1);
    }
    return [];
  });
}

/** The annexes that a reference at a place can mean: those of what holds it first, or of the report alone. */
function scopesFor(
  { noun, whole }: CrossReferenceMatch,
  { annexes }: ReferenceIndex,
  around: string | undefined,
): readonly AnnexScope[] {
  const annexClass = annexClassOf(noun);
  const outer = annexes.within(annexClass, undefined);
  if (whole === 'report' || around === undefined) return [outer, annexes.all(annexClass)];
  const inner = annexes.within(annexClass, annexes.holders.get(around));
  return whole === 'part' ? [inner] : [inner, outer];
}

/** "The annex": the one of its scope; in an annex that has none of its own, that annex. */
function findOnlyAnnex(
  { whole }: CrossReferenceMatch,
  scopes: readonly AnnexScope[],
  around: string | undefined,
): Resolution {
  if (around !== undefined && whole === undefined && scopes[0]?.ids.length === 0)
    return { ids: [around], missing: [] };
  const ids = scopes.find((scope) => scope.ids.length > 0)?.ids ?? [];
  if (ids.length > 1) return 'several-parts';
  return ids.length === 0 ? 'no-such-part' : { ids, missing: [] };
}

/** The place of the annex with this label, else of the one with its number in other figures; -1 for none. */
function placeOf(label: string, { placeByKey }: AnnexScope): number {
  const keys = labelKeys(label);
  const others = keys
    .filter((key) => !key.startsWith('letter'))
    .map((key) =>
      key.startsWith('figure') ? key.replace('figure', 'numeral') : key.replace('numeral', 'figure'),
    );
  for (const key of [...keys, ...others]) {
    const place = placeByKey.get(key);
    if (place !== undefined) return place;
  }
  return -1;
}
