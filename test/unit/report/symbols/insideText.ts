import assert from 'node:assert/strict';
import type { OffsetRange } from '../../../../src/text/offsetRange';

/** Asserts that what was found stands in `text`, none of it empty, in the order of its beginnings. */
export function checkInside(text: string, found: readonly OffsetRange[]): void {
  let previous = 0;
  for (const { start, end } of found) {
    assert.ok(previous <= start && start < end && end <= text.length, `[${start}, ${end}) after ${previous}`);
    previous = start;
  }
}
