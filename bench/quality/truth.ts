import type { OffsetRange } from '../../src/text/offsetRange';
import type { TrackedText } from './trackedText';

/** Where a passage truly is after an edit: the stretch that holds most of it, and how much it holds. */
export interface Truth {
  /** `undefined` where nothing is left. */
  readonly range: OffsetRange | undefined;
  /** The share of the passage's letters and digits that are in `range`. */
  readonly survival: number;
}

/** A jump of so many units more than in the old text tears a passage into two stretches. */
const tearingJump = 600;

/** For every unit of the old text where it stands in `edited`; -1 where it is gone. */
export function placesIn(edited: TrackedText, oldLength: number): Int32Array {
  const places = new Int32Array(oldLength).fill(-1);
  edited.origins.forEach((origin, offset) => {
    if (origin >= 0) places[origin] = offset;
  });
  return places;
}

interface Stretch {
  readonly start: number;
  end: number;
  count: number;
  /** The offset in the old text of the last unit taken. */
  last: number;
}

/**
 * The truth about the passage `span` of `oldText`.
 *
 * A passage may be torn: what a move or a note takes out of its midst makes a stretch of its own, and the
 * parts before and behind stay one.
 */
export function truthOf(oldText: string, span: OffsetRange, places: Int32Array): Truth {
  const stretches: Stretch[] = [];
  let total = 0;
  for (let offset = span.start; offset < span.end; offset++) {
    if (!/[\p{L}\p{N}]/u.test(oldText.charAt(offset))) continue;
    total++;
    const place = places[offset] ?? -1;
    if (place < 0) continue;
    const stretch = stretches.findLast(
      ({ end, last }) => place >= end && place - end < offset - last + tearingJump,
    );
    if (stretch === undefined) stretches.push({ start: place, end: place + 1, count: 1, last: offset });
    else Object.assign(stretch, { end: place + 1, count: stretch.count + 1, last: offset });
  }
  const best = stretches.reduce<Stretch | undefined>(
    (most, stretch) => (stretch.count > (most?.count ?? 0) ? stretch : most),
    undefined,
  );
  if (best === undefined) return { range: undefined, survival: 0 };
  return { range: { start: best.start, end: best.end }, survival: best.count / total };
}
