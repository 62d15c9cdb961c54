import { labelKeys, labelOrdinals } from './labelKeys';
import type { ReferenceView } from './referenceView';

/** Annexes that share a numbering, in order. */
export interface AnnexScope {
  readonly ids: readonly string[];
  /** The place of an annex among them by each key of its label; the first of several. */
  readonly placeByKey: ReadonlyMap<string, number>;
}

/** What an annex is called; each kind has a numbering of its own. */
export type AnnexClass = 'annex' | 'appendix' | 'enclosure';

/** The annexes of a report by what a reference can mean. */
export interface AnnexScopes {
  /** What holds an annex, by its id: an annex of a decision that stands in an annex of the report; itself where nothing does. */
  readonly holders: ReadonlyMap<string, string>;
  /** The annexes of one class: those in `holder`, or where it is `undefined` those of the report itself. */
  within(annexClass: AnnexClass, holder: string | undefined): AnnexScope;
  /** All of one class, wherever they stand. */
  all(annexClass: AnnexClass): AnnexScope;
}

type ViewAnnex = ReferenceView['annexes'][number];

interface NestedAnnex {
  readonly annex: ViewAnnex;
  /** The id of the annex round it; `undefined` for an annex of the report itself. */
  readonly holder: string | undefined;
}

const appendix = /append|apénd|добавл|附录|附文|تذييل/iu;
const enclosure = /enclos|pièce|ضميمة/iu;
const nothing: AnnexScope = { ids: [], placeByKey: new Map() };

/** The class that a noun or a whole label names: "Appendix II", "pièce jointe". */
export function annexClassOf(words: string): AnnexClass {
  if (appendix.test(words)) return 'appendix';
  return enclosure.test(words) ? 'enclosure' : 'annex';
}

/** Puts the annexes of a report, in order, into their numberings. Linear. */
export function annexScopesOf(annexes: readonly ViewAnnex[]): AnnexScopes {
  const nested = nestAnnexes(annexes);
  const groups = new Map<string, ViewAnnex[]>();
  const add = (key: string, annex: ViewAnnex): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [annex]);
    else group.push(annex);
  };
  for (const { annex, holder } of nested) {
    const annexClass = annexClassOf(annex.label);
    add(annexClass, annex);
    add(`${annexClass} ${holder ?? ''}`, annex);
  }
  const scopes = new Map([...groups].map(([key, group]) => [key, scopeOf(group)]));
  return {
    holders: new Map(nested.map(({ annex, holder }) => [annex.id, holder ?? annex.id])),
    within: (annexClass, holder) => scopes.get(`${annexClass} ${holder ?? ''}`) ?? nothing,
    all: (annexClass) => scopes.get(annexClass) ?? nothing,
  };
}

function scopeOf(annexes: readonly ViewAnnex[]): AnnexScope {
  const placeByKey = new Map<string, number>();
  annexes.forEach(({ label }, index) => {
    for (const key of labelKeys(label)) if (!placeByKey.has(key)) placeByKey.set(key, index);
  });
  return { ids: annexes.map(({ id }) => id), placeByKey };
}

/**
 * Tells the annexes of the report from the annexes of what stands in them.
 *
 * A numbering that begins anew is inner, and goes on being so while its numbers follow; a number that fits both is the
 * report's own unless the same number comes again later and only that one would be left for the report.
 */
function nestAnnexes(annexes: readonly ViewAnnex[]): NestedAnnex[] {
  const nested: NestedAnnex[] = [];
  const ordinals = annexes.map(({ label }) => labelOrdinals(label));
  const lastWith = new Map<number, number>();
  ordinals.forEach((own, index) => {
    for (const ordinal of own) lastWith.set(ordinal, index);
  });
  let outer = 0;
  let inner: number | undefined;
  let holder: string | undefined;
  annexes.forEach((annex, index) => {
    const own = ordinals[index] ?? [];
    const fitsOuter =
      own.length === 0 || own.includes(outer + 1) || (inner === undefined && !own.includes(1));
    const fitsInner = inner !== undefined && own.includes(inner + 1);
    const comesAgain = own.some((ordinal) => (lastWith.get(ordinal) ?? 0) > index);
    const startsInner = holder !== undefined && own.includes(1) && outer >= 1;
    if (startsInner || (fitsInner && (!fitsOuter || comesAgain))) {
      inner = startsInner ? 1 : (inner ?? 0) + 1;
      nested.push({ annex, holder });
      return;
    }
    outer = own.includes(outer + 1) ? outer + 1 : (own[0] ?? outer);
    inner = undefined;
    holder = annex.id;
    nested.push({ annex, holder: undefined });
  });
  return nested;
}
