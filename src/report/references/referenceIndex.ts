import type { AnnexScopes } from './annexScopes';
import { annexScopesOf } from './annexScopes';
import { labelKeys, plainFigures } from './labelKeys';
import type { ReferenceView } from './referenceView';

type ViewSection = ReferenceView['sections'][number];
type ViewParagraph = ReferenceView['paragraphs'][number];
type ViewFootnote = ReferenceView['footnotes'][number];
type ViewTable = ReferenceView['tables'][number];

/** The parts of a `ReferenceView` by what references name. */
export interface ReferenceIndex {
  /** Children in order by the id of the section or annex above; `undefined` for the top. */
  readonly sectionsBelow: ReadonlyMap<string | undefined, readonly ViewSection[]>;
  /** The ids of sections by `sectionKey`, and of all by a key of `labelKeys` alone. */
  readonly sectionsByKey: ReadonlyMap<string, readonly string[]>;
  /** The id above, by the id of a section. */
  readonly parents: ReadonlyMap<string, string | undefined>;
  /** The paragraphs of each run, in order. */
  readonly runs: ReadonlyMap<string, readonly ViewParagraph[]>;
  /** The place of a number in its run, by "run number"; the first where it is printed twice. */
  readonly paragraphAt: ReadonlyMap<string, number>;
  /** The names of the runs other than the body's in each section or annex, those below it included. */
  readonly runsIn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly annexes: AnnexScopes;
  readonly footnotesByMarker: ReadonlyMap<string, readonly ViewFootnote[]>;
  /** The place of a note in print, by its id. */
  readonly footnoteAt: ReadonlyMap<string, number>;
  /** Tables by a key of `labelKeys`, in order. */
  readonly tablesByKey: ReadonlyMap<string, readonly ViewTable[]>;
  /** The place of a table in the report, by its id. */
  readonly tableAt: ReadonlyMap<string, number>;
}

/** Under which a section with a label of this key below `parent` is found. */
export function sectionKey(parent: string | undefined, key: string): string {
  return `${parent ?? ''}\n${key}`;
}

/** A number as it compares: "５ BIS" is "5 bis". */
export function numberKey(number: string): string {
  return plainFigures(number).toLowerCase().replace(/\s+/gu, ' ').trim();
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}

function addTo<Value, Key>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function sectionsByKey(sections: readonly ViewSection[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, label, parent } of sections)
    for (const key of labelKeys(label)) {
      addTo(groups, sectionKey(parent, key), id);
      addTo(groups, key, id);
    }
  return groups;
}

function tablesByKey(tables: readonly ViewTable[]): Map<string, ViewTable[]> {
  const groups = new Map<string, ViewTable[]>();
  for (const table of tables) for (const key of labelKeys(table.label)) addTo(groups, key, table);
  return groups;
}

/** Indexes `view`. Linear. */
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
    sectionsByKey: sectionsByKey(view.sections),
    parents,
    runs,
    paragraphAt,
    runsIn,
    annexes: annexScopesOf(view.annexes),
    footnotesByMarker: groupBy(view.footnotes, ({ marker }) => numberKey(marker)),
    footnoteAt: new Map(view.footnotes.map(({ id }, index) => [id, index])),
    tablesByKey: tablesByKey(view.tables),
    tableAt: new Map(view.tables.map(({ id }, index) => [id, index])),
  };
}
