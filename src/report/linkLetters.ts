import type { Definition, Occurrence } from './noteDefinitions';
import type { ReadingSequence } from './readingSequence';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** Characters from a table's note back to the head of the table at most. */
const tableReach = 20_000;
/** The longest line of text that may be a cell by itself, and the longest word of one. */
const shortLine = 50;
const longestWord = 40;

/**
 * Links the notes of a table, lettered below it, to letters glued to the words of its cells. That the last letter of
 * "mattersa" is a marker shows where the word stands without it nearby.
 */
export function* linkLetters(
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

/** Whether a letter is a marker: behind a figure, a blank or another script, or glued to a word that also stands alone in `nearby`. */
function isMarkerLetter({ candidate, place }: Occurrence, nearby: string): boolean {
  const { text } = place.origin as Segment;
  const before = text.charAt(candidate.start - 1);
  // A Latin letter ends no word of another script.
  if (' 0123456789'.includes(before) || /^(?!\p{Script=Latin})\p{L}$/u.test(before)) return true;
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
