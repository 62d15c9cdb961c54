import type { CrossReferenceItem } from './crossReference';
import { labelKeys } from './labelKeys';
import type { ReferenceIndex } from './referenceIndex';
import { sectionKey } from './referenceIndex';

/** Where sections are looked for. */
export interface SectionSearch {
  readonly index: ReferenceIndex;
  /** The id of the annex whose sections come first; `undefined` for the body alone. */
  readonly annex: string | undefined;
  /** The id of the section round the reference: "section B" is the nearest of that name above. */
  readonly near: string | undefined;
}

/** The id of a section or annex; `undefined` for the top. */
type Parent = string | undefined;

/** The sections below `parent` that `label` can name. */
function matching(label: string, parent: Parent, index: ReferenceIndex): string[] {
  // "C" among A, B, C is a letter, among I, II, III a numeral; the letters of the siblings settle it by themselves.
  return withKeys(labelKeys(label), (key) => index.sectionsByKey.get(sectionKey(parent, key)));
}

/** What `find` gives for the keys of a label, each once; a figure finds a numeral where no figure is. */
function withKeys(keys: readonly string[], find: (key: string) => readonly string[] | undefined): string[] {
  const exact = [...new Set(keys.flatMap((key) => find(key) ?? []))];
  const figure = keys.find((key) => key.startsWith('figure'));
  if (exact.length > 0 || figure === undefined) return exact;
  return [...(find(figure.replace('figure', 'numeral')) ?? [])];
}

function follow(path: readonly string[], parent: Parent, index: ReferenceIndex): string[] {
  let found: Parent[] = [parent];
  for (const label of path) found = found.flatMap((id) => matching(label, id, index));
  return found.filter((id) => id !== undefined);
}

/** The places from which a path of labels may begin, nearest first: the sections round the reference, then the top. */
function origins({ index, annex, near }: SectionSearch): Parent[] {
  const around: Parent[] = [];
  for (let above = near; above !== undefined && above !== annex; above = index.parents.get(above))
    around.push(above);
  return annex === undefined ? [...around, undefined] : [...around, annex, undefined];
}

function one(path: readonly string[], search: SectionSearch): string[] | 'several-parts' {
  const isTop = labelKeys(path[0] ?? '').some((key) => key.startsWith('numeral'));
  const places = origins(search);
  // A Roman or Chinese numeral labels a chapter first: "section II" in section III.B is not III.B.II.
  const ordered = isTop ? [...places].reverse() : places;
  if (isTop && search.annex !== undefined) ordered.unshift(search.annex);
  for (const origin of ordered) {
    const found = follow(path, origin, search.index);
    if (found.length === 1) return found;
    if (found.length > 1) return 'several-parts';
  }
  if (path.length > 1) return [];
  const anywhere = withKeys(labelKeys(path[0] ?? ''), (key) => search.index.sectionsByKey.get(key));
  return anywhere.length > 1 ? 'several-parts' : anywhere;
}

/**
 * The ids of the sections that `item` names, below those that `above` names: "II.E" is E below II.
 *
 * A range takes the siblings between its ends. Empty where there is none.
 */
export function findSections(
  item: CrossReferenceItem,
  above: readonly string[],
  search: SectionSearch,
): readonly string[] | 'several-parts' {
  const path = [...above, ...item.from.label.split('.')];
  const first = one(path, search);
  if (item.to === undefined || typeof first === 'string' || first[0] === undefined) return first;
  const parent = search.index.parents.get(first[0]);
  const siblings = (search.index.sectionsBelow.get(parent) ?? []).map(({ id }) => id);
  const last = matching(item.to.label.split('.').at(-1) ?? '', parent, search.index).at(-1);
  return siblings.slice(
    siblings.indexOf(first[0]),
    Math.max(siblings.indexOf(first[0]), siblings.indexOf(last ?? '')) + 1,
  );
}
