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

/**
 * Takes stretches that are out of order for moved blocks, where enough of them keep together, and matches what
 * lies between and beside them. Returns how many blocks were found.
 */
export function* claimMoves(alignment: Alignment, segments: readonly Segment[]): Slices<number> {
  const groups = groupsOf(segments).filter((group) => weightOf(alignment, group) >= leastWeight);
  const blocks: { readonly group: readonly Segment[]; readonly block: number }[] = [];
  for (const group of groups) {
    const free = group.flatMap((segment) => freeParts(alignment, segment));
    if (weightOf(alignment, free) < leastWeight) continue;
    const block = alignment.addBlock();
    for (const segment of free) alignment.claim(segment, block);
    blocks.push({ group: free, block });
  }
  for (const { group, block } of blocks) yield* fillWithin(alignment, group, block);
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
    const group = groups.findLast((candidate) => keepsWith(candidate.at(-1), segment));
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

/** What of `segment` neither text has matched otherwise. */
function freeParts(alignment: Alignment, segment: Segment): Segment[] {
  const parts: Segment[] = [];
  let length = 0;
  for (let index = 0; index <= segment.length; index++) {
    const isFree =
      index < segment.length &&
      alignment.isOldFree(segment.old + index) &&
      alignment.isNewFree(segment.new + index);
    if (isFree) length++;
    else if (length > 0) {
      parts.push({ old: segment.old + index - length, new: segment.new + index - length, length });
      length = 0;
    }
  }
  return parts;
}

function weightOf(alignment: Alignment, segments: readonly Segment[]): number {
  let weight = 0;
  for (const segment of segments)
    for (let index = 0; index < segment.length; index++) weight += alignment.weightOf(segment.old + index);
  return weight;
}
