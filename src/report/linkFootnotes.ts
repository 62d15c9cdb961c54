import { findClearMarkers, findDigitMarkers, findLetterMarkers } from './findMarkers';
import { linkDigits } from './linkDigits';
import { linkLetters } from './linkLetters';
import type { MarkerCandidate } from './markerCandidate';
import { NameGiver } from './nameGiver';
import type { Definition, Occurrence } from './noteDefinitions';
import { definitionsOf } from './noteDefinitions';
import { placeIn } from './places';
import type { ReadingSequence } from './readingSequence';
import type { Footnote } from './report';
import type { NoteForm } from './lineFacts';
import type { SegmentReading } from './readSegment';
import type { Steps } from './steps';

/** Notes of one marker that are tried in each direction. */
const mostTried = 8;

/** The forms whose references are written in a form of their own. */
const clearForms: ReadonlySet<NoteForm> = new Set<NoteForm>(['markdown', 'superscript', 'html']);

/**
 * The notes of a text with their references, in the order of the text.
 *
 * Clear markers refer to the next note of that marker, else to the one before. Digits alone are markers where they
 * follow the order of the notes that no clear marker refers to, each before its note. A note that only its form
 * suggests, without a reference, is none. Markers in a clear form without a note are notes without parts.
 */
export function* linkFootnotes(sequence: ReadingSequence): Steps<readonly Footnote[]> {
  const definitions = yield* definitionsOf(sequence);
  const loose = linkClearMarkers(definitions, yield* occurrencesOf(sequence, findClearMarkers));
  yield;
  const isOpen = (note: Definition): boolean => note.references.length === 0;
  const isNumbered = (note: Definition): boolean => /^\d/u.test(note.marker);
  const isLettered = (note: Definition): boolean => note.form === 'letter';
  // Behind the last note of its kind, nothing refers to one.
  if (definitions.some((note) => isOpen(note) && isNumbered(note))) {
    const limit = definitions.findLast(isNumbered)?.offset;
    yield* linkDigits(definitions, yield* occurrencesOf(sequence, findDigitMarkers, limit));
  }
  if (definitions.some((note) => isOpen(note) && isLettered(note))) {
    const limit = definitions.findLast(isLettered)?.offset;
    yield* linkLetters(definitions, yield* occurrencesOf(sequence, findLetterMarkers, limit), sequence);
  }
  const notes = [...definitions.filter((note, index) => isBelievable(note, definitions, index)), ...loose];
  notes.sort((a, b) => a.offset - b.offset);
  const names = new NameGiver();
  return notes.map(({ marker, parts, references }) => ({
    id: names.give(marker, '-'),
    marker,
    parts,
    references: references.sort((a, b) => a.offset - b.offset).map(({ place }) => place),
  }));
}

/** The markers of the segments that begin before `limit`. */
function* occurrencesOf(
  sequence: ReadingSequence,
  findMarkers: (reading: SegmentReading) => readonly MarkerCandidate[],
  limit = Infinity,
): Steps<Occurrence[]> {
  const occurrences: Occurrence[] = [];
  let start = 0;
  for (const { readings, length } of sequence.pages) {
    if (start >= limit) break;
    addOccurrences(occurrences, readings, start, findMarkers, limit);
    start += length;
    yield;
  }
  return occurrences;
}

/** Adds the markers of a page, which begins at `pageStart`. */
function addOccurrences(
  occurrences: Occurrence[],
  readings: readonly SegmentReading[],
  pageStart: number,
  findMarkers: (reading: SegmentReading) => readonly MarkerCandidate[],
  limit: number,
): void {
  let start = pageStart;
  for (const reading of readings) {
    if (start >= limit) break;
    const { segment } = reading;
    for (const candidate of findMarkers(reading))
      occurrences.push({
        candidate,
        offset: start + candidate.start,
        place: placeIn(segment, candidate.start, segment, candidate.end),
      });
    start += segment.text.length;
  }
}

/** Links superscripts, "[^4]", "<sup>4</sup>", "4/" and asterisks; gives the notes that only their markers show. */
function linkClearMarkers(
  definitions: readonly Definition[],
  occurrences: readonly Occurrence[],
): Definition[] {
  const byMarker = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const known = byMarker.get(definition.marker);
    if (known === undefined) byMarker.set(definition.marker, [definition]);
    else known.push(definition);
  }
  const loose = new Map<string, Definition>();
  for (const { candidate, offset, place } of occurrences) {
    const note = noteFor(byMarker.get(candidate.marker) ?? [], candidate, offset);
    if (note !== undefined) note.references.push({ offset, place });
    else if (candidate.form === 'marked') {
      const known = loose.get(candidate.marker);
      if (known !== undefined) known.references.push({ offset, place });
      else
        loose.set(candidate.marker, {
          marker: candidate.marker,
          form: undefined,
          isSetOff: false,
          offset,
          parts: [],
          references: [{ offset, place }],
        });
    }
  }
  return [...loose.values()];
}

/** The first of the notes in order behind `offset` that the marker's form fits, else the last one before. */
function noteFor(
  notes: readonly Definition[],
  candidate: MarkerCandidate,
  offset: number,
): Definition | undefined {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((notes[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < notes.length && index < low + mostTried; index++) {
    const note = notes[index];
    if (note !== undefined && fits(candidate, note)) return note;
  }
  for (let index = low - 1; index >= 0 && index >= low - mostTried; index--) {
    const note = notes[index];
    if (note !== undefined && fits(candidate, note)) return note;
  }
  return undefined;
}

function fits(candidate: MarkerCandidate, { form }: Definition): boolean {
  if (candidate.form === 'asterisks') return form === 'asterisks';
  if (candidate.form === 'brackets') return form === 'brackets' || form === 'digits' || form === 'html';
  return candidate.form === 'slash' ? form === 'slash' || form === 'digits' : form !== 'asterisks';
}

function isBelievable(note: Definition, definitions: readonly Definition[], index: number): boolean {
  if (note.references.length > 0 || note.isSetOff || note.form === undefined || clearForms.has(note.form))
    return true;
  if (note.form === 'slash') return /^\d/u.test(note.marker);
  if (note.form !== 'asterisks') return false;
  // A masthead's notes stand together, and the symbol that the first one hangs on is often lost.
  return note.marker.length > 1 || definitions[index + 1]?.marker === '**';
}
