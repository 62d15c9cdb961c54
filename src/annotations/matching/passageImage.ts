import type { OffsetRange } from '../../text/offsetRange';
import type { Alignment } from './alignment';
import { backbone } from './alignment';
import { numberAt } from './numberAt';
import { tokensIn } from './tokenStream';
import { shareOfChange } from './shareOfChange';
import type { TokenRange, TokenStream } from './tokenStream';

/** What an alignment says about one passage: the stretch of the new text that holds most of it. */
export interface PassageImage {
  /** The passage, in tokens of the old text. */
  readonly tokens: TokenRange;
  /** Tokens of the new text; `undefined` where not one of the passage's has a match. */
  readonly image: TokenRange | undefined;
  /** The block the matches belong to; -1 without an image. */
  readonly block: number;
  /** The share of the passage, by weight, that is matched in `image`: 0 to 1. */
  readonly cover: number;
  /** What the matched words weigh together: a phrase about 3, a sentence 10 and more. */
  readonly weight: number;
  /** The share, by weight, of the words round the passage that are matched beside `image`: 0 to 1. */
  readonly context: number;
  /** Whether every token is there, in one run and with nothing between. */
  readonly isWhole: boolean;
}

/** Within a passage a jump of so many UTF-16 units more than in the old text tears it; only one part is the image. */
const tearingJump = 600;
/** Of two parts about as heavy the one that kept its order is the image. */
const orderBonus = 1.3;
/** Tokens of the neighbourhood on either side. */
const contextLength = 24;

/** A stretch of a part that looks like a chance match weighs at most this share of it … */
const strayShare = 0.2;
/** … and stands so many tokens further off than in the old text. */
const strayJump = 6;

/** Matches of one passage that keep together, by index: `oldTokens[i]` is now `newTokens[i]`. */
interface Part {
  readonly block: number;
  readonly oldTokens: number[];
  readonly newTokens: number[];
  weight: number;
}

/** The image of `passage`, UTF-16 offsets in the old text. */
export function imageOf(alignment: Alignment, passage: OffsetRange): PassageImage {
  const tokens = tokensIn(alignment.pair.old, passage);
  const parts = partsOf(alignment, tokens);
  const worth = (part: Part): number => part.weight * (part.block === backbone ? orderBonus : 1);
  const best = parts.reduce<Part | undefined>(
    (a, b) => (a === undefined || worth(b) > worth(a) ? b : a),
    undefined,
  );
  if (best === undefined)
    return { tokens, image: undefined, block: -1, cover: 0, weight: 0, context: 0, isWhole: false };
  const part = withoutStrays(alignment, best);
  const count = tokens.to - tokens.from;
  const total = weightOf(
    alignment,
    Array.from({ length: count }, (_, index) => tokens.from + index),
  );
  return {
    tokens,
    image: widened(alignment, tokens, part),
    block: part.block,
    cover: part.weight / total,
    weight: part.weight,
    context: contextOf(alignment, tokens, part),
    isWhole:
      part.newTokens.length === count && lastOf(part.newTokens) - firstOf(part.newTokens) + 1 === count,
  };
}

function partsOf(alignment: Alignment, tokens: TokenRange): Part[] {
  const { old: oldText, new: newText } = alignment.pair;
  const parts: Part[] = [];
  for (let token = tokens.from; token < tokens.to; token++) {
    const place = numberAt(alignment.newOf, token);
    if (place < 0) continue;
    const block = numberAt(alignment.blockOf, token);
    const keeps = ({ oldTokens, newTokens }: Part): boolean =>
      place > lastOf(newTokens) &&
      distance(newText, lastOf(newTokens), place) < distance(oldText, lastOf(oldTokens), token) + tearingJump;
    const part = parts.findLast((candidate) => candidate.block === block && keeps(candidate));
    if (part === undefined)
      parts.push({ block, oldTokens: [token], newTokens: [place], weight: alignment.weightOf(token) });
    else {
      part.oldTokens.push(token);
      part.newTokens.push(place);
      part.weight += alignment.weightOf(token);
    }
  }
  return parts;
}

/**
 * `part` without the little that stands apart at its ends: beyond a paragraph that was put between, where the
 * old text had none. A full stop or a number is easily matched with that of the next paragraph.
 */
