/** Whether a UTF-16 unit is a figure from 0 to 9. */
export function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a UTF-16 unit is a figure as Arabic or Persian writes it. */
export function isArabicFigure(unit: number): boolean {
  return (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** Whether a UTF-16 unit is a Chinese character of the basic plane, as nearly all of them are. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit < 0xa000;
}
