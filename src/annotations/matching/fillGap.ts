import type { Alignment, Segment } from './alignment';
import type { TokenList } from './alignTokens';
import { alignTokens } from './alignTokens';
import { heaviestChain } from './heaviestChain';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import type { TokenRange, TokenStream } from './tokenStream';
import { findUniqueSegments } from './uniqueGrams';

/** Gaps of up to so many cells are aligned token by token. */
const mostCells = 600_000;
/** Grams that may anchor within a gap, longest first: what is unique in a gap need not be so in the text. */
const gramLengths = [5, 3];
/** How far from a known border a gap is looked at which is too large and shares no gram. */
const borderLength = 400;

/** The unmatched stretch between two matches, in both texts. */
export interface Gap {
  readonly old: TokenRange;
  readonly new: TokenRange;
}

/**
 * Matches what it can in `gap`, in order, as part of `block`: first by stretches that are unique within the
 * gap, then, between those, token by token. Tokens matched before, by a move, are left as they are.
 */
export function* fillGap(alignment: Alignment, gap: Gap, block: number): Slices<undefined> {
  const oldTokens = freeTokens(gap.old, alignment.newOf);
  const newTokens = freeTokens(gap.new, alignment.oldOf);
  if (oldTokens.length === 0 || newTokens.length === 0) return;
  if (oldTokens.length * newTokens.length <= mostCells) {
    yield* alignLists(alignment, oldTokens, newTokens, block);
    return;
  }
  for (const gramLength of gramLengths) {
    const segments = yield* findUniqueSegments(alignment, gap.old, gap.new, gramLength);
    const { inOrder } = heaviestChain(segments);
    if (inOrder.length === 0) continue;
    for (const segment of inOrder) alignment.claim(segment, block);
    for (const inner of gapsBetween(inOrder, gap)) yield* fillGap(alignment, inner, block);
    return;
  }
  yield* extendBlock(alignment, gap, block, 'forwards');
  yield* extendBlock(alignment, gap, block, 'backwards');
}

/** The gaps before, between and behind `segments`, which ascend in both texts, within `whole`. */
export function gapsBetween(segments: readonly Segment[], whole: Gap): Gap[] {
  const gaps: Gap[] = [];
  let oldFrom = whole.old.from;
  let newFrom = whole.new.from;
  for (const segment of segments) {
    gaps.push({ old: { from: oldFrom, to: segment.old }, new: { from: newFrom, to: segment.new } });
    oldFrom = segment.old + segment.length;
    newFrom = segment.new + segment.length;
  }
  gaps.push({ old: { from: oldFrom, to: whole.old.to }, new: { from: newFrom, to: whole.new.to } });
  return gaps.filter((gap) => gap.old.from < gap.old.to && gap.new.from < gap.new.to);
}

/**
 * Matches from one border of `gap` inwards as far as that pays, and no further: the other border is not known
 * to belong to this one.
 */
export function* extendBlock(
  alignment: Alignment,
  gap: Gap,
  block: number,
  direction: 'forwards' | 'backwards',
): Slices<undefined> {
  const near = (tokens: Int32Array): Int32Array =>
    direction === 'forwards' ? tokens.slice(0, borderLength) : tokens.slice(-borderLength).reverse();
  const oldTokens = near(freeTokens(gap.old, alignment.newOf));
  const newTokens = near(freeTokens(gap.new, alignment.oldOf));
  if (oldTokens.length === 0 || newTokens.length === 0) return;
  const { pair } = alignment;
  const pairs = yield* alignTokens(
    listOf(pair.old, oldTokens, direction),
    listOf(pair.new, newTokens, direction),
    pair.weights,
    'start',
  );
  claimPairs(alignment, pairs, oldTokens, newTokens, block);
}

function* alignLists(
  alignment: Alignment,
  oldTokens: Int32Array,
  newTokens: Int32Array,
  block: number,
): Slices<undefined> {
  const { pair } = alignment;
  const pairs = yield* alignTokens(
    listOf(pair.old, oldTokens, 'forwards'),
    listOf(pair.new, newTokens, 'forwards'),
    pair.weights,
    'both',
  );
  claimPairs(alignment, pairs, oldTokens, newTokens, block);
}

/** Read backwards a paragraph opens where, forwards, the one behind it does. */
function listOf(stream: TokenStream, tokens: Int32Array, direction: 'forwards' | 'backwards'): TokenList {
  const step = direction === 'forwards' ? 0 : 1;
  return {
    ids: tokens.map((token) => numberAt(stream.ids, token)),
    opens: Uint8Array.from(tokens, (token) => stream.opens[token + step] ?? 1),
    labels: Uint8Array.from(tokens, (token) => numberAt(stream.labels, token)),
  };
}

function claimPairs(
  alignment: Alignment,
  pairs: readonly (readonly [number, number])[],
  oldTokens: Int32Array,
  newTokens: Int32Array,
  block: number,
): void {
  for (const [oldIndex, newIndex] of pairs)
    alignment.claim(
      { old: numberAt(oldTokens, oldIndex), new: numberAt(newTokens, newIndex), length: 1 },
      block,
    );
}

function freeTokens(range: TokenRange, matches: Int32Array): Int32Array {
  const tokens: number[] = [];
  for (let token = range.from; token < range.to; token++)
    if (numberAt(matches, token) < 0) tokens.push(token);
  return Int32Array.from(tokens);
}
