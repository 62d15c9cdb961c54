/**
 * A text in which wrapping makes no difference: each run of blanks and line ends is one blank, and none at all
 * beside a character of a script that is written without blanks, as a Chinese line breaks anywhere.
 */
export interface FoldedText {
  readonly value: string;
  /** The offset in the source of a character of `value`; the source's length for the end. */
  toSource(offset: number): number;
  /** The offset in `value` of a source offset; one inside a run of blanks gives the offset behind the run. */
  fromSource(offset: number): number;
}

/** Folds the blanks of `source`; offsets are UTF-16 units of it. Linear. */
export function foldBlanks(source: string): FoldedText {
  const pieces: string[] = [];
  // Where each kept stretch begins, in `value` and in the source; both rise.
  const starts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  let from = 0;
  const keep = (piece: string, at: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    starts.push(length);
    sources.push(at);
    length += piece.length;
  };
  for (const match of source.matchAll(/\s+/g)) {
    const end = match.index + match[0].length;
    const needless = unspacedAt(source, match.index - 1) || unspacedAt(source, end);
    if (match[0] === ' ' && !needless) continue;
    keep(source.slice(from, match.index), from);
    if (!needless) keep(' ', match.index);
    from = end;
  }
  keep(source.slice(from), from);
  return {
    value: pieces.join(''),
    toSource: (offset) => {
      if (offset >= length) return source.length;
      const piece = lastAtMost(starts, offset);
      return (sources[piece] ?? 0) + offset - (starts[piece] ?? 0);
    },
    fromSource: (offset) => {
      const piece = lastAtMost(sources, offset);
      if (piece < 0) return 0;
      const start = starts[piece] ?? 0;
      return Math.min(start + offset - (sources[piece] ?? 0), starts[piece + 1] ?? length);
    },
  };
}

/** The index of the last entry of at most `limit`; -1 where there is none. */
function lastAtMost(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Han with its punctuation, kana and full-width forms; by number, as this runs for every blank of a text. */
function unspacedAt(source: string, offset: number): boolean {
  const unit = source.charCodeAt(offset);
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff00 && unit <= 0xffef)
  );
}
