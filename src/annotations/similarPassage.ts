import { overlaps } from '../text/offsetRange';
import type { OffsetRange } from '../text/offsetRange';
import { alignEnds } from './alignment';
import type { AnchorIndex } from './anchorIndex';
import { anchorReasons } from './anchorReasons';
import type { PassageTarget } from './annotation';
import { foldBlanks } from './foldedText';
import { GramIndex } from './gramIndex';

/** What is most like a passage that is not there word by word, or that nothing is. */
export interface SimilarPassage {
  /** In the normalised text; `undefined` where nothing is like it. */
  readonly range: OffsetRange | undefined;
  /** One of `anchorReasons`. */
  readonly reason: string;
}

/** Below this share of equal characters nothing is proposed. */
const leastLikeness = 0.6;

/** So much of the context on each side, folded, finds the hole where a passage stood. */
const borderLength = 24;

/** A gram that stands in more places is no trace. */
const mostPlacesOfGram = 64;

/** So many grams of the quote, evenly spread, are looked up. */
const mostGrams = 128;

/** So many places with the most traces are compared character by character. */
const mostWindows = 3;

/**
 * Looks for the passage where its wording has changed: between the words that stood around it, else wherever
 * most of its grams stand close together. Bounded: no more than a few windows are compared in full.
 */
export function similarPassage(index: AnchorIndex, target: PassageTarget): SimilarPassage {
  const wanted = foldBlanks(target.quote.exact).value.trim();
  const hole = betweenBorders(index, target, wanted.length);
  const alike = mostAlike(index, wanted, expectedOffset(index, target));
  const toSource = ({ start, end }: OffsetRange): OffsetRange => ({
    start: index.folded.toSource(start),
    end: index.folded.toSource(end - 1) + 1,
  });
  if (hole !== undefined && hole.start < hole.end) {
    const isAlike = alike !== undefined && overlaps(hole, alike);
    const fits = (hole.end - hole.start) * 2 >= wanted.length && hole.end - hole.start <= wanted.length * 3;
    // Both neighbours are sure; how far a likeness reaches is not. Only a hole that holds more than the passage
    // is narrowed by it.
    return {
      range: toSource(isAlike && !fits ? alike : hole),
      reason: isAlike ? anchorReasons.changedWords : anchorReasons.replacedWords,
    };
  }
  if (alike !== undefined) return { range: toSource(alike), reason: anchorReasons.changedWords };
  return {
    range: undefined,
    reason: hole === undefined ? anchorReasons.notFound : anchorReasons.deleted,
  };
}

function expectedOffset({ text, folded }: AnchorIndex, { position }: PassageTarget): number {
  return folded.fromSource(text.fromCodePoints(position.start));
}

/**
 * What stands between the words that stood on both sides of the passage, in the folded text; empty where they
 * meet. `undefined` where either is not found exactly once or they are too far apart.
 */
function betweenBorders(
  { folded }: AnchorIndex,
  { quote }: PassageTarget,
  length: number,
): OffsetRange | undefined {
  const before = foldBlanks(quote.prefix).value.trim();
  const after = foldBlanks(quote.suffix).value.trim();
  if (before.length < borderLength / 2 || after.length < borderLength / 2) return undefined;
  const left = placeOfOnly(folded.grams, (reach) => before.slice(-reach), before.length);
  const right = placeOfOnly(folded.grams, (reach) => after.slice(0, reach), after.length);
  if (left === undefined || right === undefined) return undefined;
  const start = left.end;
  if (right.start < start || right.start - start > 3 * length + borderLength) return undefined;
  const between = folded.value.slice(start, right.start);
  const blank = between.length - between.trimStart().length;
  return { start: start + blank, end: Math.max(start + blank, start + between.trimEnd().length) };
}

/** Where a border stands, taken just as long as it must be to stand nowhere else; `undefined` where that fails. */
function placeOfOnly(
  grams: GramIndex,
  borderOf: (reach: number) => string,
  longest: number,
): OffsetRange | undefined {
  for (let reach = borderLength; ; reach *= 2) {
    const border = borderOf(reach);
    const [start, second] = grams.occurrences(border, 2);
    if (start === undefined) return undefined;
    if (second === undefined) return { start, end: start + border.length };
    if (reach >= longest) return undefined;
  }
}

/** The stretch of the folded text that is most like `wanted`; of equals the one nearest to `expected`. */
function mostAlike({ folded }: AnchorIndex, wanted: string, expected: number): OffsetRange | undefined {
  const slack = Math.max(8, wanted.length >> 2);
  let best: { readonly range: OffsetRange; readonly rank: number } | undefined;
  for (const start of likelyStarts(folded.grams, wanted, slack, expected)) {
    const from = Math.max(0, start - slack);
    const window = folded.value.slice(from, start + wanted.length + 2 * slack);
    const found = alignEnds(wanted, window);
    if (found.likeness < leastLikeness || found.start === found.end) continue;
    // The old position settles what is equally like; it never outweighs a character.
    const rank = found.likeness - Math.min(1, Math.abs(start - expected) / folded.value.length) / 1000;
    if (best === undefined || rank > best.rank)
      best = { range: { start: from + found.start, end: from + found.end }, rank };
  }
  return best?.range;
}

/** Where `wanted` would begin by the votes of its grams: the places with the most votes. */
function likelyStarts(grams: GramIndex, wanted: string, slack: number, expected: number): readonly number[] {
  const count = GramIndex.gramsIn(wanted.length);
  const step = Math.max(1, Math.floor(count / mostGrams));
  const votes = new Map<number, number>();
  for (let offset = 0; offset < count; offset += step) {
    const places = grams.gramPlaces(wanted, offset);
    if (places.length > mostPlacesOfGram) continue;
    for (const place of places) {
      // Two overlapping rows of bins, so that no cluster is cut in two by a border.
      const bin = Math.floor((place - offset) / slack);
      votes.set(bin, (votes.get(bin) ?? 0) + 1);
      votes.set(bin - 1, (votes.get(bin - 1) ?? 0) + 1);
    }
  }
  const nearness = (bin: number): number => Math.abs(bin * slack - expected);
  return [...votes]
    .sort(([binA, a], [binB, b]) => b - a || nearness(binA) - nearness(binB))
    .slice(0, mostWindows)
    .map(([bin]) => Math.max(0, (bin + 1) * slack));
}
