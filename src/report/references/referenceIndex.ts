import { labelOrdinals, plainFigures } from './labelKeys';
import type { ReferenceView } from './referenceView';

type ViewSection = ReferenceView['sections'][number];
type ViewParagraph = ReferenceView['paragraphs'][number];
type ViewAnnex = ReferenceView['annexes'][number];
type ViewFootnote = ReferenceView['footnotes'][number];

/** An annex and what holds it: an annex of a decision that stands in an annex of the report. */
export interface NestedAnnex {
  readonly annex: ViewAnnex;
  /** The id of the annex round it; `undefined` for an annex of the report itself. */
  readonly holder: string | undefined;
}

/** The parts of a `ReferenceView` by what references name. */
export interface ReferenceIndex {
  /** Children in order by the id of the section or annex above; `undefined` for the top. */
  readonly sectionsBelow: ReadonlyMap<string | undefined, readonly ViewSection[]>;
  /** The id above, by the id of a section. */
  readonly parents: ReadonlyMap<string, string | undefined>;
  /** The paragraphs of each run, in order. */
  readonly runs: ReadonlyMap<string, readonly ViewParagraph[]>;
  /** The place of a number in its run, by "run number"; the first where it is printed twice. */
  readonly paragraphAt: ReadonlyMap<string, number>;
  /** The names of the runs other than the body's in each section or annex, those below it included. */
  readonly runsIn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly annexes: readonly NestedAnnex[];
  readonly annexIds: ReadonlySet<string>;
  readonly footnotesByMarker: ReadonlyMap<string, readonly ViewFootnote[]>;
  /** The place of a note in print, by its id. */
  readonly footnoteAt: ReadonlyMap<string, number>;
}

/** A number as it compares: "５ BIS" is "5 bis". */
export function numberKey(number: string): string {
  return plainFigures(number).toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * Tells the annexes of the report from the annexes of what stands in them.
 *
 * A numbering that begins anew is inner, and goes on being so while its numbers follow; a number that fits both is the
 * report's own unless the same number comes again later and only that one would be left for the report.
 */
export function nestAnnexes(annexes: readonly ViewAnnex[]): NestedAnnex[] {
  const nested: NestedAnnex[] = [];
  const ordinals = annexes.map(({ label }) => labelOrdinals(label));
  let outer = 0;
  let inner: number | undefined;
  let holder: string | undefined;
  annexes.forEach((annex, index) => {
    const own = ordinals[index] ?? [];
    const fitsOuter =
      own.length === 0 || own.includes(outer + 1) || (inner === undefined && !own.includes(1));
    const fitsInner = inner !== undefined && own.includes(inner + 1);
    const comesAgain = ordinals
      .slice(index + 1)
      .some((later) => own.some((ordinal) => later.includes(ordinal)));
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

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Indexes `view`. Linear, but for the square of the number of annexes. */
export function indexReferences(view: ReferenceView): ReferenceIndex {
  const parents = new Map(view.sections.map(({ id, parent }) => [id, parent]));
  const runs = groupBy(view.paragraphs, ({ run }) => run);
  const paragraphAt = new Map<string, number>();
  for (const [run, paragraphs] of runs)
    paragraphs.forEach(({ number }, index) => {
      const key = `${run} ${numberKey(number)}`;
      if (!paragraphAt.has(key)) paragraphAt.set(key, index);
    });
  const runsIn = new Map<string, Set<string>>();
  for (const { run, section } of view.paragraphs) {
    if (run === 'body') continue;
    for (let above = section; above !== undefined; above = parents.get(above)) {
      const names = runsIn.get(above) ?? new Set<string>();
      if (names.has(run)) break;
      runsIn.set(above, names.add(run));
    }
  }
  return {
    sectionsBelow: groupBy(view.sections, ({ parent }) => parent),
    parents,
    runs,
    paragraphAt,
    runsIn,
    annexes: nestAnnexes(view.annexes),
    annexIds: new Set(view.annexes.map(({ id }) => id)),
    footnotesByMarker: groupBy(view.footnotes, ({ marker }) => numberKey(marker)),
    footnoteAt: new Map(view.footnotes.map(({ id }, index) => [id, index])),
  };
}
