import type { DistantLine, LineCursor } from './lineCursor';
import type { NumberFacts } from './lineFacts';
import type { OpenRun } from './readingState';

/** Lines looked through for the next number. */
const lookAhead = 70;

/** The innermost run that `number` goes on with, as its index; `undefined` for none. */
export function findRun(runs: readonly OpenRun[], number: NumberFacts): number | undefined {
  for (let index = runs.length - 1; index >= 0; index--) {
    const last = runs[index]?.last ?? 0;
    const isFirstPart = number.part === 1 && number.value === last + 1;
    if (number.isInserted ? number.value === last || isFirstPart : number.value === last + 1) return index;
  }
  return undefined;
}

/** What character recognition makes of each digit on typewritten pages. */
const damagedDigits = [
  '[0OoОо]',
  '[1lIiІ]',
  '[2Zz]',
  '[3З]',
  '(?:4|U|k|b|[l1][+*])',
  '[5Ss]',
  '[6bGб]',
  '[7T]',
  '[8B]',
  '[9gq]',
];

/**
 * `number` with the value that it has in the run that it goes on with, where recognition damaged it: "lU." behind 13 is
 * 14. The number itself where it is whole; `undefined` where no run expects what stands there.
 */
export function repairedNumber(runs: readonly OpenRun[], number: NumberFacts): NumberFacts | undefined {
  if (!number.isDamaged) return number;
  if (runs.length === 0)
    return /^[1l]$/u.test(number.printed) ? { ...number, value: 1, printed: '1' } : undefined;
  for (const { last } of runs.toReversed())
    for (const value of [last + 1, last + 2])
      if (isDamagedForm(number.printed, value)) return { ...number, value, printed: String(value) };
  return undefined;
}

/** Whether recognition may have made `printed` of the figures of `value`: "lU" of 14. */
export function isDamagedForm(printed: string, value: number): boolean {
  const pattern = Array.from(String(value), (digit) => damagedDigits[Number(digit)]).join('');
  return new RegExp(`^${pattern}$`, 'u').test(printed);
}

/** The next line with a number from `from` lines on; `undefined` where none stands near. */
export function nextNumber(
  cursor: LineCursor,
  from: number,
): (DistantLine & { readonly facts: NumberFacts }) | undefined {
  let next = cursor.nextNumbered(from, lookAhead);
  while (next?.line.number?.isDamaged === true) next = cursor.nextNumbered(next.distance + 1, lookAhead);
  const facts = next?.line.number;
  return next === undefined || facts === undefined
    ? undefined
    : { distance: next.distance, line: next.line, facts };
}
