import type { OffsetRange } from './offsetRange';

/**
 * One replacement: the characters of `range` give way to `insert`.
 *
 * `range` is in the text before the edit. An empty range inserts, an empty `insert` deletes.
 */
export interface Edit {
  readonly range: OffsetRange;
  readonly insert: string;
}

/** By how many UTF-16 units `edit` makes the text longer; negative where it makes it shorter. */
export function growthOf(edit: Edit): number {
  return edit.insert.length - (edit.range.end - edit.range.start);
}

/**
 * The edit that undoes `edit`, given the characters it replaced.
 *
 * Law: applying `edit` and then its inverse gives the text before.
 */
export function inverseOf(edit: Edit, replaced: string): Edit {
  return {
    range: { start: edit.range.start, end: edit.range.start + edit.insert.length },
    insert: replaced,
  };
}

/**
 * Maps `offset` through `edit`, from the text before it to the text after it.
 *
 * An offset inside the replaced characters goes to the border named by `side`; an insertion exactly at
 * `offset` leaves it `'before'` the inserted text or carries it `'after'`.
 */
export function mapOffset(offset: number, edit: Edit, side: 'before' | 'after'): number {
  const { start, end } = edit.range;
  if (offset < start || (offset === start && side === 'before')) return offset;
  if (offset > end || (offset === end && (side === 'after' || start < end))) return offset + growthOf(edit);
  return side === 'before' ? start : start + edit.insert.length;
}

/**
 * Maps `range` through `edit`, without growing at its borders: text typed directly before or after the
 * range stays outside, text typed inside belongs to it.
 *
 * Returns `undefined` when the edit deletes the whole, non-empty range. An empty range never vanishes.
 * Law: if `edit` does not touch `range`, mapping back through its inverse restores it.
 */
export function mapRange(range: OffsetRange, edit: Edit): OffsetRange | undefined {
  const isEmpty = range.start === range.end;
  if (
    !isEmpty &&
    edit.range.start <= range.start &&
    range.end <= edit.range.end &&
    edit.range.start < edit.range.end
  )
    return undefined;
  const start = mapOffset(range.start, edit, 'after');
  const end = isEmpty ? start : mapOffset(range.end, edit, 'before');
  return { start, end: Math.max(start, end) };
}
