import type { DocumentSymbol, Place, Report, Resolution } from '../../report/report';
import type { Steps } from '../../report/steps';
import { papersOf } from '../hovers/papersOf';
import { nameOfResolution } from '../hovers/resolutionHover';
import type { Localizer } from '../localizer';
import { listedPaper } from '../navigation/listedPaper';
import { nameOfWhereabouts } from '../navigation/whereabouts';
import { noteWords } from '../navigation/noteWords';
import { firstWords } from '../../report/plainWords';

/** The groups of the References view, in their order. */
export const referenceGroups = [
  'working-papers',
  'resolutions',
  'documents',
  'footnotes',
  'experts',
] as const;
export type ReferenceGroup = (typeof referenceGroups)[number];

/** Entries that are made at a time. */
const entriesAtATime = 32;

/** A node of the References view. */
export type ReferenceNode = GroupNode | EntryNode | UseNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: ReferenceGroup;
  /** The report that the places of all below are good in. */
  readonly report: Report;
  readonly parent: undefined;
  readonly children: readonly EntryNode[];
}

/** A document, a resolution, a footnote or a person. */
export interface EntryNode {
  readonly kind: 'entry';
  /** Unique, and the same after an edit elsewhere: "working-papers/GE-NDVF/2022/WP.3". */
  readonly id: string;
  readonly parent: GroupNode;
  /** The symbol, the name, the number. */
  readonly label: string;
  /** The title, the first words, the country; "" for none. */
  readonly title: string;
  /** Where a click goes. */
  readonly place: Place;
  /** How many children it has, without making them. */
  readonly uses: number;
  /** Made when somebody looks. */
  readonly children: readonly UseNode[];
}

/** A place that names an entry. */
export interface UseNode {
  readonly kind: 'use';
  readonly id: string;
  readonly parent: EntryNode;
  /** "para. 16", "note 4 to para. 16", "annex III". */
  readonly label: string;
  /** The words around it. */
  readonly title: string;
  readonly place: Place;
  readonly uses: 0;
  readonly children: readonly [];
}

/** The units of a note, and of the line around a use, that the view shows. */
const wordsShown = 80;
const wordsBefore = 24;

/**
 * What `report` refers to, by group, made in steps; a group without entries is left out. Linear in the report's
 * references; its lists should be made before.
 */
export function* referencesIn(report: Report, l10n: Localizer): Steps<readonly GroupNode[]> {
  const groups: GroupNode[] = [];
  for (const group of referenceGroups) {
    const made = yield* groupNode(report, group, l10n);
    if (made.children.length > 0) groups.push(made);
  }
  return groups;
}

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly title: () => string;
  readonly place: Place;
  readonly uses: readonly Place[];
}

function* groupNode(report: Report, group: ReferenceGroup, l10n: Localizer): Steps<GroupNode> {
  const children: EntryNode[] = [];
  const node: GroupNode = { kind: 'group', id: group, report, parent: undefined, children };
  const entries = entriesOf(report, group, l10n);
  yield;
  for (const entry of entries)
    if (children.push(new ReportEntry(node, entry, l10n)) % entriesAtATime === 0) yield;
  return node;
}

class ReportEntry implements EntryNode {
  readonly kind = 'entry';
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly uses: number;
  readonly #entry: Entry;
  readonly #l10n: Localizer;
  #title: string | undefined;
  #children: readonly UseNode[] | undefined;

  constructor(
    readonly parent: GroupNode,
    entry: Entry,
    l10n: Localizer,
  ) {
    this.id = `${parent.id}/${entry.key}`;
    this.label = entry.label;
    this.place = entry.place;
    this.uses = entry.uses.length;
    this.#entry = entry;
    this.#l10n = l10n;
  }

