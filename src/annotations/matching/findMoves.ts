import type { Alignment, Segment } from './alignment';
import { extendBlock, fillGap, gapsBetween } from './fillGap';
import { numberAt } from './numberAt';
import type { Slices } from './slices';

/** Stretches of one move lie no further apart than this many tokens, in either text, … */
const mostApart = 150;
/** … nor does their distance in the two texts differ by more. */
const mostDrift = 80;
/** What the unchanged stretches of a move must weigh together: about a dozen telling words. */
const leastWeight = 8;

/** Groups a stretch may join: as they come in the order of the old text, the one it keeps with is not far back. */
const lookBack = 32;
/** Where more than this share of a stretch is matched otherwise, in either text, it did not move: it was copied. */
const mostTaken = 0.35;

/**
 * Takes stretches that are out of order for moved blocks, where enough of them keep together, and matches what
 * lies between them. Returns how many blocks were found.
 *
 * A copy of a passage that stayed where it was, with its words edited, may look more like the old text than the
 * passage itself. So the order decides first; only its chance matches give way to a move.
 */
export function* claimMoves(alignment: Alignment, segments: readonly Segment[]): Slices<number> {
  const blocks: { readonly group: readonly Segment[]; readonly block: number }[] = [];
  for (const group of groupsOf(segments)) {
    const weight = weightOf(alignment, group);
    if (weight < leastWeight || takenWeight(alignment, group) > mostTaken * weight) continue;
    const block = alignment.addBlock();
    for (const segment of group) {
      release(alignment, segment);
      alignment.claim(segment, block);
    }
    blocks.push({ group, block });
  }
  yield;
  for (const { group, block } of blocks) {
    yield* fillWithin(alignment, group, block);
    yield;
  }
  return blocks.length;
}

/** Matches beside every moved block, outwards, up to the next match on either side. */
export function* extendMoves(alignment: Alignment): Slices<undefined> {
  const { newOf, blockOf } = alignment;
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (let token = 0; token < newOf.length; token++) {
    const block = numberAt(blockOf, token);
    if (block <= 0) continue;
    if (!firsts.has(block)) firsts.set(block, token);
    lasts.set(block, token);
  }
  for (const [block, first] of firsts) {
    yield* extendBlock(alignment, gapBefore(alignment, first), block, 'backwards');
    yield* extendBlock(alignment, gapBehind(alignment, lasts.get(block) ?? first), block, 'forwards');
    yield;
  }
}

function gapBefore(alignment: Alignment, oldToken: number): Parameters<typeof extendBlock>[1] {
  const newToken = numberAt(alignment.newOf, oldToken);
  let oldFrom = oldToken;
  let newFrom = newToken;
  while (oldFrom > 0 && alignment.isOldFree(oldFrom - 1)) oldFrom--;
  while (newFrom > 0 && alignment.isNewFree(newFrom - 1)) newFrom--;
  return { old: { from: oldFrom, to: oldToken }, new: { from: newFrom, to: newToken } };
}

function gapBehind(alignment: Alignment, oldToken: number): Parameters<typeof extendBlock>[1] {
  const newToken = numberAt(alignment.newOf, oldToken);
  let oldTo = oldToken + 1;
  let newTo = newToken + 1;
  while (oldTo < alignment.newOf.length && alignment.isOldFree(oldTo)) oldTo++;
  while (newTo < alignment.oldOf.length && alignment.isNewFree(newTo)) newTo++;
  return { old: { from: oldToken + 1, to: oldTo }, new: { from: newToken + 1, to: newTo } };
}

function* fillWithin(alignment: Alignment, group: readonly Segment[], block: number): Slices<undefined> {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return;
  const whole = {
    old: { from: first.old, to: last.old + last.length },
    new: { from: first.new, to: last.new + last.length },
  };
  for (const gap of gapsBetween(group, whole)) yield* fillGap(alignment, gap, block);
}

/** Segments, in the order of the old text, grouped by what keeps together. */
function groupsOf(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.slice(-lookBack).findLast((candidate) => keepsWith(candidate.at(-1), segment));
    if (group === undefined) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

function keepsWith(last: Segment | undefined, next: Segment): boolean {
  if (last === undefined) return false;
  const oldDistance = next.old - last.old - last.length;
  const newDistance = next.new - last.new - last.length;
  return (
    oldDistance >= 0 &&
    newDistance >= 0 &&
    oldDistance <= mostApart &&
    newDistance <= mostApart &&
    Math.abs(oldDistance - newDistance) <= mostDrift
  );
}

/** The weight of what is matched otherwise, in the text where that is more. */
function takenWeight(alignment: Alignment, segments: readonly Segment[]): number {
  let takenOld = 0;
  let takenNew = 0;
  for (const segment of segments)
    for (let index = 0; index < segment.length; index++) {
      const weight = alignment.weightOf(segment.old + index);
      if (!alignment.isOldFree(segment.old + index)) takenOld += weight;
      if (!alignment.isNewFree(segment.new + index)) takenNew += weight;
    }
  return Math.max(takenOld, takenNew);
}

function release(alignment: Alignment, segment: Segment): void {
  for (let index = 0; index < segment.length; index++) {
    alignment.release(segment.old + index);
    const other = numberAt(alignment.oldOf, segment.new + index);
    if (other >= 0) alignment.release(other);
  }
}

function weightOf(alignment: Alignment, segments: readonly Segment[]): number {
  let weight = 0;
  for (const segment of segments)
    for (let index = 0; index < segment.length; index++) weight += alignment.weightOf(segment.old + index);
  return weight;
}
