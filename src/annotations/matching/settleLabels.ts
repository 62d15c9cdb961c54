import type { Alignment } from './alignment';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import type { TokenRange, TokenStream } from './tokenStream';

/** Tokens of a paragraph behind its label that are asked where the paragraph is now. */
const askedLength = 10;
/** No paragraph opens further before its words than this many tokens behind its label. */
const mostBefore = 16;
/** Paragraphs looked at between two pauses. */
const sliceLength = 500;

/**
 * Gives every label back to its paragraph: the number of a paragraph is matched with the one before the same words.
 *
 * Aligned in order, "Article 7" is matched with the "Article 7" of an article put before it, when the old one has
 * become the eighth. Numbers get renumbered, so the words say which paragraph is which, never the number.
 */
export function* settleLabels(alignment: Alignment): Slices<undefined> {
  const { old: oldStream } = alignment.pair;
  const homes: { readonly label: TokenRange; readonly home: TokenRange; readonly block: number }[] = [];
  let looked = 0;
  for (let token = 0; token < oldStream.count; token++) {
    const label = labelAt(oldStream, token);
    if (label === undefined) continue;
    looked++;
    if (looked % sliceLength === 0) yield;
    const asked = matchedBehind(alignment, label);
    if (asked === undefined) {
      releaseTaken(alignment, label);
      continue;
    }
    const place = numberAt(alignment.newOf, asked);
    const home = openingBefore(alignment.pair.new, place);
    if (home === undefined) continue;
    releaseOutside(alignment, label, { from: home.from, to: place });
    homes.push({ label, home, block: numberAt(alignment.blockOf, asked) });
  }
  yield;
  for (const { label, home, block } of homes) claimEnds(alignment, label, home, block);
}

/** The label of the paragraph that opens at `token`; `undefined` where none opens, or with no words behind a label. */
function labelAt(stream: TokenStream, token: number): TokenRange | undefined {
  if (stream.opens[token] !== 1 || stream.labels[token] !== 1) return undefined;
  const to = labelEnd(stream, token);
  return to < stream.count && stream.opens[to] !== 1 ? { from: token, to } : undefined;
}

function labelEnd(stream: TokenStream, token: number): number {
  let to = token + 1;
  while (to < stream.count && stream.labels[to] === 1 && stream.opens[to] !== 1) to++;
  return to;
}

/** The first token of the paragraph's words that has a match. */
function matchedBehind(alignment: Alignment, label: TokenRange): number | undefined {
  const { old: stream } = alignment.pair;
  const end = Math.min(stream.count, label.to + askedLength);
  for (let token = label.to; token < end && stream.opens[token] !== 1; token++)
    if (!alignment.isOldFree(token)) return token;
  return undefined;
}

/** The label of the paragraph that `token` stands near the beginning of; empty where it has none. */
function openingBefore(stream: TokenStream, token: number): TokenRange | undefined {
  for (let from = token; from >= Math.max(0, token - mostBefore); from--)
    if (stream.opens[from] === 1) return labelAt(stream, from) ?? { from, to: from };
  return undefined;
}

function releaseOutside(alignment: Alignment, label: TokenRange, home: TokenRange): void {
  for (let token = label.from; token < label.to; token++) {
    const place = numberAt(alignment.newOf, token);
    if (place >= 0 && (place < home.from || place >= home.to)) alignment.release(token);
  }
}

/** Takes from a paragraph of which nothing is left the label of another one that is there. */
function releaseTaken(alignment: Alignment, label: TokenRange): void {
  const { new: stream } = alignment.pair;
  for (let token = label.from; token < label.to; token++) {
    const place = numberAt(alignment.newOf, token);
    if (place < 0 || stream.labels[place] !== 1) continue;
    const behind = labelEnd(stream, place);
    const isAnothers = behind < stream.count && stream.opens[behind] !== 1 && !alignment.isNewFree(behind);
    if (isAnothers) alignment.release(token);
  }
}

/** Matches what the two labels have in common at their beginnings and their ends. */
function claimEnds(alignment: Alignment, label: TokenRange, home: TokenRange, block: number): void {
  const shorter = Math.min(label.to - label.from, home.to - home.from);
  let before = 0;
  while (before < shorter && alignment.isSame(label.from + before, home.from + before)) before++;
  let behind = 0;
  while (behind < shorter - before && alignment.isSame(label.to - 1 - behind, home.to - 1 - behind)) behind++;
  alignment.claim({ old: label.from, new: home.from, length: before }, block);
  alignment.claim({ old: label.to - behind, new: home.to - behind, length: behind }, block);
}