  get title(): string {
    return (this.#title ??= this.#entry.title());
  }

  get children(): readonly UseNode[] {
    return (this.#children ??= this.#entry.uses.map((use, index) => this.#useNode(use, index)));
  }

  #useNode(use: Place, index: number): UseNode {
    const { report } = this.parent;
    const { start } = report.rangeOf(use);
    return {
      kind: 'use',
      id: `${this.id}#${index}`,
      parent: this,
      label: nameOfWhereabouts(report, start, this.#l10n),
      title: wordsAround(report, start),
      place: use,
      uses: 0,
      children: [],
    };
  }
}

function entriesOf(report: Report, group: ReferenceGroup, l10n: Localizer): readonly Entry[] {
  switch (group) {
    case 'working-papers':
      return workingPapers(report);
    case 'resolutions':
      return report.resolutions.map((resolution) => resolutionEntry(resolution, l10n));
    case 'documents':
      return report.symbols
        .filter((symbol) => !isWorkingPaper(report, symbol) && symbol.symbol !== report.symbol)
        .map((symbol) => symbolEntry(report, symbol));
    case 'footnotes':
      return footnotes(report, l10n);
    case 'experts':
      return experts(report);
  }
}

function isWorkingPaper(report: Report, symbol: DocumentSymbol): boolean {
  return symbol.kind === 'working-paper' || listedPaper(report, symbol.symbol) !== undefined;
}

/** The annex's rows in their order, then the papers that are cited and not listed. */
function workingPapers(report: Report): readonly Entry[] {
  const symbols = new Map(report.symbols.map((symbol) => [symbol.symbol, symbol]));
  const listed = report.workingPapers.map((paper): Entry => ({
    key: paper.symbol,
    label: paper.symbol,
    title: () => paper.title,
    place: paper.place,
    uses: citations(symbols.get(paper.symbol)),
  }));
  const keys = new Set(listed.map(({ key }) => key));
  const unlisted = report.symbols
    .filter((symbol) => symbol.kind === 'working-paper' && !keys.has(symbol.symbol))
    .filter(({ symbol }) => symbol !== report.symbol)
    .map((symbol) => symbolEntry(report, symbol));
  return unique([...listed, ...unlisted]);
}

/** A list may name a paper twice; the first row counts. */
function unique(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map([...entries].reverse().map((entry) => [entry.key, entry])).values()].reverse();
}

function symbolEntry(report: Report, symbol: DocumentSymbol): Entry {
  const uses = citations(symbol);
  const place = uses[0] ?? symbol.occurrences[0]?.place;
  if (place === undefined) throw new Error(`symbol ${symbol.symbol} has no occurrences`);
  const title = (): string => (listedPaper(report, symbol.symbol)?.title ?? '') || (symbol.title ?? '');
  return { key: symbol.symbol, label: symbol.symbol, title, place, uses };
}

function citations(symbol: DocumentSymbol | undefined): readonly Place[] {
  return (symbol?.occurrences ?? [])
    .filter(({ role }) => role === 'citation' || role === 'self')
    .map(({ place }) => place);
}

function resolutionEntry(resolution: Resolution, l10n: Localizer): Entry {
  const [place] = resolution.occurrences;
  if (place === undefined) throw new Error(`resolution ${resolution.id} has no occurrences`);
  return {
    key: resolution.id,
    label: resolution.number,
    title: () => nameOfResolution(resolution, l10n),
    place,
    uses: resolution.occurrences,
  };
}

function footnotes(report: Report, l10n: Localizer): readonly Entry[] {
  return report.footnotes.flatMap((note) => {
    const place = note.parts[0] ?? note.references[0];
    if (place === undefined) return [];
    const title = (): string =>
      note.parts.length === 0 ? l10n.t('no text in this file') : noteWords(report, note, wordsShown);
    return [{ key: note.id, label: note.marker, title, place, uses: note.references }];
  });
}

function experts(report: Report): readonly Entry[] {
  return report.experts.map((expert) => ({
    key: expert.name,
    label: expert.name,
    title: () => [expert.country, expert.post ?? ''].filter((part) => part !== '').join(' · '),
    place: expert.place,
    uses: papersOf(report, expert).flatMap((paper) => citations(paper).slice(0, 1)),
  }));
}

/** The words around an offset on its line, an ellipsis where they are cut. */
function wordsAround(report: Report, offset: number): string {
  const line0 = report.text.lineAt(offset);
  const line = report.text.line(line0);
  const at = offset - report.text.lineStart(line0);
  const from = Math.max(0, at - wordsBefore);
  const words = firstWords(line.slice(from), wordsShown);
  return from > 0 ? `…${words}` : words;
}
