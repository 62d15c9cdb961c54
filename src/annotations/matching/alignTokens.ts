import { numberAt } from './numberAt';
import type { Slices } from './slices';

/** What leaving a stretch of equal tokens costs, in weights of a token: a lone common word is no match. */
const gapCost = 0.5;
/** What it costs more to begin or to end a gap within a paragraph: whole ones come and go more often. */
const innerCost = 0.25;
/** What a token of a paragraph's number weighs beside others: numbers are evidence, but they get renumbered. */
export const labelShare = 0.25;
/** Cells of the table worked out between two pauses; about a millisecond. */
const sliceLength = 30_000;

/** How a cell was reached: bit 1, its match continues a match; bits 2 and 4, where its gap comes from. */
const continues = 1;
const gapFromOld = 2;
const gapFromNew = 4;

/**
 * Which borders of the two lists are known to belong together.
 *
 * `both`: they lie between two matches. `start`: only what is near the start is matched, as far as it pays.
 */
export type KnownBorders = 'both' | 'start';

/** One of the two token lists to be aligned. */
export interface TokenList {
  readonly ids: Int32Array;
  /** 1 for a token that opens a paragraph, as read in the direction of the list, else 0. */
  readonly opens: Uint8Array;
  /** 1 for a token of a paragraph's number or label, else 0. */
  readonly labels: Uint8Array;
}

/**
 * The pairs of indexes of the heaviest alignment of two token lists, ascending.
 *
 * A global alignment with affine gaps (Gotoh 1982): equal tokens gain their weight, every departure from a run
 * of equal tokens costs `gapCost`, more within a paragraph, and nothing else is ever matched. Time and memory are the product of the
 * lengths; callers keep that small.
 */
export function* alignTokens(
  oldList: TokenList,
  newList: TokenList,
  weights: Float32Array,
  borders: KnownBorders,
): Slices<(readonly [number, number])[]> {
  const oldIds = oldList.ids;
  const newIds = newList.ids;
  const rows = oldIds.length;
  const columns = newIds.length;
  const width = columns + 1;
  const origins = new Uint8Array((rows + 1) * width);
  let matched = new Float32Array(width).fill(-Infinity);
  let gapped = new Float32Array(width);
  let nextMatched = new Float32Array(width);
  let nextGapped = new Float32Array(width);
  matched[0] = 0;
  for (let column = 0; column < width; column++) {
    gapped[column] = -gapCost;
    if (column > 1) origins[column] = gapFromNew;
  }
  let best = { row: 0, column: 0, value: 0 };
  let cells = 0;
  for (let row = 1; row <= rows; row++) {
    const id = numberAt(oldIds, row - 1);
    // An unknown token has no weight, and no equal either.
    const weight = (weights[id] ?? 0) * (oldList.labels[row - 1] === 1 ? labelShare : 1);
    const opensOld = oldList.opens[row - 1] === 1;
    const opensNextOld = row === rows || oldList.opens[row] === 1;
    for (let column = 0; column < width; column++) {
      let origin = 0;
      let value = -Infinity;
      if (column > 0 && id === newIds[column - 1]) {
        const run = numberAt(matched, column - 1);
        const isBorder = opensOld || newList.opens[column - 1] === 1;
        const gap = numberAt(gapped, column - 1) - (isBorder ? 0 : innerCost);
        if (run >= gap) origin |= continues;
        value = weight + Math.max(run, gap);
        if (value > best.value) best = { row, column, value };
      }
      nextMatched[column] = value;
      const opensNext = opensNextOld || column === columns || newList.opens[column] === 1;
      let gap = value - (opensNext ? gapCost : gapCost + innerCost);
      const above = numberAt(gapped, column);
      if (above > gap) {
        gap = above;
        origin |= gapFromOld;
      }
      const left = column > 0 ? numberAt(nextGapped, column - 1) : -Infinity;
      if (left > gap) {
        gap = left;
        origin = (origin & continues) | gapFromNew;
      }
      nextGapped[column] = gap;
      origins[row * width + column] = origin;
    }
    [matched, nextMatched] = [nextMatched, matched];
    [gapped, nextGapped] = [nextGapped, gapped];
    cells += width;
    if (cells > sliceLength) {
      cells = 0;
      yield;
    }
  }
  if (borders === 'start') return traced(origins, width, best.row, best.column, 'match');
  const endsMatched = numberAt(matched, columns) >= numberAt(gapped, columns);
  return traced(origins, width, rows, columns, endsMatched ? 'match' : 'gap');
}

function traced(
  origins: Uint8Array,
  width: number,
  lastRow: number,
  lastColumn: number,
  lastState: 'match' | 'gap',
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let row = lastRow;
  let column = lastColumn;
  let state = lastState;
  while (row > 0 || column > 0) {
    const origin = numberAt(origins, row * width + column);
    if (state === 'match') {
      pairs.push([row - 1, column - 1]);
      if ((origin & continues) === 0) state = 'gap';
      row--;
      column--;
    } else if ((origin & gapFromNew) !== 0) column--;
    else if ((origin & gapFromOld) !== 0) row--;
    else if (row === 0 || column === 0) break;
    else state = 'match';
  }
  return pairs.reverse();
}
