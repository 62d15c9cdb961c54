import type { Segment } from './alignment';
import { numberAt } from './numberAt';

/** The segments in order, and those that are not. */
export interface Chain {
  /** Ascending in both texts, overlaps cut off. */
  readonly inOrder: readonly Segment[];
  /** As they were, in the order of the old text. */
  readonly outOfOrder: readonly Segment[];
}

/**
 * The heaviest set of `segments` that ascends in both texts: what stayed in order when other parts moved.
 *
 * `segments` are in the order of the old text; each weighs its length. Costs n log n.
 */
export function heaviestChain(segments: readonly Segment[]): Chain {
  const ranks = [...segments.keys()].sort((a, b) => newEndOf(segments, a) - newEndOf(segments, b));
  const rankOf = new Int32Array(segments.length);
  ranks.forEach((segment, rank) => (rankOf[segment] = rank));
  const totals = new Float64Array(segments.length);
  const before = new Int32Array(segments.length).fill(-1);
  /** Fenwick tree over the ranks: the index of the heaviest chain that ends at a rank up to this one. */
  const tree = new Int32Array(segments.length + 1).fill(-1);
  const order = [...segments.keys()].sort((a, b) => oldEndOf(segments, a) - oldEndOf(segments, b));
  let last = -1;
  for (const index of order) {
    const segment = segments[index];
    if (segment === undefined) continue;
    let best = -1;
    for (let rank = numberAt(rankOf, index); rank > 0; rank -= rank & -rank) {
      const candidate = numberAt(tree, rank);
      if (candidate >= 0 && (best < 0 || (totals[candidate] ?? 0) > (totals[best] ?? 0))) best = candidate;
    }
    before[index] = best;
    totals[index] = gain(segment, segments[best]) + (best < 0 ? 0 : (totals[best] ?? 0));
    for (let rank = numberAt(rankOf, index) + 1; rank <= segments.length; rank += rank & -rank) {
      const other = numberAt(tree, rank);
      if (other < 0 || (totals[index] ?? 0) > (totals[other] ?? 0)) tree[rank] = index;
    }
    if (last < 0 || (totals[index] ?? 0) > (totals[last] ?? 0)) last = index;
  }
  const chosen = new Set<number>();
  for (let index = last; index >= 0; index = numberAt(before, index)) chosen.add(index);
  return {
    inOrder: withoutOverlaps(
      order.filter((index) => chosen.has(index)).flatMap((index) => segments[index] ?? []),
    ),
    outOfOrder: segments.filter((_, index) => !chosen.has(index)),
  };
}

/** The length of `segment` that does not overlap the one before it in either text. */
function gain(segment: Segment, previous: Segment | undefined): number {
  return previous === undefined ? segment.length : Math.max(0, segment.length - overlapOf(previous, segment));
}

function overlapOf(first: Segment, second: Segment): number {
  return Math.max(0, first.old + first.length - second.old, first.new + first.length - second.new);
}

function withoutOverlaps(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const previous = result.at(-1);
    const cut = previous === undefined ? 0 : overlapOf(previous, segment);
    if (cut < segment.length)
      result.push({ old: segment.old + cut, new: segment.new + cut, length: segment.length - cut });
  }
  return result;
}

function oldEndOf(segments: readonly Segment[], index: number): number {
  const segment = segments[index];
  return segment === undefined ? 0 : segment.old + segment.length;
}

function newEndOf(segments: readonly Segment[], index: number): number {
  const segment = segments[index];
  return segment === undefined ? 0 : segment.new + segment.length;
}
