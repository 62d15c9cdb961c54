/**
 * A stretch of a text: UTF-16 offsets, 0-based, half-open.
 *
 * `{ start: 2, end: 4 }` in "abcdef" covers "cd"; `start === end` is an empty range at that offset.
 */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `range` or directly at its end, as a cursor does: `[start, end]`. */
export function touchesOffset(range: OffsetRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether `inner` lies wholly in `outer`; an empty `inner` at either border does. */
export function containsRange(outer: OffsetRange, inner: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two ranges share at least one character. */
export function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end;
}
