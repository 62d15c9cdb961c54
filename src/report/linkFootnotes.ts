import { findClearMarkers, findDigitMarkers, findLetterMarkers } from './findMarkers';
import type { MarkerCandidate } from './markerCandidate';
import { NameGiver } from './nameGiver';
import { joinPlaces, placeIn } from './places';
import type { ReadingSequence } from './readingSequence';
import type { Footnote, Place } from './report';
import type { NoteForm } from './lineFacts';
import type { Segment } from './segment';
import type { SegmentReading } from './readSegment';
import type { Steps } from './steps';

/** A note's definition with its offset in the text. */
interface Definition {
  readonly marker: string;
  readonly form: NoteForm | undefined;
  readonly isSetOff: boolean;
  readonly offset: number;
  readonly parts: Place[];
  readonly references: { readonly offset: number; readonly place: Place }[];
}

/** A possible marker with its offset in the text. */
interface Occurrence {
  readonly candidate: MarkerCandidate;
  readonly offset: number;
  readonly place: Place;
}

/** Characters from a table's note back to the head of the table at most. */
const tableReach = 20_000;
/** The longest line of text that may be a cell by itself, and the longest word of one. */
const shortLine = 50;
const longestWord = 40;

/** Markers that are looked at at a time. */
const markersAtATime = 4096;

/** Notes at the foot of one page. */
const mostAtFoot = 40;

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
  if (definitions.some((note) => isOpen(note) && /^\d/u.test(note.marker)))
    yield* linkDigits(definitions, yield* occurrencesOf(sequence, findDigitMarkers));
  if (definitions.some((note) => isOpen(note) && note.form === 'letter'))
    yield* linkLetters(definitions, yield* occurrencesOf(sequence, findLetterMarkers), sequence);
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

function* definitionsOf(sequence: ReadingSequence): Steps<Definition[]> {
  const definitions: Definition[] = [];
  const end: DefinitionEnd = { open: undefined };
  let start = 0;
  for (const { readings, length } of sequence.pages) {
    addDefinitions(definitions, readings, start, end);
    start += length;
    yield;
  }
  return definitions;
}

/** Where adding definitions has come to. */
interface DefinitionEnd {
  /** The note that the last line belongs to; `undefined` behind other lines. */
  open: Definition | undefined;
}

/** Adds the notes of a page, which begins at `pageStart`. */
function addDefinitions(
  definitions: Definition[],
  readings: readonly SegmentReading[],
  pageStart: number,
  end: DefinitionEnd,
): void {
  let start = pageStart;
  for (const { segment, nodes } of readings) {
    for (const node of nodes)
      if (node.kind === 'note') {
        const { marker, form, isSetOff } = node;
        const offset = start + node.start;
        end.open = { marker, form, isSetOff, offset, parts: [node], references: [] };
        definitions.push(end.open);
      } else if (node.kind === 'note-text') {
        const owner = textOwner(definitions, node.marker);
        const last = owner?.parts.at(-1);
        if (owner === undefined || last === undefined) continue;
        if (owner === end.open) owner.parts[owner.parts.length - 1] = joinPlaces(last, node);
        else owner.parts.push(node);
        end.open = owner;
      } else end.open = undefined;
    start += segment.text.length;
  }
}

/** The note that a line of text goes on with: the last one, or the last of its marker at the foot of the same page. */
function textOwner(definitions: readonly Definition[], marker: string | undefined): Definition | undefined {
  if (marker === undefined) return definitions.at(-1);
  return definitions.slice(-mostAtFoot).findLast((note) => note.marker === marker);
}

