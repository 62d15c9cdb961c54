const numerals: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `value` in capitals: 14 is "XIV". "" for zero and below. */
export function romanNumeral(value: number): string {
  let rest = value;
  let roman = '';
  for (const [weight, letters] of numerals) for (; rest >= weight; rest -= weight) roman += letters;
  return roman;
}
