/**
 * How many tokens at the border of a changed stretch stand for `missing` tokens of the old text.
 *
 * The stretch had `oldLength` tokens and has `newLength`; the missing ones lie at its border. In proportion, but
 * never more than are missing: what was inserted beside a passage does not belong to it.
 */
export function shareOfChange(missing: number, oldLength: number, newLength: number): number {
  const inside = Math.min(missing, oldLength);
  return inside <= 0 ? 0 : Math.min(inside, Math.round((inside * newLength) / oldLength));
}
