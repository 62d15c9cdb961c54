import type { OffsetRange } from '../../text/offsetRange';
import { overlaps } from '../../text/offsetRange';
import type { QuoteSelector } from '../annotation';
import type { Alignment } from './alignment';
import type { CarryResult } from './carryResult';
import { findInIndex } from './findPassage';
import type { Slices } from './slices';
import type { TokenIndex } from './tokenIndex';
import type { TokenStream } from './tokenStream';
import { tokensIn } from './tokenStream';

/** Tokens of context on either side: a sentence or two. */
const contextLength = 40;
/** Places compared closely: the best and its runner-up are rarely further down. */
const spotCount = 4;
/** A place found by its words is proposed if no more than this share of it is known to be other text. */
const mostForeign = 0.3;

/**
 * What a search for its words says about a passage that the alignment could not place, or not surely.
 *
 * What the search is sure of, on text that the alignment has not given to another passage, is proposed; else its
 * best place is the runner-up. It never anchors: a passage that lost its order and its neighbours is for people.
 */
export function* secondOpinion(
  alignment: Alignment,
  index: TokenIndex,
  passage: OffsetRange,
  first: CarryResult,
): Slices<CarryResult> {
  const { result: found, isLikely } = yield* findInIndex(
    index,
    selectorOf(alignment.pair.old, passage),
    {},
    spotCount,
  );
  if (first.state === 'orphaned' && isLikely && found.range !== undefined) {
    if (foreignShare(alignment, found.range) <= mostForeign)
      return { ...found, state: 'needs-review', method: 'search' };
  }
  const runnerUp =
    found.range === undefined || (first.range !== undefined && overlaps(first.range, found.range))
      ? found.runnerUp
      : { range: found.range, score: found.score };
  const isOther =
    runnerUp !== undefined && (first.range === undefined || !overlaps(first.range, runnerUp.range));
  return isOther ? { ...first, runnerUp } : first;
}

function selectorOf(stream: TokenStream, passage: OffsetRange): QuoteSelector {
  const { from, to } = tokensIn(stream, passage);
  const start = stream.starts[Math.max(0, from - contextLength)] ?? passage.start;
  const end = stream.ends[Math.min(stream.count, to + contextLength) - 1] ?? passage.end;
  return {
    exact: stream.text.slice(passage.start, passage.end),
    prefix: stream.text.slice(Math.min(start, passage.start), passage.start),
    suffix: stream.text.slice(passage.end, Math.max(end, passage.end)),
  };
}

/** The share of the tokens of `range`, in the new text, that are matched with the old one. */
function foreignShare(alignment: Alignment, range: OffsetRange): number {
  const { from, to } = tokensIn(alignment.pair.new, range);
  let foreign = 0;
  for (let token = from; token < to; token++) if (!alignment.isNewFree(token)) foreign++;
  return foreign / Math.max(1, to - from);
}
