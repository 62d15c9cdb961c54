import type { ComparableToken } from './comparableText';

/** The stretch of a text that is most like a quotation. */
export interface LikestWindow {
  /** Indexes into the tokens of the text: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The share of the quotation's tokens that need not be changed: 1 for the same words. */
  readonly likeness: number;
}

/** More comparisons than this are not made: some tens of milliseconds. */
const mostComparisons = 3_000_000;

/**
 * The stretch of `text` that `quotation` needs the fewest changed, missing and additional tokens to become (Sellers, “The
 * theory and computation of evolutionary distances”, 1980). `undefined` where both are too long. Takes the product of both
 * lengths.
 */
export function likestWindow(
  quotation: readonly ComparableToken[],
  text: readonly ComparableToken[],
): LikestWindow | undefined {
  if (quotation.length === 0 || quotation.length * text.length > mostComparisons) return undefined;
  const width = text.length + 1;
  let costs = new Int32Array(width);
  let starts = Int32Array.from({ length: width }, (_, index) => index);
  quotation.forEach((wanted, row) => {
    const nextCosts = new Int32Array(width);
    const nextStarts = new Int32Array(width);
    nextCosts[0] = row + 1;
    for (let column = 1; column < width; column++) {
      const isSame = isSameToken(wanted, text[column - 1], row);
      const changed = (costs[column - 1] ?? 0) + (isSame ? 0 : 1);
      const missing = (costs[column] ?? 0) + 1;
      const additional = (nextCosts[column - 1] ?? 0) + 1;
      const least = Math.min(changed, missing, additional);
      nextCosts[column] = least;
      nextStarts[column] =
        (least === changed
          ? starts[column - 1]
          : least === missing
            ? starts[column]
            : nextStarts[column - 1]) ?? 0;
    }
    costs = nextCosts;
    starts = nextStarts;
  });
  let end = 0;
  for (let column = 1; column < width; column++) if ((costs[column] ?? 0) < (costs[end] ?? 0)) end = column;
  return {
    start: starts[end] ?? 0,
    end,
    likeness: 1 - (costs[end] ?? 0) / quotation.length,
  };
}

/** Whether a token of a quotation is one of the text; the first may begin with a large letter or a small one. */
export function isSameToken(
  quoted: ComparableToken | undefined,
  said: ComparableToken | undefined,
  index: number,
): boolean {
  if (quoted === undefined || said === undefined) return false;
  return (
    quoted.value === said.value || (index === 0 && quoted.value.toLowerCase() === said.value.toLowerCase())
  );
}
