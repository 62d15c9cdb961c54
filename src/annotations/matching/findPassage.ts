import { containsRange } from '../../text/offsetRange';
import type { QuoteSelector } from '../annotation';
import type { CarryResult, Evidence } from './carryResult';
import { orphaned } from './carryResult';
import type { Query } from './compareSpot';
import type { Found, PassageHints } from './findCandidates';
import { findCandidates } from './findCandidates';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import { runSlices } from './slices';
import type { TokenIndex } from './tokenIndex';
import { buildIndex } from './tokenIndex';
import { readQuote } from './tokenStream';
import { unknownToken } from './vocabulary';

/** One passage to be found. */
export interface PassageRequest {
  readonly selector: QuoteSelector;
  readonly hints: PassageHints;
}

/** What a search says of a passage. */
export interface SearchResult {
  /** With the caution of somebody who knows nothing but the quote. */
  readonly result: CarryResult;
  /** Whether the place is a likely one: much of the words is there, and no other place is nearly as good. */
  readonly isLikely: boolean;
}

/** Spots compared closely. */
const manySpots = 8;
/** Tokens of context on either side that are compared: a sentence or two. */
const contextLength = 60;

/**
 * What makes a place certain for want of the text that was annotated: so much of the quote, so much of its
 * context, and so much ahead of the next best place. Any line will do.
 */
const certain: readonly Readonly<Record<'cover' | 'context' | 'margin', number>>[] = [
  { cover: 0.85, context: 0.75, margin: 0.16 },
  { cover: 0.9, context: 0.5, margin: 0.3 },
];
/** A quote with less context, in UTF-16 units, has no neighbours to speak for it. */
const leastKnown = 16;
/** The least of the quote, and of quote and context together, for a likely place. */
const enoughCover = 0.5;
const enoughTogether = 0.6;
/** With less of its context a quote counts as another one that happens to read the same, … */
const leastContext = 0.25;
/** … unless so much of it is there, and it weighs so much, that chance is out of the question. */
const enoughAlone = 0.85;
const paragraphWeight = 25;
/** Places closer to each other than this are look-alikes. */
const margin = 0.08;
/** The least to propose a place. */
const leastCover = 0.4;
const leastTogether = 0.5;
/** Of look-alikes the best is proposed only where the quote, or most of its context, stands there word by word. */
const wholeCover = 0.999;
const keptContext = 0.75;

/**
 * Where the passage that `selector` quotes stands in `newText`, for want of the text it was taken from.
 *
 * For several passages of one text see `findPassagesInSlices`: the text is then read once.
 */
export function findPassage(newText: string, selector: QuoteSelector, hints: PassageHints = {}): CarryResult {
  const [result] = runSlices(findPassagesInSlices(newText, [{ selector, hints }]));
  return result ?? orphaned(0, ['no-trace']);
}

/** Finds each of `requests` in `newText`, with pauses; the results are in their order and independent. */
export function* findPassagesInSlices(
  newText: string,
  requests: readonly PassageRequest[],
): Slices<CarryResult[]> {
  const index = yield* buildIndex(newText);
  const results: CarryResult[] = [];
  for (const { selector, hints } of requests) {
    const { result } = yield* findInIndex(index, selector, hints, manySpots);
    results.push(result);
    yield;
  }
  return results;
}

/** Finds one passage in a text that is indexed, comparing the `spotCount` likeliest places closely. */
export function* findInIndex(
  index: TokenIndex,
  selector: QuoteSelector,
  hints: PassageHints,
  spotCount: number,
): Slices<SearchResult> {
  const query = queryOf(index, selector);
  const [best, second] = yield* findCandidates(index, query, hints, spotCount);
  if (best === undefined) return { result: orphaned(0, ['no-trace']), isLikely: false };
  const runnerUp = second === undefined ? undefined : { range: second.range, score: second.score };
  const { cover, context } = best.fit;
  const quote = index.stream.text.slice(best.range.start, best.range.end);
  const lead = second === undefined ? 1 : best.score - second.score;
  const isClear = lead >= margin;
  const evidence = evidenceOf(best, hints, isClear);
  const together = (cover + context) / 2;
  const isLong = cover >= enoughAlone && weightOfQuote(index, query) >= paragraphWeight;
  const isEnough = isLong || (cover >= enoughCover && together >= enoughTogether && context >= leastContext);
  const isCertain =
    selector.prefix.length + selector.suffix.length >= leastKnown &&
    certain.some((least) => cover >= least.cover && context >= least.context && lead >= least.margin);
  const isProposed =
    (isClear || cover >= wholeCover || context >= keptContext) &&
    (isEnough || (cover >= leastCover && together >= leastTogether && context >= leastContext));
  const shared = {
    score: cover,
    method: quote === selector.exact ? 'identical' : 'search',
    runnerUp,
    evidence,
  } as const;
  const isLikely = isEnough && isClear;
  if (isCertain) return { result: { state: 'anchored', range: best.range, quote, ...shared }, isLikely };
  if (isProposed) return { result: { state: 'needs-review', range: best.range, quote, ...shared }, isLikely };
  const reasons: Evidence[] = evidence.includes('words-kept') ? evidence : [...evidence, 'too-little-left'];
  return {
    result: { ...orphaned(cover, reasons), runnerUp: { range: best.range, score: best.score } },
    isLikely,
  };
}

/** The quote with the context next to it. */
function queryOf(index: TokenIndex, { prefix, exact, suffix }: QuoteSelector): Query {
  const before = readQuote(prefix, index.vocabulary);
  const inside = readQuote(exact, index.vocabulary);
  const behind = readQuote(suffix, index.vocabulary);
  const joined = (key: 'ids' | 'opens' | 'labels'): number[] => [
    ...before[key].slice(-contextLength),
    ...inside[key],
    ...behind[key].slice(0, contextLength),
  ];
  const from = Math.min(before.count, contextLength);
  return {
    ids: Int32Array.from(joined('ids')),
    opens: Uint8Array.from(joined('opens')),
    labels: Uint8Array.from(joined('labels')),
    quote: { from, to: from + inside.count },
  };
}

function weightOfQuote(index: TokenIndex, query: Query): number {
  let weight = 0;
  for (let position = query.quote.from; position < query.quote.to; position++) {
    const id = numberAt(query.ids, position);
    weight += id === unknownToken ? 0 : numberAt(index.weights, id);
  }
  return weight;
}

function evidenceOf(best: Found, hints: PassageHints, isClear: boolean): Evidence[] {
  const evidence: Evidence[] = [
    best.fit.cover >= wholeCover ? 'words-kept' : 'words-changed',
    best.fit.context >= 0.5 ? 'neighbours-kept' : 'neighbours-changed',
  ];
  if (hints.section !== undefined && containsRange(hints.section, best.range)) evidence.push('section-kept');
  if (hints.position === best.range.start) evidence.push('position-kept');
  if (!isClear) evidence.push('look-alike');
  return evidence;
}
