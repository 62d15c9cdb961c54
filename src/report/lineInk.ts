/** The first offset of `[from, to)` that is neither blank nor a mark of direction; `to` where there is none. */
export function firstInk(text: string, from: number, to: number): number {
  let offset = from;
  while (offset < to && isNoise(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset behind the last such unit of `[from, to)`. */
export function lastInk(text: string, from: number, to: number): number {
  let offset = to;
  while (offset > from && isNoise(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** Whether a UTF-16 unit is a blank, a control or a mark of direction. */
export function isNoise(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return unit === 0x7f;
  if (unit <= 0x20) return true;
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x2060 && unit <= 0x2069)
  );
}
