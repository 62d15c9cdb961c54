import type { OffsetRange } from '../../text/offsetRange';
import { alignTexts } from './alignTexts';
import type { CarryResult } from './carryResult';
import { judgeImage } from './judgeImage';
import { imageOf } from './passageImage';
import { secondOpinion } from './secondOpinion';
import type { Slices } from './slices';
import { runSlices } from './slices';
import type { TokenIndex } from './tokenIndex';
import { indexOf } from './tokenIndex';

/** Passages judged between two pauses. */
const sliceLength = 20;

/**
 * Where each of `passages` of `oldText` stands in `newText`; the results are in the order of the passages.
 *
 * Law: the result for a passage does not depend on the other passages.
 * Law: in an unchanged text every passage is `identical`, at its own range.
 */
export function carryPassages(
  oldText: string,
  newText: string,
  passages: readonly OffsetRange[],
): CarryResult[] {
  return runSlices(carryPassagesInSlices(oldText, newText, passages));
}

/** The same as `carryPassages`, with pauses. */
export function* carryPassagesInSlices(
  oldText: string,
  newText: string,
  passages: readonly OffsetRange[],
): Slices<CarryResult[]> {
  const alignment = yield* alignTexts(oldText, newText);
  const results: CarryResult[] = [];
  let index: TokenIndex | undefined;
  for (const passage of passages) {
    const result = judgeImage(alignment, passage, imageOf(alignment, passage));
    if (result.state === 'anchored') results.push(result);
    else {
      index ??= yield* indexOf(alignment.pair.new, alignment.pair.vocabulary);
      results.push(yield* secondOpinion(alignment, index, passage, result));
      yield;
    }
    if (results.length % sliceLength === 0) yield;
  }
  return results;
}
