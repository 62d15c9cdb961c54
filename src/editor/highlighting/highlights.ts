import type { Place, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { markerLength } from '../../report/footnoteMarker';

/** What is highlighted, by the names of `semanticTokenTypes` in package.json and in this order in the legend. */
export const highlightKinds = [
  'reportHeading',
  'reportNumber',
  'reportItem',
  'reportFootnote',
  'reportSymbol',
  'reportResolution',
] as const;

export type HighlightKind = (typeof highlightKinds)[number];

export interface Highlight {
  readonly range: OffsetRange;
  readonly kind: HighlightKind;
}

/** How far into a paragraph or item its label is looked for: indentation, list marks and emphasis stand before it. */
const labelReach = 12;

/** UTF-16 units whose highlights are put in order together. */
const stretchLength = 16_384;

/**
 * Labels, numbers, footnote markers, symbols and resolutions of a report: in document order, none
 * overlapping another, none over more than one line. Given stretch by stretch, so that a long report can be
 * gone through in slices; between stretches none are given while they are gathered.
 */
export function* highlightsOf(report: Report): IterableIterator<readonly Highlight[]> {
  const inner = new Stretches();
  const outer = new Stretches();
  for (const made of innerHighlights(report)) if (inner.add(made)) yield [];
  for (const made of outerHighlights(report)) if (outer.add(made)) yield [];
  let end = 0;
  for (let index = 0; index * stretchLength <= report.text.length; index++) {
    const marks = sorted(inner.at(index));
    const pieces = [...marks, ...outer.at(index).flatMap((whole) => without(whole, marks))];
    const placed = sorted(pieces)
      .flatMap((piece) => byLine(report, piece))
      .filter(({ range }) => range.start >= end);
    end = placed.at(-1)?.range.end ?? end;
    yield placed;
  }
}

/** Highlights by the stretch of the text that they begin in. */
class Stretches {
  readonly #stretches = new Map<number, Highlight[]>();
  #count = 0;

  /** Whether many have been added since it last was so. */
  add(made: Highlight): boolean {
    const index = Math.floor(made.range.start / stretchLength);
    const known = this.#stretches.get(index);
    if (known === undefined) this.#stretches.set(index, [made]);
    else known.push(made);
    this.#count++;
    return this.#count % 256 === 0;
  }

  at(index: number): readonly Highlight[] {
    return this.#stretches.get(index) ?? [];
  }
}

function* innerHighlights(report: Report): IterableIterator<Highlight> {
  for (const { occurrences } of report.symbols)
    for (const { place } of occurrences) yield highlight(report, place, 'reportSymbol');
  for (const { occurrences } of report.resolutions)
    for (const place of occurrences) yield highlight(report, place, 'reportResolution');
  for (const { references, parts } of report.footnotes) {
    for (const place of references) yield highlight(report, place, 'reportFootnote');
    for (const place of parts.slice(0, 1)) yield markerHighlight(report, place);
  }
}

function* outerHighlights(report: Report): IterableIterator<Highlight> {
  for (const { place } of [...report.sections, ...report.annexes])
    yield highlight(report, place, 'reportHeading');
  for (const { number, parts, items } of report.paragraphs) {
    for (const place of parts.slice(0, 1)) yield labelHighlight(report, place, number, 'reportNumber');
    for (const { place, label } of items) yield labelHighlight(report, place, label, 'reportItem');
  }
}

function highlight(report: Report, place: Place, kind: HighlightKind): Highlight {
  return { range: report.rangeOf(place), kind };
}

function labelHighlight(report: Report, place: Place, label: string, kind: HighlightKind): Highlight {
  const { start, end } = report.rangeOf(place);
  const at = report.text.slice(start, Math.min(end, start + labelReach + label.length)).indexOf(label);
  return { range: { start: start + Math.max(0, at), end: at < 0 ? start : start + at + label.length }, kind };
}

function markerHighlight(report: Report, place: Place): Highlight {
  const { start, end } = report.rangeOf(place);
  const length = markerLength(report.text.slice(start, Math.min(end, start + 40)));
  return { range: { start, end: Math.min(end, start + length) }, kind: 'reportFootnote' };
}

/** In document order, without empty ones and without what overlaps one before it. */
function sorted(highlights: readonly Highlight[]): readonly Highlight[] {
  const ordered = highlights
    .filter(({ range }) => range.start < range.end)
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = -1;
  return ordered.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** What is left of `whole` between the `holes`, which are sorted. */
function without(whole: Highlight, holes: readonly Highlight[]): readonly Highlight[] {
  const pieces: Highlight[] = [];
  let { start } = whole.range;
  for (let index = firstEndingAfter(holes, start); index < holes.length; index += 1) {
    const hole = holes[index]?.range;
    if (hole === undefined || hole.start >= whole.range.end) break;
    if (start < hole.start) pieces.push({ ...whole, range: { start, end: hole.start } });
    start = Math.max(start, hole.end);
  }
  if (start < whole.range.end) pieces.push({ ...whole, range: { start, end: whole.range.end } });
  return pieces;
}

function firstEndingAfter(highlights: readonly Highlight[], offset: number): number {
  let low = 0;
  let high = highlights.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((highlights[middle]?.range.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A token of the editor stands on one line, without the blanks around it. */
function byLine({ text }: Report, { range, kind }: Highlight): readonly Highlight[] {
  const pieces: Highlight[] = [];
  for (let line0 = text.lineAt(range.start); line0 < text.lineCount; line0 += 1) {
    const start = Math.max(range.start, text.lineStart(line0));
    const end = Math.min(range.end, text.lineEnd(line0));
    const piece = text.slice(start, end);
    const shift = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) pieces.push({ kind, range: { start: start + shift, end: start + shift + length } });
    if (range.end <= text.lineEnd(line0)) break;
  }
  return pieces;
}