function* occurrencesOf(
  sequence: ReadingSequence,
  findMarkers: (reading: SegmentReading) => readonly MarkerCandidate[],
): Steps<Occurrence[]> {
  const occurrences: Occurrence[] = [];
  let start = 0;
  for (const { readings, length } of sequence.pages) {
    addOccurrences(occurrences, readings, start, findMarkers);
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
): void {
  let start = pageStart;
  for (const reading of readings) {
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
  return candidate.form === 'slash' ? form === 'slash' || form === 'digits' : form !== 'asterisks';
}

/**
 * Links digits in the order of the notes: of all chains of candidates with ascending numbers, each before its note,
 * the one with the greatest weight. Notes restart at 1: each series has its own chain, behind the series before.
 */
function* linkDigits(definitions: readonly Definition[], occurrences: readonly Occurrence[]): Steps<void> {
  const numbered = definitions.filter((note) => /^\d+$/u.test(note.marker));
  let seriesStart = 0;
  let zoneStart = 0;
  for (let index = 1; index <= numbered.length; index++) {
    const [last, next] = [numbered[index - 1], numbered[index]];
    if (last === undefined || (next !== undefined && Number(next.marker) > Number(last.marker))) continue;
    yield* linkSeries(numbered.slice(seriesStart, index), occurrences, zoneStart);
    seriesStart = index;
    zoneStart = last.offset;
  }
}

interface Link {
  readonly occurrence: Occurrence;
  readonly note: Definition;
  readonly score: number;
  readonly before: Link | undefined;
}

function* linkSeries(
  notes: readonly Definition[],
  occurrences: readonly Occurrence[],
  zoneStart: number,
): Steps<void> {
  const wanted = new Map<string, number>();
  notes.forEach((note, index) => {
    if (note.references.length === 0 && note.form !== undefined) wanted.set(note.marker, index);
  });
  if (wanted.size === 0) return;
  const end = notes.at(-1)?.offset ?? 0;
  const chains = new ChainTable(notes.length);
  let count = 0;
  for (const occurrence of occurrences) {
    if (++count % markersAtATime === 0) yield;
    if (occurrence.offset < zoneStart) continue;
    if (occurrence.offset >= end) break;
    const index = wanted.get(occurrence.candidate.marker);
    const note = index === undefined ? undefined : notes[index];
    if (index === undefined || note === undefined || !mayMean(occurrence.candidate, note)) continue;
    if (occurrence.offset >= note.offset || isOutOfOrder(notes, index, occurrence.offset)) continue;
    const before = chains.bestOf(index);
    const score = (before?.score ?? 0) + occurrence.candidate.weight;
    chains.add(index, { occurrence, note, score, before });
  }
  for (let link = chains.bestOf(notes.length); link !== undefined; link = link.before)
    link.note.references.push({ offset: link.occurrence.offset, place: link.occurrence.place });
}

/** Whether digits may be the marker of a note: digits in parentheses only of one that is written so. */
function mayMean({ form }: MarkerCandidate, note: Definition): boolean {
  return form === 'digits' || (form === 'parentheses' && note.form === 'parentheses');
}

/** Whether a note before or behind in the series is referred to in a clear form on the wrong side of `offset`. */
function isOutOfOrder(notes: readonly Definition[], index: number, offset: number): boolean {
  const before = notes[index - 1]?.references[0];
  const behind = notes[index + 1]?.references[0];
  return (before !== undefined && before.offset > offset) || (behind !== undefined && behind.offset < offset);
}

/**
 * Links the notes of a table, lettered below it, to letters glued to the words of its cells. That the last letter of
 * "mattersa" is a marker shows where the word stands without it nearby.
 */
function* linkLetters(
  definitions: readonly Definition[],
  occurrences: readonly Occurrence[],
  sequence: ReadingSequence,
): Steps<void> {
  const byMarker = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (occurrence.candidate.form !== 'letter') continue;
    const known = byMarker.get(occurrence.candidate.marker);
    if (known === undefined) byMarker.set(occurrence.candidate.marker, [occurrence]);
    else known.push(occurrence);
  }
  // Letters begin again below each table: what stands above the last note of that letter refers to that one.
  const zones = new Map<string, { readonly offset: number; readonly next: number }>();
  for (const note of definitions) {
    if (note.form !== 'letter' || note.references.length > 0) continue;
    yield;
    const zone = zones.get(note.marker);
    const start = Math.max(zone?.offset ?? 0, note.offset - tableReach);
    const candidates = byMarker.get(note.marker) ?? [];
    let next = zone?.next ?? 0;
    let nearby: string | undefined;
    for (; (candidates[next]?.offset ?? Infinity) < note.offset; next++) {
      const candidate = candidates[next];
      if (candidate === undefined || candidate.offset < start || !isInCell(candidate)) continue;
      nearby ??= textBetween(sequence, start, note.offset);
      if (isMarkerLetter(candidate, nearby))
        note.references.push({ offset: candidate.offset, place: candidate.place });
    }
    zones.set(note.marker, { offset: note.offset, next });
  }
}

/** Whether a letter is a marker: behind a figure or a blank, or glued to a word that also stands alone in `nearby`. */
function isMarkerLetter({ candidate, place }: Occurrence, nearby: string): boolean {
  const { text } = place.origin as Segment;
  if (' 0123456789'.includes(text.charAt(candidate.start - 1))) return true;
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, candidate.start - longestWord), candidate.start))?.[0];
  return word !== undefined && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(nearby);
}

/** Whether a letter stands in a cell of a table: on a short line, or on one with a gap or a border. */
function isInCell({ candidate, place }: Occurrence): boolean {
  const { text } = place.origin as Segment;
  const start = text.lastIndexOf('\n', candidate.start - 1) + 1;
  const end = text.indexOf('\n', candidate.start);
  const line = text.slice(start, end < 0 ? text.length : end).trim();
  return line.length <= shortLine || /[|\t]|\S {2,}\S/u.test(line);
}

/** The text of the segments from the one at `start` to the one at `end`. */
function textBetween(sequence: ReadingSequence, start: number, end: number): string {
  const last = sequence.indexAt(end);
  let text = '';
  for (let index = sequence.indexAt(start); index <= last; index++) text += sequence.at(index).segment.text;
  return text;
}

/** The best of the chains that end among the first notes of a series; asking and adding are logarithmic. */
class ChainTable {
  readonly #best: (Link | undefined)[];

  constructor(count: number) {
    this.#best = new Array<Link | undefined>(count + 1).fill(undefined);
  }

  /** The best chain that ends with one of the first `count` notes. */
  bestOf(count: number): Link | undefined {
    let found: Link | undefined;
    for (let index = count; index > 0; index -= index & -index) {
      const link = this.#best[index];
      if (link !== undefined && link.score > (found?.score ?? 0)) found = link;
    }
    return found;
  }

  /** Takes in a chain that ends with the note at `noteIndex`. */
  add(noteIndex: number, link: Link): void {
    for (let index = noteIndex + 1; index < this.#best.length; index += index & -index)
      if (link.score > (this.#best[index]?.score ?? 0)) this.#best[index] = link;
  }
}

function isBelievable(note: Definition, definitions: readonly Definition[], index: number): boolean {
  if (note.references.length > 0 || note.isSetOff || note.form === undefined || clearForms.has(note.form))
    return true;
  if (note.form === 'slash') return true;
  if (note.form !== 'asterisks') return false;
  // A masthead's notes stand together, and the symbol that the first one hangs on is often lost.
  return note.marker.length > 1 || definitions[index + 1]?.marker === '**';
}
