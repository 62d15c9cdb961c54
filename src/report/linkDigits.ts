import type { MarkerCandidate } from './markerCandidate';
import type { Definition, Occurrence } from './noteDefinitions';
import type { Steps } from './steps';

/** Markers that are looked at at a time. */
const markersAtATime = 4096;

/**
 * Links digits in the order of the notes: of all chains of candidates with ascending numbers, each before its note,
 * the one with the greatest weight. Notes restart at 1: each series has its own chain, behind the series before.
 */
export function* linkDigits(
  definitions: readonly Definition[],
  occurrences: readonly Occurrence[],
): Steps<void> {
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
