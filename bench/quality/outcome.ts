import type { OffsetRange } from '../../src/text/offsetRange';
import type { Truth } from './truth';

/** What an engine answers about one passage; `range` is `undefined` where it is orphaned. */
export interface Answer {
  readonly state: 'anchored' | 'needs-review' | 'orphaned';
  readonly range: OffsetRange | undefined;
}

/**
 * How an answer fares, as design.md §7 has it.
 *
 * `right`: anchored at the right place (overlap at least 0.7), or orphaned and gone.
 * `review`: not anchored, but the right place is proposed: right in the second figure only.
 * `wrong`: another place, or anchored or proposed though the passage is gone.
 * `lost`: orphaned though it is there. `partial`: it touches the right place, with less overlap.
 */
export type Outcome = 'right' | 'review' | 'wrong' | 'lost' | 'partial';

/** The share of letters that must survive for a passage to be there … */
const thereFrom = 0.5;
/** … and below which it is gone. Between the two it is torn, and refusing is as right as finding the rest. */
const goneBelow = 0.2;
const enoughOverlap = 0.7;

/** Judges `answer` by the truth. Overlap is the common part over the whole of both. */
export function outcomeOf(answer: Answer, truth: Truth): Outcome {
  const { range } = answer;
  const isGone = truth.survival < goneBelow;
  if (range === undefined) return truth.survival < thereFrom ? 'right' : 'lost';
  if (isGone) return 'wrong';
  const overlap = Math.max(...truth.ranges.map((place) => overlapOf(range, place)));
  if (overlap <= 0) return 'wrong';
  if (overlap < enoughOverlap) return 'partial';
  return answer.state === 'anchored' ? 'right' : 'review';
}

function overlapOf(a: OffsetRange, b: OffsetRange): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
