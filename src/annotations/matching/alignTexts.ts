import type { Segment, TextPair } from './alignment';
import { Alignment, backbone } from './alignment';
import { fillGap, gapsBetween } from './fillGap';
import { claimMoves, extendMoves } from './findMoves';
import { heaviestChain } from './heaviestChain';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import { settleLabels } from './settleLabels';
import { readTokens } from './tokenStream';
import { trimAtParagraph } from './trimAtParagraph';
import { findUniqueSegments } from './uniqueGrams';
import { Vocabulary } from './vocabulary';

/** Tokens of a gram that anchors in the whole text. */
const anchorLength = 6;
/** The same when moves are looked for among what is left, round by round: what is unique there need not be so in the whole. */
const restLengths = [6, 6];

/**
 * Which words of `oldText` are which of `newText`.
 *
 * From the certain to the doubtful: stretches unique in both texts; of these the heaviest set in order, the
 * backbone; the gaps of the backbone, token by token; what is out of order, as moved blocks; and once more
 * moves, among what neither text has matched so far. Nearly linear in the length of the texts.
 */
export function* alignTexts(oldText: string, newText: string): Slices<Alignment> {
  const vocabulary = new Vocabulary();
  const oldStream = yield* readTokens(oldText, vocabulary);
  const newStream = yield* readTokens(newText, vocabulary);
  const pair: TextPair = { old: oldStream, new: newStream, vocabulary, weights: vocabulary.weights() };
  const alignment = new Alignment(pair);
  const whole = { old: { from: 0, to: oldStream.count }, new: { from: 0, to: newStream.count } };
  const ends = equalEnds(alignment);
  for (const segment of ends) alignment.claim(segment, backbone);
  const segments = yield* findUniqueSegments(alignment, whole.old, whole.new, anchorLength);
  yield;
  const { inOrder, outOfOrder } = heaviestChain(segments);
  for (const segment of inOrder) alignment.claim(segment, backbone);
  yield;
  const known = [...ends, ...inOrder].sort((a, b) => a.old - b.old);
  for (const gap of gapsBetween(known, whole)) {
    yield* fillGap(alignment, gap, backbone);
    yield;
  }
  yield* claimMoves(alignment, outOfOrder);
  yield* extendMoves(alignment);
  for (const restLength of restLengths) {
    const rest = yield* findUniqueSegments(alignment, whole.old, whole.new, restLength);
    yield* claimMoves(alignment, rest);
    yield* extendMoves(alignment);
  }
  yield* settleLabels(alignment);
  return alignment;
}

/** What the two texts have in common at their beginning and at their end; at most two segments. */
function equalEnds(alignment: Alignment): Segment[] {
  const oldIds = alignment.pair.old.ids;
  const newIds = alignment.pair.new.ids;
  const shorter = Math.min(oldIds.length, newIds.length);
  let before = 0;
  while (before < shorter && alignment.isSame(before, before)) before++;
  let behind = 0;
  while (
    behind < shorter - before &&
    numberAt(oldIds, oldIds.length - 1 - behind) === numberAt(newIds, newIds.length - 1 - behind)
  )
    behind++;
  if (before < Math.max(oldIds.length, newIds.length)) {
    before = trimAtParagraph(alignment.pair, 0, 0, before, 1);
    behind = trimAtParagraph(alignment.pair, oldIds.length - 1, newIds.length - 1, behind, -1);
  }
  return [
    { old: 0, new: 0, length: before },
    { old: oldIds.length - behind, new: newIds.length - behind, length: behind },
  ].filter((segment) => segment.length > 0);
}
