import type { OffsetRange } from '../text/offsetRange';
import { touchesOffset } from '../text/offsetRange';
import type { Mention } from './mention';
import { MentionIndex } from './mentionIndex';
import { countUpTo } from './placeIndex';
import type { Annex, Footnote, Item, Paragraph, Place, Report, Section } from './report';
import { ReportSnapshot } from './reportSnapshot';
import type { Steps } from './steps';
import { finish } from './steps';

const mentions = new WeakMap<Report, MentionIndex>();
const noteParts = new WeakMap<Report, readonly NotePart[]>();
/** Where the values of a report's lists begin; of those lists for which it was made. */
const startsOf = new WeakMap<readonly unknown[], readonly number[]>();

/** A part of the text of a note. */
interface NotePart {
  readonly note: Footnote;
  readonly place: Place;
}

/** Values whose beginnings are told at a time. */
const startsAtATime = 2048;

/** The symbol, resolution, footnote marker, note or cross-reference at `offset`; what it refers to with it. `undefined` for none. */
export function mentionAt(report: Report, offset: number): Mention | undefined {
  return mentionIndex(report)?.at(offset);
}

/** Everything that refers, or is referred to, wholly within `range`, in document order. Logarithmic, and as long as the answer. */
export function mentionsIn(report: Report, range: OffsetRange): readonly Mention[] {
  return mentionIndex(report)?.within(range) ?? [];
}

function mentionIndex(report: Report): MentionIndex | undefined {
  return mentions.get(report) ?? finish(makeMentions(report));
}

function* makeMentions(report: Report): Steps<MentionIndex | undefined> {
  if (!(report instanceof ReportSnapshot)) return undefined;
  const made = yield* MentionIndex.of(report, report.sequence);
  mentions.set(report, made);
  return made;
}

/** The numbered paragraph that has a part at `offset`; `undefined` in headings, notes and unnumbered text. */
export function paragraphAt(report: Report, offset: number): Paragraph | undefined {
  const paragraph = lastFrom(report, report.paragraphs, offset, firstPart);
  return paragraph !== undefined && isAt(report, paragraph.parts, offset) ? paragraph : undefined;
}

/** The innermost section that `offset` lies in, heading included; `undefined` outside all. */
export function sectionAt(report: Report, offset: number): Section | undefined {
  const section = lastFrom(report, report.sections, offset, placeOf);
  const annex = annexAt(report, offset);
  // An annex ends all sections before it.
  const isOver =
    section !== undefined &&
    annex !== undefined &&
    report.rangeOf(annex.place).start > report.rangeOf(section.place).start;
  return isOver ? undefined : section;
}

/** The annex that `offset` lies in, heading included; `undefined` outside all. */
export function annexAt(report: Report, offset: number): Annex | undefined {
  return lastFrom(report, report.annexes, offset, placeOf);
}

/** The note whose text or marker stands at `offset`, not the one that is referred to there. */
export function footnoteAt(report: Report, offset: number): Footnote | undefined {
  const part = lastFrom(report, notePartsOf(report), offset, placeOf);
  return part !== undefined && touchesOffset(report.rangeOf(part.place), offset) ? part.note : undefined;
}

/** The innermost item of a numbered paragraph at `offset`; `undefined` outside items. */
export function itemAt(report: Report, offset: number): Item | undefined {
  const paragraph = lastFrom(report, report.paragraphs, offset, firstPart);
  const item = lastFrom(report, paragraph?.items ?? [], offset, placeOf);
  return item !== undefined && touchesOffset(report.rangeOf(item.place), offset) ? item : undefined;
}

/**
 * Makes in steps what look-ups are made with, so that they cost next to nothing; the report's lists should be made
 * before. Without it a look-up costs some microseconds.
 */
export function* makeLookupsInSlices(report: Report): Steps<void> {
  if (!mentions.has(report)) yield* makeMentions(report);
  yield;
  yield* makeStarts(report, report.paragraphs, firstPart);
  yield* makeStarts(report, report.sections, placeOf);
  yield* makeStarts(report, report.annexes, placeOf);
  yield* makeStarts(report, notePartsOf(report), placeOf);
}

function* makeStarts<T>(
  report: Report,
  values: readonly T[],
  beginningOf: (value: T) => Place | undefined,
): Steps<void> {
  if (startsOf.has(values)) return;
  const starts = new Array<number>(values.length);
  for (const [index, value] of values.entries()) {
    if (index % startsAtATime === startsAtATime - 1) yield;
    starts[index] = startOf(report, beginningOf(value));
  }
  startsOf.set(values, starts);
  yield;
}

function startOf(report: Report, place: Place | undefined): number {
  return place === undefined ? 0 : report.rangeOf(place).start;
}

/** In document order: the parts of two notes alternate where their markers stand together above both texts. */
function notePartsOf(report: Report): readonly NotePart[] {
  let parts = noteParts.get(report);
  if (parts === undefined) {
    parts = report.footnotes
      .flatMap((note) => note.parts.map((place) => ({ note, place, start: startOf(report, place) })))
      .sort((a, b) => a.start - b.start);
    noteParts.set(report, parts);
  }
  return parts;
}

function firstPart({ parts }: { readonly parts: readonly Place[] }): Place | undefined {
  return parts[0];
}

function placeOf({ place }: { readonly place: Place }): Place {
  return place;
}

/**
 * The last of `values` that begins at or before `offset`. They are in document order and do not reach into each other,
 * so no other can be there. Logarithmic: positions are told for the few that are looked at.
 */
function lastFrom<T>(
  report: Report,
  values: readonly T[],
  offset: number,
  beginningOf: (value: T) => Place | undefined,
): T | undefined {
  const starts = startsOf.get(values);
  const count = countUpTo(values.length, offset, (index) => {
    const value = values[index];
    return starts?.[index] ?? (value === undefined ? 0 : startOf(report, beginningOf(value)));
  });
  return values[count - 1];
}

/** Whether one of the places, which are in document order, touches `offset`. */
function isAt(report: Report, places: readonly Place[], offset: number): boolean {
  const place = lastFrom(report, places, offset, (each) => each);
  return place !== undefined && touchesOffset(report.rangeOf(place), offset);
}
