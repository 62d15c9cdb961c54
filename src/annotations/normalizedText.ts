import type { Text } from '../text/text';

/**
 * A text with LF alone at the ends of its lines, as the files on disk speak of it, and the way between its
 * three counts: offsets in the text as it is open, offsets in the normalised text, and code points.
 *
 * Offsets are UTF-16 units. The offset between CR and LF is that of the line end. A code point is a
 * surrogate pair or any other unit; a lone surrogate counts as one.
 */
export interface NormalizedText {
  readonly value: string;
  /** From an offset of the open text to one of `value`. */
  fromOpen(offset: number): number;
  /** From an offset of `value` to one of the open text. Law: `fromOpen(toOpen(x)) === x`. */
  toOpen(offset: number): number;
  /** How many code points stand before an offset of `value`; inside a pair: before the pair. */
  toCodePoints(offset: number): number;
  /** The offset in `value` behind so many code points; clamped. Law: `toCodePoints(fromCodePoints(n)) === n`. */
  fromCodePoints(count: number): number;
}

/** Normalises `text`. Linear once; each look-up afterwards is logarithmic. */
export function normalizeText(text: Text): NormalizedText {
  const open = text.toString();
  const value = open.includes('\r') ? open.replace(/\r\n?/g, '\n') : open;
  // Offsets in `value` of the line ends that were CR LF, and of the surrogate pairs: both are few.
  const wideLineEnds = value.length === open.length ? [] : offsetsOfWideLineEnds(open);
  const pairs = offsetsOfPairs(value);
  return {
    value,
    fromOpen: (offset) => {
      const clamped = clamp(offset, open.length);
      return clamped - countBelow(wideLineEnds, clamped, (index) => (wideLineEnds[index] ?? 0) + index + 1);
    },
    toOpen: (offset) => {
      const clamped = clamp(offset, value.length);
      return clamped + countBelow(wideLineEnds, clamped, (index) => (wideLineEnds[index] ?? 0) + 1);
    },
    toCodePoints: (offset) => {
      const clamped = clamp(offset, value.length);
      return clamped - countBelow(pairs, clamped, (index) => (pairs[index] ?? 0) + 1);
    },
    fromCodePoints: (count) => {
      const clamped = clamp(count, value.length - pairs.length);
      return clamped + countBelow(pairs, clamped, (index) => (pairs[index] ?? 0) - index + 1);
    },
  };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

/** How many of `list` have a key of at most `limit`; `keyAt` must rise. */
function countBelow(list: readonly number[], limit: number, keyAt: (index: number) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function offsetsOfWideLineEnds(open: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = open.indexOf('\r\n'); at !== -1; at = open.indexOf('\r\n', at + 2))
    offsets.push(at - offsets.length);
  return offsets;
}

function offsetsOfPairs(value: string): readonly number[] {
  return [...value.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index);
}
