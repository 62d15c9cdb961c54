import { alignTokens } from './alignTokens';
import { numberAt } from './numberAt';
import { shareOfChange } from './shareOfChange';
import type { Slices } from './slices';
import type { TokenIndex } from './tokenIndex';
import type { TokenRange } from './tokenStream';
import { unknownToken } from './vocabulary';

/** A quote with its context as one run of tokens. */
export interface Query {
  readonly ids: Int32Array;
  readonly opens: Uint8Array;
  readonly labels: Uint8Array;
  /** Where in it the quote itself stands. */
  readonly quote: TokenRange;
}

/** How well a query fits a spot. */
export interface Fit {
  /** Tokens of the text; `undefined` where none of the quote's is there. */
  readonly image: TokenRange | undefined;
  /** The share of the quote, by weight, that is there; less where its words are strewn. */
  readonly cover: number;
  /** The share of the context, by weight, that is there; 1 where none is known. */
  readonly context: number;
}

/** A place longer than so many times the quote, and so many tokens, is words strewn rather than a passage. */
const strewnFactor = 1.5;
const strewnLength = 20;
/** What an unknown token weighs: as much as one seen once. */
const unknownWeight = 1;

/** Equals no token of a query. */
const noToken = -2;

/**
 * Aligns `query` with `tokens` of the text of `index`, `taken` places aside: so a second passage of the same
 * words close to the first is seen as well. Costs the product of the lengths.
 */
export function* compareSpot(
  index: TokenIndex,
  query: Query,
  tokens: TokenRange,
  taken: readonly TokenRange[],
): Slices<Fit> {
  const { stream } = index;
  const ids = stream.ids.slice(tokens.from, tokens.to);
  for (const place of taken)
    ids.fill(noToken, Math.max(0, place.from - tokens.from), Math.max(0, place.to - tokens.from));
  const pairs = yield* alignTokens(
    query,
    {
      ids,
      opens: stream.opens.slice(tokens.from, tokens.to),
      labels: stream.labels.slice(tokens.from, tokens.to),
    },
    index.weights,
    'both',
  );
  const isQuote = (position: number): boolean => position >= query.quote.from && position < query.quote.to;
  let quoteKept = 0;
  let contextKept = 0;
  for (const [position] of pairs) {
    if (isQuote(position)) quoteKept += weightOf(index, query, position);
    else contextKept += weightOf(index, query, position);
  }
  let quoteTotal = 0;
  let contextTotal = 0;
  for (let position = 0; position < query.ids.length; position++) {
    if (isQuote(position)) quoteTotal += weightOf(index, query, position);
    else contextTotal += weightOf(index, query, position);
  }
  const image = imageIn(pairs, query, tokens);
  return {
    image,
    cover:
      quoteTotal === 0 || image === undefined
        ? 0
        : (quoteKept / quoteTotal) * compactness(query.quote, image),
    context: contextTotal === 0 ? 1 : contextKept / contextTotal,
  };
}

/** 1 for a place about as long as the quote, less for words strewn over a longer one. */
function compactness(quote: TokenRange, image: TokenRange): number {
  return Math.min(1, (strewnFactor * (quote.to - quote.from) + strewnLength) / (image.to - image.from));
}

function weightOf(index: TokenIndex, query: Query, position: number): number {
  const id = numberAt(query.ids, position);
  return id === unknownToken ? unknownWeight : numberAt(index.weights, id);
}

/** From the first to the last of the quote's tokens, with what replaced those at its borders. */
function imageIn(
  pairs: readonly (readonly [number, number])[],
  query: Query,
  tokens: TokenRange,
): TokenRange | undefined {
  const inside = pairs.filter(([position]) => position >= query.quote.from && position < query.quote.to);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const before = pairs.findLast(([position]) => position < query.quote.from) ?? [-1, -1];
  const behind = pairs.find(([position]) => position >= query.quote.to);
  const head =
    before[0] < 0
      ? 0
      : shareOfChange(first[0] - query.quote.from, first[0] - before[0] - 1, first[1] - before[1] - 1);
  const tail =
    behind === undefined
      ? 0
      : shareOfChange(query.quote.to - 1 - last[0], behind[0] - last[0] - 1, behind[1] - last[1] - 1);
  return { from: tokens.from + first[1] - head, to: tokens.from + last[1] + 1 + tail };
}
