import type { OffsetRange } from '../text/offsetRange';
import { touchesOffset } from '../text/offsetRange';
import type { Mention } from './mention';
import type { Annex, Footnote, Item, Paragraph, Place, Report, Section } from './report';
import type { Steps } from './steps';

/** Something and one of the places where it stands. */
interface Entry<T> {
  readonly range: OffsetRange;
  readonly value: T;
}

/** Ranges in the order of their beginnings, with what stands there. */
class PlaceIndex<T> {
  readonly #entries: readonly Entry<T>[];
  /** The furthest end among the entries up to each one. */
  readonly #furthest: readonly number[];

  constructor(entries: Entry<T>[]) {
    entries.sort((a, b) => a.range.start - b.range.start);
    let furthest = 0;
    this.#furthest = entries.map(({ range }) => (furthest = Math.max(furthest, range.end)));
    this.#entries = entries;
  }

  /** The values of the entries that lie wholly in `range`, in order. Logarithmic, and as long as the answer. */
  within(range: OffsetRange): readonly T[] {
    const values: T[] = [];
    for (let index = this.#firstFrom(range.start); index < this.#entries.length; index++) {
      const entry = this.#entries[index];
      if (entry === undefined || entry.range.start >= range.end) break;
      if (entry.range.end <= range.end) values.push(entry.value);
    }
    return values;
  }

  /** The first index whose entry begins at or behind `offset`. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.range.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The entry that touches `offset`; of several, the one that begins last. */
  at(offset: number): Entry<T> | undefined {
    for (
      let index = this.#firstFrom(offset + 1) - 1;
      index >= 0 && (this.#furthest[index] ?? 0) >= offset;
      index--
    ) {
      const entry = this.#entries[index];
      if (entry !== undefined && touchesOffset(entry.range, offset)) return entry;
    }
    return undefined;
  }
}

/** The look-ups of one report, made when they are first needed. */
interface Indexes {
  mentions?: PlaceIndex<Mention>;
  paragraphs?: PlaceIndex<Paragraph>;
  sections?: PlaceIndex<Section>;
  annexes?: PlaceIndex<Annex>;
  footnotes?: PlaceIndex<Footnote>;
  items?: PlaceIndex<Item>;
}

const indexesOf = new WeakMap<Report, Indexes>();

/** The symbol, resolution, footnote marker, note or cross-reference at `offset`; what it refers to with it. `undefined` for none. */
export function mentionAt(report: Report, offset: number): Mention | undefined {
  return mentionIndex(report).at(offset)?.value;
}

/** Everything that refers, or is referred to, wholly within `range`, in document order. Logarithmic, and as long as the answer. */
export function mentionsIn(report: Report, range: OffsetRange): readonly Mention[] {
  return mentionIndex(report).within(range);
}

function mentionIndex(report: Report): PlaceIndex<Mention> {
  return (indexes(report).mentions ??= new PlaceIndex(mentionsOf(report)));
}

/** The numbered paragraph that has a part at `offset`; `undefined` in headings, notes and unnumbered text. */
export function paragraphAt(report: Report, offset: number): Paragraph | undefined {
  return (indexes(report).paragraphs ??= index(report, report.paragraphs, ({ parts }) => parts)).at(offset)
    ?.value;
}

/** The innermost section that `offset` lies in, heading included; `undefined` outside all. */
export function sectionAt(report: Report, offset: number): Section | undefined {
  const sections = (indexes(report).sections ??= extents(report, report.sections));
  return inside(sections.at(offset), offset, report)?.value;
}

/** The annex that `offset` lies in, heading included; `undefined` outside all. */
export function annexAt(report: Report, offset: number): Annex | undefined {
  const annexes = (indexes(report).annexes ??= extents(report, report.annexes));
  return inside(annexes.at(offset), offset, report)?.value;
}

/** The note whose text or marker stands at `offset`, not the one that is referred to there. */
export function footnoteAt(report: Report, offset: number): Footnote | undefined {
  return (indexes(report).footnotes ??= index(report, report.footnotes, ({ parts }) => parts)).at(offset)
    ?.value;
}

/** The innermost item of a numbered paragraph at `offset`; `undefined` outside items. */
export function itemAt(report: Report, offset: number): Item | undefined {
  const items = (indexes(report).items ??= index(
    report,
    report.paragraphs.flatMap((paragraph) => paragraph.items),
    ({ place }) => [place],
  ));
  return items.at(offset)?.value;
}

/** Makes all look-ups of a report in steps, one each; its lists should be made before. */
export function* makeLookupsInSlices(report: Report): Steps<void> {
  for (const lookUp of [mentionAt, paragraphAt, sectionAt, annexAt, footnoteAt, itemAt]) {
    lookUp(report, 0);
    yield;
  }
}

function indexes(report: Report): Indexes {
  const known = indexesOf.get(report) ?? {};
  indexesOf.set(report, known);
  return known;
}

function index<T>(
  report: Report,
  values: readonly T[],
  placesOf: (value: T) => readonly Place[],
): PlaceIndex<T> {
  return new PlaceIndex(
    values.flatMap((value) => placesOf(value).map((place) => ({ range: report.rangeOf(place), value }))),
  );
}

function extents<T extends Section | Annex>(report: Report, parts: readonly T[]): PlaceIndex<T> {
  return new PlaceIndex(parts.map((value) => ({ range: report.extentOf(value), value })));
}

/** An extent does not hold its end, where the next one begins, but for the end of the text. */
function inside<T>(entry: Entry<T> | undefined, offset: number, report: Report): Entry<T> | undefined {
  return entry !== undefined && (offset < entry.range.end || offset === report.text.length)
    ? entry
    : undefined;
}

function mentionsOf(report: Report): Entry<Mention>[] {
  const entries: Entry<Mention>[] = [];
  const add = (value: Mention): void => {
    entries.push({ range: report.rangeOf(value.place), value });
  };
  const papers = new Map(report.workingPapers.map((paper) => [paper.symbol.toUpperCase(), paper]));
  for (const symbol of report.symbols)
    for (const occurrence of symbol.occurrences)
      add({
        kind: 'symbol',
        place: occurrence.place,
        symbol,
        occurrence,
        workingPaper: papers.get(symbol.symbol.toUpperCase()),
      });
  for (const resolution of report.resolutions)
    for (const place of resolution.occurrences) add({ kind: 'resolution', place, resolution });
  for (const footnote of report.footnotes) {
    for (const place of footnote.references) add({ kind: 'footnote-reference', place, footnote });
    const [first] = footnote.parts;
    // The definition is its marker: the note's text has mentions of its own.
    if (first !== undefined)
      add({ kind: 'footnote-definition', place: markerOf(report, first, footnote.marker), footnote });
  }
  for (const reference of report.crossReferences)
    add({ kind: 'cross-reference', place: reference.place, reference });
  return entries;
}

/** The marker at the beginning of a note, with what marks it: "⁴", "[^4]:", "4/". */
function markerOf(report: Report, note: Place, marker: string): Place {
  const { start } = report.rangeOf(note);
  const head = report.text.slice(start, start + 120);
  const match =
    /^[^\p{L}\p{N}*\\⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:<sup>\s*)?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?:\\?\*)+|[\p{L}\p{N}_.-]+)(?:\s*<\/sup>|\]:|\/|\))?/u.exec(
      head,
    );
  const length = match?.[0].length ?? marker.length;
  return { origin: note.origin, start: note.start, end: note.start + length };
}
