/** Where a pattern lies best in a window of text, and how well. */
export interface Alignment {
  /** Offsets in the window, half-open. */
  readonly start: number;
  readonly end: number;
  /** 1 less the edits per unit of the pattern; 1 for the same characters, at least 0. */
  readonly likeness: number;
}

/** A longer pattern is placed by its head and its tail, each of this length; comparing costs length times length. */
const pieceLength = 300;

/**
 * Finds the stretch of `window` that becomes `pattern` with the fewest insertions, deletions and replacements
 * (Sellers' algorithm); of equals the first. Costs the pattern's length, at most 600, times the window's.
 */
export function alignEnds(pattern: string, window: string): Alignment {
  if (pattern.length <= 2 * pieceLength) return align(pattern, window);
  const head = align(pattern.slice(0, pieceLength), window);
  const tail = align(pattern.slice(-pieceLength), window.slice(head.end));
  return {
    start: head.start,
    end: head.end + tail.end,
    likeness: (head.likeness + tail.likeness) / 2,
  };
}

function align(pattern: string, window: string): Alignment {
  // Column by column: `costs[row]` edits turn a stretch that ends here into the first `row` units of the
  // pattern, and that stretch begins at `starts[row]`.
  const rows = pattern.length;
  let costs = Uint32Array.from({ length: rows + 1 }, (_, row) => row);
  let starts = new Uint32Array(rows + 1);
  let nextCosts = new Uint32Array(rows + 1);
  let nextStarts = new Uint32Array(rows + 1);
  let best = { cost: rows, start: 0, end: 0 };
  for (let column = 1; column <= window.length; column++) {
    const unit = window.charCodeAt(column - 1);
    nextCosts[0] = 0;
    nextStarts[0] = column;
    for (let row = 1; row <= rows; row++) {
      const replace = (costs[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      const skipUnit = (costs[row] ?? 0) + 1;
      const skipRow = (nextCosts[row - 1] ?? 0) + 1;
      if (replace <= skipUnit && replace <= skipRow) {
        nextCosts[row] = replace;
        nextStarts[row] = starts[row - 1] ?? 0;
      } else if (skipUnit <= skipRow) {
        nextCosts[row] = skipUnit;
        nextStarts[row] = starts[row] ?? 0;
      } else {
        nextCosts[row] = skipRow;
        nextStarts[row] = nextStarts[row - 1] ?? 0;
      }
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    const cost = costs[rows] ?? rows;
    if (cost < best.cost) best = { cost, start: starts[rows] ?? 0, end: column };
  }
  return { start: best.start, end: best.end, likeness: rows === 0 ? 1 : 1 - best.cost / rows };
}
