import { asksForReview } from '../../annotations/anchorReasons';
import type { Anchor } from '../../annotations/annotation';
import type { OffsetRange } from '../../text/offsetRange';
import type { Discussion } from '../annotations/discussions';

/** Which of two places of an annotation is looked at: the proposed one, or the best other one. */
export type ReviewedPlace = 'proposed' | 'other';

/**
 * The annotations that somebody has to place: those with a proposed place in the order of the text, then those that
 * were not found, in order of creation.
 */
export function reviewQueueOf(discussions: readonly Discussion[]): readonly Discussion[] {
  const start = ({ anchor }: Discussion): number =>
    anchor.state === 'needs-review' ? anchor.proposal.start : Number.MAX_SAFE_INTEGER;
  return discussions.filter(({ anchor }) => asksForReview(anchor)).sort((a, b) => start(a) - start(b));
}

/**
 * The annotation `step` places behind the one with `id`, going round at the ends; the first where `id` is not in the
 * queue. `undefined` in an empty queue.
 */
export function reviewAfter(
  queue: readonly Discussion[],
  id: string | undefined,
  step: 1 | -1,
): Discussion | undefined {
  const at = queue.findIndex(({ root }) => root.id === id);
  return queue[at === -1 ? 0 : (at + step + queue.length) % queue.length];
}

/** Where a reviewed place is; `undefined` where there is none. */
export function placeIn(anchor: Anchor, place: ReviewedPlace): OffsetRange | undefined {
  switch (anchor.state) {
    case 'anchored':
      return anchor.range;
    case 'searching':
      return undefined;
    case 'needs-review':
      return place === 'proposed' ? anchor.proposal : anchor.runnerUp?.range;
    case 'orphaned':
      return anchor.runnerUp?.range;
  }
}

/** Whether there is another place to look at than the proposed one. */
export function hasOtherPlace(anchor: Anchor): boolean {
  return anchor.state === 'needs-review' && anchor.runnerUp !== undefined;
}
