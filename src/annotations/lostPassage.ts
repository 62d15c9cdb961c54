import type { Edit } from '../text/edit';
import { containsRange } from '../text/offsetRange';
import type { OffsetRange } from '../text/offsetRange';
import type { Text } from '../text/text';

/** What was deleted from the open text, and the passage in it. */
export interface LostPassage {
  /** All that one edit deleted, or the passage alone where several edits did. */
  readonly stretch: string;
  /** Where the passage stands in `stretch`. */
  readonly range: OffsetRange;
}

/** Deleted text is recognised in what is pasted from this length on; shorter text stands anywhere. */
const leastLength = 8;

/** What `edits` deleted with the passage that stood at `range` in `before`. */
export function lostPassage(before: Text, range: OffsetRange, edits: readonly Edit[]): LostPassage {
  const [only, ...others] = edits;
  const deleted =
    only !== undefined && others.length === 0 && containsRange(only.range, range) ? only.range : range;
  return {
    stretch: before.slice(deleted.start, deleted.end),
    range: { start: range.start - deleted.start, end: range.end - deleted.start },
  };
}

/**
 * Where the passage stands again in `after`, in one of the stretches of it that were `inserted`: with all that was
 * deleted with it, as when it is cut and pasted, else by its own words. `undefined` where it stands there nowhere, or
 * more than once.
 */
export function tryRecover(
  { stretch, range }: LostPassage,
  after: Text,
  inserted: readonly OffsetRange[],
): OffsetRange | undefined {
  const texts = inserted.map(({ start, end }) => ({ start, text: after.slice(start, end) }));
  const whole = onlyPlaceOf(stretch, texts);
  if (whole.kind === 'one') return { start: whole.start + range.start, end: whole.start + range.end };
  if (whole.kind === 'several') return undefined;
  const words = stretch.slice(range.start, range.end);
  const alone = onlyPlaceOf(words, texts);
  return alone.kind === 'one' ? { start: alone.start, end: alone.start + words.length } : undefined;
}

function onlyPlaceOf(
  wanted: string,
  texts: readonly { readonly start: number; readonly text: string }[],
): { readonly kind: 'one'; readonly start: number } | { readonly kind: 'none' | 'several' } {
  if (wanted.length < leastLength) return { kind: 'none' };
  const places = texts.flatMap(({ start, text }) =>
    [text.indexOf(wanted), text.lastIndexOf(wanted)].flatMap((at) => (at === -1 ? [] : [start + at])),
  );
  const [place, other] = new Set(places);
  if (place === undefined) return { kind: 'none' };
  return other === undefined ? { kind: 'one', start: place } : { kind: 'several' };
}
