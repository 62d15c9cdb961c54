import type { MarkedPassage } from './layeredMarks';

/**
 * A lane for each passage, 0 first, so that passages that overlap and look different never share one; alike ones
 * that overlap do. A passage keeps its lane over its whole length. In the order of `passages`.
 *
 * Costs as much as sorting, and beside that one step for each lane that is in use where a passage begins.
 */
export function markLanes<Look>(
  passages: readonly MarkedPassage<Look>[],
  keyOf: (look: Look) => string,
): readonly number[] {
  const order = passages
    .map(({ range, look }, index) => ({ ...range, key: keyOf(look), index }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const busy: { key: string; end: number }[] = [];
  const lanes = passages.map(() => 0);
  for (const { start, end, key, index } of order) {
    const alike = busy.findIndex((lane) => lane.key === key && lane.end > start);
    const free = alike >= 0 ? alike : busy.findIndex((lane) => lane.end <= start);
    const lane = free >= 0 ? free : busy.length;
    busy[lane] = { key, end: alike >= 0 ? Math.max(end, busy[lane]?.end ?? end) : end };
    lanes[index] = lane;
  }
  return lanes;
}
