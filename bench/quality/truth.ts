import type { OffsetRange } from '../../src/text/offsetRange';
import type { TrackedText } from './trackedText';

/** Where a passage truly is after an edit, and how much of it. */
export interface Truth {
  /**
   * The stretch that holds most of it first; of a passage torn apart, also every other one that holds a good
   * part. Empty where nothing is left.
   */
  readonly ranges: readonly OffsetRange[];
  /** The share of the passage's letters and digits that are in the first range. */
  readonly survival: number;
}

/** A stretch with this share of the passage is a right place too. */
const goodPart = 0.3;

/** A jump of so many units more than in the old text tears a passage into two stretches. */
const tearingJump = 600;

/** Where the units of an old text went. */
export interface Places {
  /** For every unit its offset in the edited text; -1 where it is gone. */
  readonly kept: Int32Array;
  /** By the offset of a replaced word, what stands in its place. */
  readonly replaced: ReadonlyMap<number, OffsetRange>;
}

/** Where the units of the old text are in `edited`. */
export function placesIn(edited: TrackedText, oldLength: number): Places {
  const kept = new Int32Array(oldLength).fill(-1);
  const replaced = new Map<number, OffsetRange>();
  edited.origins.forEach((origin, offset) => {
    if (origin >= 0) kept[origin] = offset;
    else if (origin < -1) {
      const word = -2 - origin;
      replaced.set(word, { start: replaced.get(word)?.start ?? offset, end: offset + 1 });
    }
  });
  return { kept, replaced };
}

interface Stretch {
  readonly start: number;
  end: number;
  count: number;
  /** The offset in the old text of the last unit taken. */
  last: number;
}

/** Whether what replaced a word that only partly belongs to the passage is part of the passage's place. */
type CutWords = 'left-out' | 'taken-in';

/**
 * The truth about the passage `span` of `oldText`.
 *
 * What replaced a word of the passage is part of its place, but nothing that survived of it.
 * A passage may be torn: what a move or a note takes out of its midst makes a stretch of its own, and the
 * parts before and behind stay one.
 * Where the passage begins or ends within a word that was replaced, as within the number of a paragraph, nobody can
 * say whether what replaced the word belongs to it: its place with that word is as right as its place without.
 */
export function truthOf(oldText: string, span: OffsetRange, places: Places): Truth {
  const { stretches, total } = stretchesOf(oldText, span, places, 'left-out');
  const ranges = rightPlaces(stretches, total);
  const wider = rightPlaces(stretchesOf(oldText, span, places, 'taken-in').stretches, total);
  const isNew = (range: OffsetRange): boolean =>
    !ranges.some(({ start, end }) => start === range.start && end === range.end);
  return {
    ranges: [...ranges, ...wider.filter(isNew)],
    survival: (stretches[0]?.count ?? 0) / Math.max(1, total),
  };
}

function rightPlaces(stretches: readonly Stretch[], total: number): OffsetRange[] {
  return stretches
    .filter((stretch, index) => index === 0 || stretch.count >= goodPart * total)
    .map(({ start, end }) => ({ start, end }));
}

/** The stretches of the passage, those that hold most of it first, and how many letters and digits it has. */
function stretchesOf(
  oldText: string,
  span: OffsetRange,
  places: Places,
  cutWords: CutWords,
): { readonly stretches: readonly Stretch[]; readonly total: number } {
  const stretches: Stretch[] = [];
  let total = 0;
  for (let offset = span.start; offset < span.end; offset++) {
    if (!/[\p{L}\p{N}]/u.test(oldText.charAt(offset))) continue;
    total++;
    const kept = places.kept[offset] ?? -1;
    const place = kept >= 0 ? { start: kept, end: kept + 1 } : replacementAt(places, offset, span, cutWords);
    if (place === undefined) continue;
    const count = kept >= 0 ? 1 : 0;
    const stretch = stretches.findLast(
      ({ end, last }) => place.start >= end && place.start - end < offset - last + tearingJump,
    );
    if (stretch === undefined) stretches.push({ ...place, count, last: offset });
    else Object.assign(stretch, { end: place.end, count: stretch.count + count, last: offset });
  }
  const found = stretches.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return { stretches: found, total };
}

/** What replaced the word that begins at `offset`, or, taken in, the word that is cut by the beginning of `span`. */
function replacementAt(
  places: Places,
  offset: number,
  span: OffsetRange,
  cutWords: CutWords,
): OffsetRange | undefined {
  if (cutWords === 'taken-in')
    return places.replaced.get(offset === span.start ? wordStart(places, offset) : offset);
  const replacement = places.replaced.get(offset);
  return replacement !== undefined && wordEnd(places, offset) <= span.end ? replacement : undefined;
}

function wordStart(places: Places, offset: number): number {
  let start = offset;
  while (start > 0 && !places.replaced.has(start) && (places.kept[start - 1] ?? -1) < 0) start--;
  return start;
}

function wordEnd(places: Places, start: number): number {
  let end = start + 1;
  while (end < places.kept.length && (places.kept[end] ?? 0) < 0 && !places.replaced.has(end)) end++;
  return end;
}
