import type { Structure } from './buildStructure';
import { placeIn } from './places';
import type { ReadingSequence } from './readingSequence';
import type { SegmentReading } from './readSegment';
import { continueReferences } from './references/continueReferences';
import type { CrossReferenceMatch } from './references/crossReference';
import type { ReferenceView } from './references/referenceView';
import { prepareReferences, resolveCrossReference } from './references/resolveCrossReference';
import { movedBy, segmentReferences } from './references/segmentReferences';
import { targetsOf } from './references/targetsOf';
import type { CrossReference, Footnote, Language, Place, TableCaption } from './report';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** What the references of a report are resolved against. */
export interface ReferableParts extends Structure {
  readonly footnotes: readonly Footnote[];
  readonly tables: readonly TableCaption[];
}

/** A reference with its offsets in the text. */
interface Found {
  readonly match: CrossReferenceMatch;
  readonly place: Place;
  readonly isAnew: boolean;
}

/** Segments that are looked through, and references that are resolved, at a time. */
const segmentsAtATime = 16;
const referencesAtATime = 128;

/**
 * The cross-references of a report, in order, with what they mean in it. Linear; what a segment says is kept with it.
 */
export function* findReportReferences(
  sequence: ReadingSequence,
  parts: ReferableParts,
  language: Language | undefined,
): Steps<readonly CrossReference[]> {
  const found = yield* findAll(sequence, language);
  if (found.length === 0) return [];
  const anew = new Set(found.filter(({ isAnew }) => isAnew).map(({ match }) => match));
  const matches = continueReferences(
    found.map(({ match }) => match),
    (match) => anew.has(match),
  );
  yield;
  const view = viewOf(sequence, parts);
  yield;
  yield* prepareReferences(view);
  const targets = targetsOf(parts);
  yield;
  const sectionAt = lastBefore(startsOf(sequence, parts.parts));
  const noteAt = lastBefore(
    parts.footnotes
      .flatMap(({ id, parts: places }) => places.map((place) => ({ id, ...sequence.rangeOf(place) })))
      .sort((a, b) => a.start - b.start),
  );
  yield;
  const references: CrossReference[] = [];
  for (const [index, match] of matches.entries()) {
    if (index % referencesAtATime === 0) yield;
    const place = found[index]?.place;
    if (place === undefined) continue;
    const note = noteAt(match.start);
    const resolution = resolveCrossReference(match, view, {
      offset: match.start,
      section: sectionAt(match.start)?.id,
      footnote: note !== undefined && match.start <= note.end ? note.id : undefined,
    });
    const isResolved = typeof resolution !== 'string';
    references.push({
      kind: match.kind,
      place,
      scope: match.scope,
      labels: match.items.map(({ from, to }) => ({ from, to })),
      targets: isResolved ? targets(match, resolution.ids) : [],
      missing: isResolved ? resolution.missing : [],
      unresolved: isResolved ? undefined : resolution,
    });
  }
  return references;
}

function* findAll(sequence: ReadingSequence, language: Language | undefined): Steps<readonly Found[]> {
  const found: Found[] = [];
  const { pages } = sequence;
  let start = 0;
  let done = 0;
  let last: Segment | undefined;
  for (const [pageIndex, { readings }] of pages.entries())
    for (const [index, reading] of readings.entries()) {
      if (index % segmentsAtATime === 0) yield;
      const { segment } = reading;
      const next = (readings[index + 1] ?? pages[pageIndex + 1]?.readings[0])?.segment;
      for (const { match, isAnew } of segmentReferences(segment, last, next, language)) {
        // What reached over from the segment before is not read twice.
        if (start + match.start < done || isInList(reading, match.start)) continue;
        done = start + match.end;
        found.push({ match: movedBy(match, start), place: placeOf(match, segment, next), isAnew });
      }
      start += segment.text.length;
      last = segment;
    }
  return found;
}

function placeOf({ start, end }: CrossReferenceMatch, segment: Segment, next: Segment | undefined): Place {
  return end <= segment.text.length || next === undefined
    ? placeIn(segment, start, segment, Math.min(end, segment.text.length))
    : placeIn(segment, start, next, end - segment.text.length);
}

/** Whether an offset lies in the contents or in page furniture, which refer to nothing. */
function isInList({ nodes }: SegmentReading, offset: number): boolean {
  return nodes.some(
    (node) =>
      (node.kind === 'contents' || node.kind === 'furniture') &&
      node.start <= offset &&
      (node.endOrigin !== undefined || offset < node.end),
  );
}

/** The parts as references see them: notes in the order of print, as ibid. counts back in it. */
function viewOf(sequence: ReadingSequence, parts: ReferableParts): ReferenceView {
  const footnotes = parts.footnotes.flatMap(({ id, marker, parts: places, references }) => {
    const place = places[0] ?? references[0];
    return place === undefined ? [] : [{ id, marker, offset: sequence.rangeOf(place).start }];
  });
  return {
    sections: parts.sections,
    paragraphs: parts.paragraphs,
    annexes: parts.annexes,
    footnotes: footnotes.sort((a, b) => a.offset - b.offset),
    tables: parts.tables.map(({ id, label, place }) => ({
      id,
      label,
      offset: sequence.rangeOf(place).start,
    })),
  };
}

interface Start {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function startsOf(sequence: ReadingSequence, parts: Structure['parts']): readonly Start[] {
  return parts.map(({ id, place }) => ({ id, ...sequence.rangeOf(place) }));
}

/** Finds the last of `starts`, in order, that begins at or before an offset; to be asked in ascending order. */
function lastBefore(starts: readonly Start[]): (offset: number) => Start | undefined {
  let next = 0;
  return (offset) => {
    while ((starts[next]?.start ?? Infinity) <= offset) next++;
    return starts[next - 1];
  };
}
