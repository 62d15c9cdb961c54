import type { OffsetRange } from '../../text/offsetRange';
import type { Alignment } from './alignment';
import { alignTexts } from './alignTexts';
import type { CarryResult } from './carryResult';
import { findTwin } from './findTwin';
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
    const image = imageOf(alignment, passage);
    const result = judgeImage(alignment, passage, image);
    if (result.state === 'anchored' && result.method !== 'moved') results.push(result);
    else {
      index ??= yield* indexOf(alignment.pair.new, alignment.pair.vocabulary);
      results.push(
        result.state === 'anchored'
          ? unlessTwin(alignment, index, result, image.block)
          : yield* secondOpinion(alignment, index, passage, result),
      );
      yield;
    }
    if (results.length % sliceLength === 0) yield;
  }
  return results;
}

/** What moved is for people where a copy of it stands elsewhere. */
function unlessTwin(
  alignment: Alignment,
  index: TokenIndex,
  result: CarryResult,
  block: number,
): CarryResult {
  const twin = result.range && findTwin(alignment, index, result.range, block);
  if (twin === undefined) return result;
  return {
    ...result,
    state: 'needs-review',
    runnerUp: { range: twin, score: result.score },
    evidence: [...result.evidence, 'look-alike'],
  };
}
