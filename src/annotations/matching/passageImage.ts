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

interface Part {
  readonly block: number;
  first: number;
  last: number;
  weight: number;
  matches: number;
  /** The first and the last token of the old text. */
  readonly oldFirst: number;
  oldLast: number;
}

/** The image of `passage`, UTF-16 offsets in the old text. */
export function imageOf(alignment: Alignment, passage: OffsetRange): PassageImage {
  const tokens = tokensIn(alignment.pair.old, passage);
  const parts: Part[] = [];
  const { old: oldText, new: newText } = alignment.pair;
  let total = 0;
  for (let token = tokens.from; token < tokens.to; token++) {
    const weight = alignment.weightOf(token);
    total += weight;
    const place = numberAt(alignment.newOf, token);
    if (place < 0) continue;
    const block = numberAt(alignment.blockOf, token);
    const part = parts.findLast(
      (candidate) =>
        candidate.block === block &&
        place > candidate.last &&
        distance(newText, candidate.last, place) < distance(oldText, candidate.oldLast, token) + tearingJump,
    );
    if (part === undefined)
      parts.push({ block, first: place, last: place, weight, matches: 1, oldFirst: token, oldLast: token });
    else {
      part.last = place;
      part.oldLast = token;
      part.weight += weight;
      part.matches++;
    }
  }
  const worth = (part: Part): number => part.weight * (part.block === backbone ? orderBonus : 1);
  const best = parts.reduce<Part | undefined>(
    (a, b) => (a === undefined || worth(b) > worth(a) ? b : a),
    undefined,
  );
  if (best === undefined || total === 0)
    return { tokens, image: undefined, block: -1, cover: 0, context: 0, isWhole: false };
  const count = tokens.to - tokens.from;
  return {
    tokens,
    image: widened(alignment, tokens, best),
    block: best.block,
    cover: best.weight / total,
    context: contextOf(alignment, tokens, best),
    isWhole: best.matches === count && best.last - best.first + 1 === count,
  };
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
  let oldStart = part.oldFirst;
  while (oldStart > 0 && alignment.isOldFree(oldStart - 1) && oldStream.opens[oldStart] !== 1) oldStart--;
  let newStart = part.first;
  while (newStart > 0 && alignment.isNewFree(newStart - 1) && newStream.opens[newStart] !== 1) newStart--;
  let oldEnd = part.oldLast + 1;
  while (oldEnd < oldStream.count && alignment.isOldFree(oldEnd) && oldStream.opens[oldEnd] !== 1) oldEnd++;
  let newEnd = part.last + 1;
  while (newEnd < newStream.count && alignment.isNewFree(newEnd) && newStream.opens[newEnd] !== 1) newEnd++;
  return {
    from:
      part.first -
      shareOfChange(part.oldFirst - tokens.from, part.oldFirst - oldStart, part.first - newStart),
    to:
      part.last +
      1 +
      shareOfChange(tokens.to - 1 - part.oldLast, oldEnd - part.oldLast - 1, newEnd - part.last - 1),
  };
}

function contextOf(alignment: Alignment, tokens: TokenRange, part: Part): number {
  let total = 0;
  let kept = 0;
  const look = (token: number): void => {
    const weight = alignment.weightOf(token);
    total += weight;
    const place = numberAt(alignment.newOf, token);
    const isNear = place >= part.first - 2 * contextLength && place <= part.last + 2 * contextLength;
    if (place >= 0 && isNear && numberAt(alignment.blockOf, token) === part.block) kept += weight;
  };
  for (let token = Math.max(0, tokens.from - contextLength); token < tokens.from; token++) look(token);
  const end = Math.min(alignment.newOf.length, tokens.to + contextLength);
  for (let token = tokens.to; token < end; token++) look(token);
  return total === 0 ? 1 : kept / total;
}
