import type { AnnexScopes } from './annexScopes';
import { annexScopesOf } from './annexScopes';
import { plainFigures } from '../numerals';
import { labelKeys } from './labelKeys';
import type { ReferenceView } from './referenceView';
import type { Steps } from '../steps';

/** Sections and paragraphs that are taken in at a time. */
const entriesAtATime = 1024;

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
  if (/^\d+$/u.test(number)) return number;
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

function* sectionsByKey(sections: readonly ViewSection[]): Steps<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  // The same few labels again and again.
  const known = new Map<string, readonly string[]>();
  for (const [position, { id, label, parent }] of sections.entries()) {
    if (position % entriesAtATime === 0) yield;
    let keys = known.get(label);
    if (keys === undefined) known.set(label, (keys = labelKeys(label)));
    for (const key of keys) {
      addTo(groups, sectionKey(parent, key), id);
      addTo(groups, key, id);
    }
  }
  return groups;
}

function* paragraphPlaces(
  runs: ReadonlyMap<string, readonly ViewParagraph[]>,
): Steps<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  for (const [run, paragraphs] of runs)
    for (const [position, { number }] of paragraphs.entries()) {
      if (position % entriesAtATime === 0) yield;
      const key = `${run} ${numberKey(number)}`;
      if (!places.has(key)) places.set(key, position);
    }
  return places;
}

function tablesByKey(tables: readonly ViewTable[]): Map<string, ViewTable[]> {
  const groups = new Map<string, ViewTable[]>();
  for (const table of tables) for (const key of labelKeys(table.label)) addTo(groups, key, table);
  return groups;
}

/** Indexes `view`. Linear. */
export function* indexReferences(view: ReferenceView): Steps<ReferenceIndex> {
  const parents = new Map(view.sections.map(({ id, parent }) => [id, parent]));
  yield;
  const runs = groupBy(view.paragraphs, ({ run }) => run);
  yield;
  const paragraphAt = yield* paragraphPlaces(runs);
  yield;
  const runsIn = new Map<string, Set<string>>();
  for (const { run, section } of view.paragraphs) {
    if (run === 'body') continue;
    for (let above = section; above !== undefined; above = parents.get(above)) {
      const names = runsIn.get(above) ?? new Set<string>();
      if (names.has(run)) break;
      runsIn.set(above, names.add(run));
    }
  }
  yield;
  const sectionsBelow = groupBy(view.sections, ({ parent }) => parent);
  yield;
  const sectionsByLabel = yield* sectionsByKey(view.sections);
  yield;
  const annexes = annexScopesOf(view.annexes);
  yield;
  return {
    sectionsBelow,
    sectionsByKey: sectionsByLabel,
    parents,
    runs,
    paragraphAt,
    runsIn,
    annexes,
    footnotesByMarker: groupBy(view.footnotes, ({ marker }) => numberKey(marker)),
    footnoteAt: new Map(view.footnotes.map(({ id }, index) => [id, index])),
    tablesByKey: tablesByKey(view.tables),
    tableAt: new Map(view.tables.map(({ id }, index) => [id, index])),
  };
}
