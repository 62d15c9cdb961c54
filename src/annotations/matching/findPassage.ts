import type { OffsetRange } from '../../text/offsetRange';
import { containsRange, overlaps } from '../../text/offsetRange';
import type { QuoteSelector } from '../annotation';
import type { Candidate, CarryResult, Evidence } from './carryResult';
import { orphaned } from './carryResult';
import type { Fit, Query } from './compareSpot';
import { compareSpot } from './compareSpot';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import { runSlices } from './slices';
import type { TokenIndex } from './tokenIndex';
import { buildIndex, findSpots } from './tokenIndex';
import type { TokenRange } from './tokenStream';
import { offsetsOf, readQuote } from './tokenStream';
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

/** One passage to be found. */
export interface PassageRequest {
  readonly selector: QuoteSelector;
  readonly hints: PassageHints;
}

/** Spots compared closely. */
const manySpots = 8;
/** What the parts of a score weigh; the hints only decide between look-alikes. */
const shares = { cover: 0.6, context: 0.3, paragraph: 0.04, section: 0.03, position: 0.03 };
/** The least of the quote, and of quote and context together, to anchor. */
const enoughCover = 0.5;
const enoughTogether = 0.6;
/** With less of its context a quote counts as another one that happens to read the same, … */
const leastContext = 0.25;
/** … unless so much of it is there, and it weighs so much, that chance is out of the question. */
const enoughAlone = 0.85;
const paragraphWeight = 25;
/** By how much the best place must be better than the next. */
const margin = 0.08;
/** The least to propose a place. */
const leastCover = 0.4;
const leastTogether = 0.5;

interface Found extends Candidate {
  readonly fit: Fit;
}

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
    results.push(yield* findInIndex(index, selector, hints, manySpots));
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
): Slices<CarryResult> {
  const query = queryOf(index, selector);
  const found = yield* findCandidates(index, query, hints, spotCount);
  const [best, second] = found;
  if (best === undefined) return orphaned(0, ['no-trace']);
  const runnerUp = second === undefined ? undefined : { range: second.range, score: second.score };
  const { cover, context } = best.fit;
  const quote = index.stream.text.slice(best.range.start, best.range.end);
  const isClear = second === undefined || best.score - second.score >= margin;
  const evidence = evidenceOf(best, hints, isClear);
  const together = (cover + context) / 2;
  const isLong = cover >= enoughAlone && weightOfQuote(index, query) >= paragraphWeight;
  const isEnough = isLong || (cover >= enoughCover && together >= enoughTogether && context >= leastContext);
  const shared = {
    score: cover,
    method: quote === selector.exact ? 'identical' : 'search',
    runnerUp,
    evidence,
  } as const;
  if (isEnough && isClear) return { state: 'anchored', range: best.range, quote, ...shared };
  if (isEnough || (cover >= leastCover && together >= leastTogether && context >= leastContext))
    return { state: 'needs-review', range: best.range, quote, ...shared };
  return {
    ...orphaned(cover, evidence.includes('words-kept') ? evidence : [...evidence, 'too-little-left']),
    runnerUp: { range: best.range, score: best.score },
  };
}

function queryOf(index: TokenIndex, selector: QuoteSelector): Query {
  const parts = [selector.prefix, selector.exact, selector.suffix].map((part) =>
    readQuote(part, index.vocabulary),
  );
  const [before = 0, inside = 0] = parts.map((part) => part.count);
  return {
    ids: Int32Array.from(parts.flatMap((part) => [...part.ids])),
    opens: Uint8Array.from(parts.flatMap((part) => [...part.opens])),
    labels: Uint8Array.from(parts.flatMap((part) => [...part.labels])),
    quote: { from: before, to: before + inside },
  };
}

/** The places compared, best first; no two overlap. */
function* findCandidates(
  index: TokenIndex,
  query: Query,
  hints: PassageHints,
  spotCount: number,
): Slices<Found[]> {
  const found: Found[] = [];
  const taken: TokenRange[] = [];
  for (const spot of findSpots(index, query.ids, spotCount)) {
    const fit = yield* compareSpot(index, query, spot.tokens, taken);
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
    best.fit.cover > 0.999 ? 'words-kept' : 'words-changed',
    best.fit.context >= 0.5 ? 'neighbours-kept' : 'neighbours-changed',
  ];
  if (isIn(hints.section, best.range)) evidence.push('section-kept');
  if (hints.position === best.range.start) evidence.push('position-kept');
  if (!isClear) evidence.push('look-alike');
  return evidence;
}