function withoutStrays(alignment: Alignment, part: Part): Part {
  let { oldTokens, newTokens } = part;
  for (let index = 1; index < oldTokens.length; index++) {
    if (!isStrayBorder(alignment, oldTokens, newTokens, index)) continue;
    if (weightOf(alignment, oldTokens.slice(0, index)) <= strayShare * part.weight) {
      oldTokens = oldTokens.slice(index);
      newTokens = newTokens.slice(index);
      index = 0;
    } else if (weightOf(alignment, oldTokens.slice(index)) <= strayShare * part.weight) {
      oldTokens = oldTokens.slice(0, index);
      newTokens = newTokens.slice(0, index);
    }
  }
  return { block: part.block, oldTokens, newTokens, weight: weightOf(alignment, oldTokens) };
}

function isStrayBorder(
  alignment: Alignment,
  oldTokens: readonly number[],
  newTokens: readonly number[],
  index: number,
): boolean {
  const oldGap = { from: numberAt(oldTokens, index - 1) + 1, to: numberAt(oldTokens, index) + 1 };
  const newGap = { from: numberAt(newTokens, index - 1) + 1, to: numberAt(newTokens, index) + 1 };
  return (
    newGap.to - newGap.from > oldGap.to - oldGap.from + strayJump &&
    opensWithin(alignment.pair.new, newGap) &&
    !opensWithin(alignment.pair.old, oldGap)
  );
}

function opensWithin(stream: TokenStream, { from, to }: TokenRange): boolean {
  return stream.opens.subarray(from, to).includes(1);
}

function weightOf(alignment: Alignment, tokens: readonly number[]): number {
  return tokens.reduce((sum, token) => sum + alignment.weightOf(token), 0);
}

function firstOf(tokens: readonly number[]): number {
  return numberAt(tokens, 0);
}

function lastOf(tokens: readonly number[]): number {
  return numberAt(tokens, tokens.length - 1);
}

/** UTF-16 units from the end of one token to the start of a later one. */
function distance(stream: TokenStream, from: number, to: number): number {
  return numberAt(stream.starts, to) - numberAt(stream.ends, from);
}

/**
 * The image with what replaced the passage's first and last words, where those are not matched: their share of
 * the changed stretch they stood in, but no token that is matched otherwise and no other paragraph.
 */
function widened(alignment: Alignment, tokens: TokenRange, part: Part): TokenRange {
  const { old: oldStream, new: newStream } = alignment.pair;
  const oldFirst = firstOf(part.oldTokens);
  const oldLast = lastOf(part.oldTokens);
  const first = firstOf(part.newTokens);
  const last = lastOf(part.newTokens);
  let oldStart = oldFirst;
  // What of the passage is matched elsewhere, a stray, counts as missing.
  const isMissing = (token: number): boolean =>
    (token >= tokens.from && token < tokens.to) || alignment.isOldFree(token);
  while (oldStart > 0 && isMissing(oldStart - 1) && oldStream.opens[oldStart] !== 1) oldStart--;
  let newStart = first;
  while (newStart > 0 && alignment.isNewFree(newStart - 1) && newStream.opens[newStart] !== 1) newStart--;
  let oldEnd = oldLast + 1;
  while (oldEnd < oldStream.count && isMissing(oldEnd) && oldStream.opens[oldEnd] !== 1) oldEnd++;
  let newEnd = last + 1;
  while (newEnd < newStream.count && alignment.isNewFree(newEnd) && newStream.opens[newEnd] !== 1) newEnd++;
  return {
    from: first - shareOfChange(oldFirst - tokens.from, oldFirst - oldStart, first - newStart),
    to: last + 1 + shareOfChange(tokens.to - 1 - oldLast, oldEnd - oldLast - 1, newEnd - last - 1),
  };
}

function contextOf(alignment: Alignment, tokens: TokenRange, part: Part): number {
  let total = 0;
  let kept = 0;
  const look = (token: number): void => {
    const weight = alignment.weightOf(token);
    total += weight;
    const place = numberAt(alignment.newOf, token);
    const isNear =
      place >= firstOf(part.newTokens) - 2 * contextLength &&
      place <= lastOf(part.newTokens) + 2 * contextLength;
    if (place >= 0 && isNear && numberAt(alignment.blockOf, token) === part.block) kept += weight;
  };
  for (let token = Math.max(0, tokens.from - contextLength); token < tokens.from; token++) look(token);
  const end = Math.min(alignment.newOf.length, tokens.to + contextLength);
  for (let token = tokens.to; token < end; token++) look(token);
  return total === 0 ? 1 : kept / total;
}
