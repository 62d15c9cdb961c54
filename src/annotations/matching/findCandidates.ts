import type { OffsetRange } from '../../text/offsetRange';
import { containsRange, overlaps } from '../../text/offsetRange';
import type { Candidate } from './carryResult';
import type { Fit, Query } from './compareSpot';
import { compareSpot } from './compareSpot';
import { findExactPlaces } from './findExactPlaces';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import type { Spot, TokenIndex } from './tokenIndex';
import { findSpots } from './tokenIndex';
import type { TokenRange } from './tokenStream';
import { offsetsOf } from './tokenStream';
import { unknownToken } from './vocabulary';

/** What else is known of where a passage stood; all of it evidence, none of it proof. UTF-16 offsets in the new text. */
export interface PassageHints {
  /** Where the stored position would be. */
  readonly position?: number | undefined;
  /** The section of the stored address. */
  readonly section?: OffsetRange | undefined;
  /** The paragraph of the stored address. */
  readonly paragraph?: OffsetRange | undefined;
}

/** A place of the text with how well the query fits there. */
export interface Found extends Candidate {
  readonly fit: Fit;
}

/** What the parts of a score weigh; the hints only decide between look-alikes. */
const shares = { cover: 0.6, context: 0.3, paragraph: 0.04, section: 0.03, position: 0.03 };
/** Spots with less than this share of the pairs of the one that has most are not compared: they cannot come near it. */
const leastShare = 0.5;
/** Places where the quote stands word by word that are compared before all others. */
const exactCount = 4;
/** Tokens by which the text between a quote and its context may have grown. */
const slack = 12;

/**
 * The places of the text where `query` may stand, best first; no two overlap.
 *
 * Those where the quote stands word by word come first, then at most `spotCount` that share its rarer words and those
 * of its context, as long as one of them could come near the best.
 */
export function* findCandidates(
  index: TokenIndex,
  query: Query,
  hints: PassageHints,
  spotCount: number,
): Slices<Found[]> {
  const found: Found[] = [];
  const taken: TokenRange[] = [];
  const likely = [...exactSpots(index, query), ...findSpots(index, query.ids, spotCount)];
  yield;
  const shareAt = pairShare(index, query);
  const spots = likely
    .map((spot) => ({ ...spot, share: shareAt(spot.tokens) }))
    .sort((a, b) => b.share - a.share);
  yield;
  const least = leastShare * (spots[0]?.share ?? 0);
  for (const { tokens, share } of spots) {
    if (share < least) break;
    const fit = yield* compareSpot(index, query, tokens, taken);
    if (fit.image === undefined) continue;
    taken.push(fit.image);
    const range = offsetsOf(index.stream, fit.image);
    found.push({ range, fit, score: scoreOf(fit, range, hints, index.stream.text.length) });
  }
  found.sort((a, b) => b.score - a.score || a.range.start - b.range.start);
  return found.filter(
    (candidate, rank) => !found.slice(0, rank).some((better) => overlaps(better.range, candidate.range)),
  );
}

/** Spots round the places where the quote stands word by word; there may be more of them than are compared. */
function exactSpots(index: TokenIndex, { ids, quote }: Query): Spot[] {
  const places = findExactPlaces(index, ids.slice(quote.from, quote.to), exactCount);
  return places.map(({ from, to }) => ({
    tokens: {
      from: Math.max(0, from - quote.from - slack),
      to: Math.min(index.stream.count, to + ids.length - quote.to + slack),
    },
    votes: Infinity,
  }));
}

/**
 * For a spot the share of the pairs of neighbouring tokens of `query` that stand there.
 *
 * Much cheaper than an alignment, and what has few of the pairs has few runs of equal words.
 */
function pairShare(index: TokenIndex, { ids }: Query): (tokens: TokenRange) => number {
  const size = index.weights.length;
  const wanted = new Map<number, number>();
  for (let position = 1; position < ids.length; position++) {
    const [first, second] = [numberAt(ids, position - 1), numberAt(ids, position)];
    if (first === unknownToken || second === unknownToken) continue;
    const pair = first * size + second;
    wanted.set(pair, (wanted.get(pair) ?? 0) + 1);
  }
  return ({ from, to }) => {
    const left = new Map(wanted);
    let kept = 0;
    for (let token = from + 1; token < to; token++) {
      const pair = numberAt(index.stream.ids, token - 1) * size + numberAt(index.stream.ids, token);
      const count = left.get(pair) ?? 0;
      if (count === 0) continue;
      left.set(pair, count - 1);
      kept++;
    }
    return kept / Math.max(1, ids.length - 1);
  };
}

function scoreOf(fit: Fit, range: OffsetRange, hints: PassageHints, length: number): number {
  const distance = hints.position === undefined ? length : Math.abs(hints.position - range.start);
  return (
    shares.cover * fit.cover +
    shares.context * fit.context +
    (isIn(hints.paragraph, range) ? shares.paragraph : 0) +
    (isIn(hints.section, range) ? shares.section : 0) +
    shares.position * (1 - Math.min(1, distance / Math.max(1, length)))
  );
}

function isIn(outer: OffsetRange | undefined, range: OffsetRange): boolean {
  return outer !== undefined && containsRange(outer, range);
}
