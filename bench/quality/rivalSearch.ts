import search from 'approx-string-match';
import type { OffsetRange } from '../../src/text/offsetRange';
import type { Answer } from './outcome';

/** Units of context before and behind a quote that a web annotator stores. */
const contextLength = 32;
/** No quote may differ by more errors than this, nor by more than half its length. */
const mostErrors = 256;
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

interface Hit extends OffsetRange {
  readonly errors: number;
}

/**
 * The rival: a plain quote search with the published scoring of the best known web annotator.
 *
 * Exact hits first, else approximate ones; 50 points for the quote, 20 and 20 for the words before and
 * behind, 2 for the position. It answers with the best hit, whatever its score, and orphans only without one.
 */
export function searchQuote(oldText: string, newText: string, span: OffsetRange): Answer {
  const quote = oldText.slice(span.start, span.end);
  const prefix = oldText.slice(Math.max(0, span.start - contextLength), span.start);
  const suffix = oldText.slice(span.end, span.end + contextLength);
  const hits = findHits(newText, quote, Math.min(mostErrors, quote.length / 2));
  let best: Hit | undefined;
  let bestScore = -1;
  for (const hit of hits) {
    const score =
      weights.quote * (1 - hit.errors / quote.length) +
      weights.prefix * similarity(newText.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix) +
      weights.suffix * similarity(newText.slice(hit.end, hit.end + suffix.length), suffix) +
      weights.position * (1 - Math.abs(hit.start - span.start) / newText.length);
    if (score > bestScore) [best, bestScore] = [hit, score];
  }
  return { state: best === undefined ? 'orphaned' : 'anchored', range: best };
}

function findHits(text: string, quote: string, errors: number): Hit[] {
  const exact: Hit[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    exact.push({ start, end: start + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, Math.floor(errors));
}

function similarity(text: string, pattern: string): number {
  if (pattern === '' || text === '') return 0;
  const errors = Math.min(...search(text, pattern, pattern.length).map((hit) => hit.errors));
  return Number.isFinite(errors) ? 1 - errors / pattern.length : 0;
}
