import { numberAt } from './numberAt';
import type { Slices } from './slices';
import type { TokenRange, TokenStream } from './tokenStream';
import { readTokens } from './tokenStream';
import { unknownToken, Vocabulary } from './vocabulary';

/** A text that can be searched for quotes: where each of its tokens stands. */
export interface TokenIndex {
  readonly stream: TokenStream;
  readonly vocabulary: Vocabulary;
  readonly weights: Float32Array;
  /** The places of token `id`, ascending, are `places[firsts[id]]` up to `places[firsts[id + 1]]`. */
  readonly firsts: Int32Array;
  readonly places: Int32Array;
}

/** A place worth a closer look, as the tokens of the text over which a query might lie. */
export interface Spot {
  readonly tokens: TokenRange;
  /** The weight of the query's tokens that vote for it. */
  readonly votes: number;
}

/** Tokens that stand in more places than this tell nothing about one; they vote only where nothing rarer is. */
const mostPlaces = 200;
/** A spot with less than this share of the best one's votes cannot come near it. */
const leastVotes = 0.4;
/** Places in the text are gathered in bins of so many tokens. */
const binLength = 16;

/** Reads `text` into an index. Linear in its length. */
export function* buildIndex(text: string): Slices<TokenIndex> {
  const vocabulary = new Vocabulary();
  const stream = yield* readTokens(text, vocabulary);
  return yield* indexOf(stream, vocabulary);
}

/** The index of a text that has been read, possibly together with others. */
export function* indexOf(stream: TokenStream, vocabulary: Vocabulary): Slices<TokenIndex> {
  const weights = vocabulary.weights();
  yield;
  const firsts = new Int32Array(weights.length + 1);
  for (const id of stream.ids) firsts[id + 1] = numberAt(firsts, id + 1) + 1;
  for (let id = 0; id < weights.length; id++)
    firsts[id + 1] = numberAt(firsts, id + 1) + numberAt(firsts, id);
  yield;
  const next = firsts.slice();
  const places = new Int32Array(stream.count);
  stream.ids.forEach((id, token) => {
    const slot = numberAt(next, id);
    places[slot] = token;
    next[id] = slot + 1;
  });
  return { stream, vocabulary, weights, firsts, places };
}

/**
 * The spots where most of `query` might stand, best first, at most `count`, no two of which overlap by half.
 *
 * Every token votes for where the query would begin; votes close together add up. So words may change, come
 * and go without the place being missed.
 */
export function findSpots(index: TokenIndex, query: Int32Array, count: number): Spot[] {
  // A query might begin before the text does, by no more than its length.
  const bins = new Float64Array(Math.ceil((index.stream.count + query.length) / binLength) + 1);
  if (!vote(index, query, mostPlaces, bins)) vote(index, query, Infinity, bins);
  const sums: (readonly [number, number])[] = [];
  let most = 0;
  bins.forEach((votes, bin) => {
    if (votes === 0) return;
    const sum = votes + Math.max(bins[bin - 1] ?? 0, bins[bin + 1] ?? 0);
    most = Math.max(most, sum);
    if (sum >= leastVotes * most) sums.push([bin, sum]);
  });
  sums.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const slack = binLength + Math.ceil(query.length / 3);
  const spots: Spot[] = [];
  const starts: number[] = [];
  for (const [bin, votes] of sums) {
    if (spots.length === count || votes < leastVotes * most) break;
    const start = bin * binLength - query.length;
    const from = Math.max(0, start - slack);
    const to = Math.min(index.stream.count, start + query.length + binLength + slack);
    const isNear = starts.some(
      (other) => Math.abs(other - start) < Math.max(2 * binLength, query.length / 2),
    );
    if (to <= from || isNear) continue;
    starts.push(start);
    spots.push({ tokens: { from, to }, votes });
  }
  return spots;
}

/** Lets the tokens of `query` that stand in no more than `limit` places vote; whether one did. */
function vote(index: TokenIndex, query: Int32Array, limit: number, bins: Float64Array): boolean {
  let voted = false;
  query.forEach((id, position) => {
    if (id === unknownToken) return;
    const first = numberAt(index.firsts, id);
    const end = numberAt(index.firsts, id + 1);
    if (end - first > limit || end === first) return;
    voted = true;
    const weight = numberAt(index.weights, id);
    for (let slot = first; slot < end; slot++) {
      // Moved up by the query's length, as it might begin before the text does.
      const bin = Math.floor((numberAt(index.places, slot) - position + query.length) / binLength);
      bins[bin] = (bins[bin] ?? 0) + weight;
    }
  });
  return voted;
}
