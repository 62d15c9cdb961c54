import type { LineCursor } from './lineCursor';
import type { LineFacts, NumberFacts } from './lineFacts';
import type { OpenRun } from './readingState';

/** Lines looked through for the next number. */
const lookAhead = 70;

/** The innermost run that `number` goes on with, as its index; `undefined` for none. */
export function findRun(runs: readonly OpenRun[], number: NumberFacts): number | undefined {
  for (let index = runs.length - 1; index >= 0; index--) {
    const last = runs[index]?.last ?? 0;
    if (number.isInserted ? number.value === last : number.value === last + 1) return index;
  }
  return undefined;
}

/** The next line with a number from `from` lines on; `undefined` where none stands near. */
export function nextNumber(
  cursor: LineCursor,
  from: number,
): { readonly distance: number; readonly line: LineFacts; readonly facts: NumberFacts } | undefined {
  for (let distance = from; distance <= lookAhead; distance++) {
    const line = cursor.ahead(distance);
    if (line === undefined) return undefined;
    if (line.number !== undefined && line.kind === 'text') return { distance, line, facts: line.number };
  }
  return undefined;
}
