import type { CrossReferenceItem, CrossReferenceMatch } from './crossReference';
import type { NestedAnnex, ReferenceIndex } from './referenceIndex';
import { indexReferences, numberKey } from './referenceIndex';
import type { ReferencePosition, ReferenceView } from './referenceView';
import { labelKeys } from './labelKeys';
import { findSections } from './resolveSections';

/** What a reference means in a report: ids in document order, or why there are none. */
export type CrossReferenceResolution =
  | {
      readonly kind: 'resolved';
      readonly sections: readonly string[];
      readonly paragraphs: readonly string[];
      readonly annexes: readonly string[];
      readonly footnotes: readonly string[];
      /** What the reference names and the report does not have, as printed: "94" of "paras. 80–94". */
      readonly missing: readonly string[];
    }
  | { readonly kind: 'unresolved'; readonly reason: UnresolvedReason };

/**
 * Why a reference leads nowhere: it names another text; the report has no such part; it has several; ibid. stands outside
 * the notes or in the first; or such parts are not read.
 */
export type UnresolvedReason =
  'other-text' | 'no-such-part' | 'several-parts' | 'not-in-a-note' | 'nothing-before' | 'not-read';

/** The ids for one kind, and the labels that have none. */
interface Targets {
  readonly ids: readonly string[];
  readonly missing: readonly string[];
}
type Outcome = Targets | UnresolvedReason;

/** A range longer than this is a misreading, not a reference. */
const longestRange = 2000;
const indexes = new WeakMap<ReferenceView, ReferenceIndex>();

/** The index of `view`, made once: a view is an immutable snapshot. */
function indexOf(view: ReferenceView): ReferenceIndex {
  const known = indexes.get(view);
  if (known !== undefined) return known;
  const index = indexReferences(view);
  indexes.set(view, index);
  return index;
}

