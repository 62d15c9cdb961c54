import type { OffsetRange } from '../../text/offsetRange';
import type { Alignment } from './alignment';
import { numberAt } from './numberAt';
import type { TokenIndex } from './tokenIndex';
import type { TokenRange } from './tokenStream';
import { offsetsOf, tokensIn } from './tokenStream';

/** So many tokens beside a place and its twin are asked whether they moved along with the one … */
const besideLength = 24;
/** … and if so many did, the place is the passage's and the twin a copy. */
const enoughBeside = 6;
/** A place of which more than this share has its own place in the old text is no copy. */
const mostForeign = 0.5;

/**
 * Another place of the new text that reads exactly as `range` does, that no old text explains, and that has as much
 * beside it of what moved as `range`; `undefined` where there is none.
 *
 * When a passage moved and a copy of it was made, nothing tells which of the two is the passage, unless more moved
 * than was copied. `range` and the result are UTF-16 offsets in the new text; `block` is the moved block.
 */
export function findTwin(
  alignment: Alignment,
  index: TokenIndex,
  range: OffsetRange,
  block: number,
): OffsetRange | undefined {
  const { stream } = index;
  const place = tokensIn(stream, range);
  const rarest = rarestIn(index, place);
  if (rarest === undefined) return undefined;
  const id = numberAt(stream.ids, rarest);
  for (let slot = numberAt(index.firsts, id); slot < numberAt(index.firsts, id + 1); slot++) {
    const shift = numberAt(index.places, slot) - rarest;
    const twin = { from: place.from + shift, to: place.to + shift };
    if (shift === 0 || !readsTheSame(stream.ids, place, shift)) continue;
    if (foreignShare(alignment, twin) > mostForeign) continue;
    if (!isMovedFurther(alignment, commonPart(stream.ids, place, shift), block))
      return offsetsOf(stream, twin);
  }
  return undefined;
}

/** `place` with all beside it that reads the same `shift` tokens further on. */
function commonPart(ids: Int32Array, place: TokenRange, shift: number): TokenRange {
  let { from, to } = place;
  while (from > 0 && ids[from - 1] === ids[from - 1 + shift]) from--;
  while (to < ids.length && ids[to] === ids[to + shift]) to++;
  return { from, to };
}

/** Whether the block goes on beyond what it has in common with a copy. */
function isMovedFurther(alignment: Alignment, { from, to }: TokenRange, block: number): boolean {
  const isMoved = (token: number): boolean => {
    const oldToken = alignment.oldOf[token] ?? -1;
    return oldToken >= 0 && alignment.blockOf[oldToken] === block;
  };
  let before = 0;
  let behind = 0;
  for (let step = 0; step < besideLength; step++) {
    if (isMoved(from - 1 - step)) before++;
    if (isMoved(to + step)) behind++;
  }
  return before >= enoughBeside || behind >= enoughBeside;
}

function rarestIn({ stream, firsts }: TokenIndex, { from, to }: TokenRange): number | undefined {
  let rarest: number | undefined;
  let fewest = Infinity;
  for (let token = from; token < to; token++) {
    const id = numberAt(stream.ids, token);
    const count = numberAt(firsts, id + 1) - numberAt(firsts, id);
    if (count < fewest) [rarest, fewest] = [token, count];
  }
  return rarest;
}

function readsTheSame(ids: Int32Array, { from, to }: TokenRange, shift: number): boolean {
  if (from + shift < 0 || to + shift > ids.length) return false;
  for (let token = from; token < to; token++) if (ids[token] !== ids[token + shift]) return false;
  return true;
}

function foreignShare(alignment: Alignment, { from, to }: TokenRange): number {
  let foreign = 0;
  for (let token = from; token < to; token++) if (!alignment.isNewFree(token)) foreign++;
  return foreign / Math.max(1, to - from);
}
