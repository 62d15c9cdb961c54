import type { CarryResult } from '../../src/annotations/matching/carryResult';
import { carryPassages } from '../../src/annotations/matching/carryPassages';
import type { OffsetRange } from '../../src/text/offsetRange';
import { readText } from './corpora';
import { createRandom } from './random';
import { searchQuote } from './rivalSearch';
import { drawSpans } from './spans';
import { spansPerSeed } from './trials';

/** What became of random passages of a real text in its real revision. */
export interface PairRow {
  readonly pair: string;
  readonly passages: number;
  /** How many ended in each state, and by which method those that were placed were. */
  readonly states: Readonly<Record<string, number>>;
  readonly methods: Readonly<Record<string, number>>;
  /**
   * Passages whose whole lines stand once in either text: their place is certain. How many of them each engine
   * puts there, elsewhere, or nowhere.
   */
  readonly certain: { readonly passages: number; readonly carry: Verdicts; readonly rival: Verdicts };
}

interface Verdicts {
  readonly right: number;
  readonly wrong: number;
  readonly lost: number;
}

const pairs: readonly (readonly [string, string, string])[] = [
  ['zh-civil-procedure-interp', 'zh-civil-procedure-interp.2020.md', 'zh-civil-procedure-interp.2022.md'],
  ['de-aufenthg', 'de-aufenthg.2012-08-03.md', 'de-aufenthg.2012-08-06.md'],
];

/** Carries random passages over the real pairs that are there. */
export function runPairs(seeds: readonly number[]): PairRow[] {
  return pairs.flatMap(([name, oldFile, newFile]) => {
    const oldText = readText(`revisions/${oldFile}`);
    const newText = readText(`revisions/${newFile}`);
    if (oldText === undefined || newText === undefined) return [];
    const spans = seeds.flatMap((seed) => drawSpans(oldText, spansPerSeed, createRandom(seed)));
    return [runPair(name, oldText, newText, spans)];
  });
}

function runPair(pair: string, oldText: string, newText: string, spans: readonly OffsetRange[]): PairRow {
  const results = carryPassages(oldText, newText, spans);
  const places = certainPlaces(oldText, newText, spans);
  const certain = [...places.keys()];
  const found = (index: number): OffsetRange | undefined => results[index]?.range;
  const searched = (index: number): OffsetRange | undefined => {
    const span = spans[index];
    return span === undefined ? undefined : searchQuote(oldText, newText, span).range;
  };
  return {
    pair,
    passages: spans.length,
    states: countBy(results, (result) => result.state),
    methods: countBy(results, (result) => result.method),
    certain: { passages: certain.length, carry: verdicts(places, found), rival: verdicts(places, searched) },
  };
}

/** By the index of a span its place, for those whose whole lines stand exactly once in either text. */
function certainPlaces(
  oldText: string,
  newText: string,
  spans: readonly OffsetRange[],
): Map<number, OffsetRange> {
  const places = new Map<number, OffsetRange>();
  spans.forEach((span, index) => {
    const start = oldText.lastIndexOf('\n', span.start - 1) + 1;
    const end = oldText.indexOf('\n', span.end);
    const lines = `\n${oldText.slice(start, end < 0 ? oldText.length : end)}\n`;
    const place = onlyPlaceOf(lines, newText);
    if (place === undefined || onlyPlaceOf(lines, oldText) === undefined) return;
    const shift = place + 1 - start;
    places.set(index, { start: span.start + shift, end: span.end + shift });
  });
  return places;
}

function onlyPlaceOf(lines: string, text: string): number | undefined {
  const place = text.indexOf(lines);
  return place < 0 || text.includes(lines, place + 1) ? undefined : place;
}

function verdicts(
  places: ReadonlyMap<number, OffsetRange>,
  answer: (index: number) => OffsetRange | undefined,
): Verdicts {
  const counts = { right: 0, wrong: 0, lost: 0 };
  for (const [index, place] of places) {
    const range = answer(index);
    if (range === undefined) counts.lost++;
    else if (range.start === place.start && range.end === place.end) counts.right++;
    else counts.wrong++;
  }
  return counts;
}

function countBy(
  results: readonly CarryResult[],
  key: (result: CarryResult) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of results) counts[key(result)] = (counts[key(result)] ?? 0) + 1;
  return counts;
}