function gather(
  items: readonly CrossReferenceItem[],
  idsOf: (item: CrossReferenceItem) => readonly string[] | UnresolvedReason,
): Outcome {
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

/** The id of the annex round a section or annex; `undefined` in the body. */
function annexAround(section: string | undefined, index: ReferenceIndex): string | undefined {
  let above = section;
  while (above !== undefined && !index.annexIds.has(above)) above = index.parents.get(above);
  return above;
}

/** The runs in which a paragraph is looked for, nearest first. */
function runsFor(
  reference: CrossReferenceMatch,
  view: ReferenceView,
  at: ReferencePosition,
): readonly string[] | UnresolvedReason {
  const index = indexOf(view);
  const container = containerOf(reference, 'annex');
  if (container !== undefined) {
    const annexes = findAnnexes(container, index, at);
    if (typeof annexes === 'string') return annexes;
    return annexes.ids.flatMap((id) => [...(index.runsIn.get(id) ?? [])]);
  }
  if (reference.whole === 'report') return ['body'];
  const around: string[] = [];
  for (let above = at.section; above !== undefined; above = index.parents.get(above))
    around.push(...(index.runsIn.get(above) ?? []));
  // "The present decision" within an annex is what that annex holds, never the body of the report.
  if (reference.whole === 'part' && around.length > 0) return [...new Set(around)];
  return [...new Set([...around, 'body'])];
}

function containerOf(
  reference: CrossReferenceMatch,
  kind: CrossReferenceMatch['kind'],
): CrossReferenceMatch | undefined {
  let container = reference.container;
  while (container !== undefined && container.kind !== kind) container = container.container;
  return container;
}

function findParagraphs(reference: CrossReferenceMatch, view: ReferenceView, at: ReferencePosition): Outcome {
  const index = indexOf(view);
  const runs = runsFor(reference, view, at);
  if (typeof runs === 'string') return runs;
  return gather(reference.items, ({ from, to }) => {
    for (const run of runs) {
      const paragraphs = index.runs.get(run) ?? [];
      const first = index.paragraphAt.get(`${run} ${numberKey(from.label)}`);
      if (first === undefined) continue;
      if (to === undefined) return paragraphs.slice(first, first + 1).map(({ id }) => id);
      const last = index.paragraphAt.get(`${run} ${numberKey(to.label)}`);
      const end = last ?? lastBefore(paragraphs, first, Number(numberKey(to.label)));
      return paragraphs.slice(first, Math.min(end, first + longestRange) + 1).map(({ id }) => id);
    }
    return [];
  });
}

/** The index of the last paragraph from `first` on whose number is not above `number`. */
function lastBefore(paragraphs: ReferenceView['paragraphs'], first: number, number: number): number {
  let last = first;
  const until = Math.min(paragraphs.length, first + longestRange);
  for (let index = first; index < until; index++)
    if (Number.parseFloat(numberKey(paragraphs[index]?.number ?? '')) <= number) last = index;
  return last;
}

const appendix = /append|apénd|добавл|附录|附文|تذييل/iu;
const enclosure = /enclos|pièce|ضميمة/iu;

function annexClass(words: string): 'annex' | 'appendix' | 'enclosure' {
  if (appendix.test(words)) return 'appendix';
  return enclosure.test(words) ? 'enclosure' : 'annex';
}

/** The annexes that a reference at a place can mean: those of what holds it first, or of the report alone. */
function annexScopes(
  reference: CrossReferenceMatch,
  index: ReferenceIndex,
  at: ReferencePosition,
): NestedAnnex[][] {
  const sameClass = index.annexes.filter(
    ({ annex }) => annexClass(annex.label) === annexClass(reference.noun),
  );
  const outer = sameClass.filter(({ holder }) => holder === undefined);
  const around = annexAround(at.section, index);
  if (reference.whole === 'report' || around === undefined) return [outer, sameClass];
  const holder = index.annexes.find(({ annex }) => annex.id === around)?.holder ?? around;
  const inner = sameClass.filter((annex) => annex.holder === holder);
  return reference.whole === 'part' ? [inner] : [inner, outer];
}

function findAnnexes(reference: CrossReferenceMatch, index: ReferenceIndex, at: ReferencePosition): Outcome {
  const scopes = annexScopes(reference, index, at);
  if (reference.items.length === 0) {
    const around = annexAround(at.section, index);
    // "The annex" in an annex that has none of its own is that annex.
    if (around !== undefined && reference.whole === undefined && scopes[0]?.length === 0)
      return { ids: [around], missing: [] };
    const scope = scopes.find((annexes) => annexes.length > 0) ?? [];
    if (scope.length > 1) return 'several-parts';
    return scope.length === 0 ? 'no-such-part' : { ids: scope.map(({ annex }) => annex.id), missing: [] };
  }
  return gather(reference.items, ({ from, to }) => {
    for (const scope of scopes) {
      const placeOf = (label: string): number => {
        const keys = labelKeys(label);
        const exact = scope.findIndex(({ annex }) =>
          labelKeys(annex.label).some((key) => keys.includes(key)),
        );
        return exact >= 0
          ? exact
          : scope.findIndex(({ annex }) => haveSameNumber(labelKeys(annex.label), keys));
      };
      const first = placeOf(from.label);
      if (first < 0) continue;
      const last = to === undefined ? first : Math.max(first, placeOf(to.label));
      return scope.slice(first, last + 1).map(({ annex }) => annex.id);
    }
    return [];
  });
}

/** Whether a figure on one side is a numeral on the other: "Annex 2" for "annex II". */
function haveSameNumber(some: readonly string[], others: readonly string[]): boolean {
  const numbers = (keys: readonly string[]): string[] =>
    keys.filter((key) => !key.startsWith('letter')).map((key) => key.slice(key.indexOf(' ')));
  return numbers(some).some((number) => numbers(others).includes(number));
}

/** Of notes with the same marker the nearest in the direction said; without one, the last before, else the first behind. */
function findFootnotes(reference: CrossReferenceMatch, view: ReferenceView, at: ReferencePosition): Outcome {
  const index = indexOf(view);
  return gather(reference.items, ({ from, to }) => {
    const notes = index.footnotesByMarker.get(numberKey(from.label)) ?? [];
    const before = notes.findLast(({ offset }) => offset <= at.offset);
    const behind = notes.find(({ offset }) => offset > at.offset);
    const note = reference.direction === 'below' ? (behind ?? before) : (before ?? behind);
    if (note === undefined) return [];
    if (to === undefined) return [note.id];
    const first = index.footnoteAt.get(note.id) ?? 0;
    const rest = view.footnotes.slice(first, first + longestRange);
    const last = rest.findIndex(({ marker }) => numberKey(marker) === numberKey(to.label));
    return rest.slice(0, Math.max(0, last) + 1).map(({ id }) => id);
  });
}

function findBefore(view: ReferenceView, at: ReferencePosition): Outcome {
  if (at.footnote === undefined) return 'not-in-a-note';
  const place = indexOf(view).footnoteAt.get(at.footnote);
  const before = place === undefined ? undefined : view.footnotes[place - 1];
  return before === undefined ? 'nothing-before' : { ids: [before.id], missing: [] };
}

/**
 * Finds what `reference`, standing at `at`, means in the report of `view`.
 *
 * Labels compare across scripts ("二(E)" is section II.E). In an annex the nearest numbering comes first, unless the
 * reference says "the present report". Ibid. is the note before it in print. The first call for a view costs linear time,
 * the others what they find.
 */
export function resolveCrossReference(
  reference: CrossReferenceMatch,
  view: ReferenceView,
  at: ReferencePosition,
): CrossReferenceResolution {
  const { kind, scope } = reference;
  if (kind === 'table') return { kind: 'unresolved', reason: scope === 'other' ? 'other-text' : 'not-read' };
  if (kind !== 'ibid' && scope === 'other') return { kind: 'unresolved', reason: 'other-text' };
  const outcome = targetsOf(reference, kind, view, at);
  if (typeof outcome === 'string') return { kind: 'unresolved', reason: outcome };
  const { ids, missing } = outcome;
  return {
    kind: 'resolved',
    sections: kind === 'section' ? ids : [],
    paragraphs: kind === 'paragraph' ? ids : [],
    annexes: kind === 'annex' ? ids : [],
    footnotes: kind === 'footnote' || kind === 'ibid' ? ids : [],
    missing,
  };
}

function targetsOf(
  reference: CrossReferenceMatch,
  kind: Exclude<CrossReferenceMatch['kind'], 'table'>,
  view: ReferenceView,
  at: ReferencePosition,
): Outcome {
  const index = indexOf(view);
  switch (kind) {
    case 'paragraph':
      return findParagraphs(reference, view, at);
    case 'section': {
      const container = containerOf(reference, 'annex');
      const annexes = container === undefined ? undefined : findAnnexes(container, index, at);
      if (typeof annexes === 'string') return annexes;
      const inAnnex =
        annexes?.ids[0] ?? (reference.whole === 'report' ? undefined : annexAround(at.section, index));
      const section = containerOf(reference, 'section');
      return gather(reference.items, (item) => {
        const above = section?.items[0];
        const path = above === undefined ? [] : above.from.label.split('.');
        return findSections(item, path, { index, annex: inAnnex, near: at.section });
      });
    }
    case 'annex':
      return findAnnexes(reference, index, at);
    case 'footnote':
      return findFootnotes(reference, view, at);
    case 'ibid':
      return findBefore(view, at);
  }
}
