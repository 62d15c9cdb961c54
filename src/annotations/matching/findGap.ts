import type { OffsetRange } from '../../text/offsetRange';
import { findPassagesInSlices } from './findPassage';
import type { Slices } from './slices';

/** Neighbours further from each other than this, in UTF-16 units, are not taken for the two sides of one gap. */
const longestGap = 3000;
const hints = {};

/**
 * Where in `newText` a passage stood that is not there any more: what lies between the words `before` and `behind` it.
 *
 * Empty where nothing does, or where only one of the neighbours is found; `undefined` where neither is. UTF-16 offsets
 * in `newText`.
 */
export function* findGap(newText: string, before: string, behind: string): Slices<OffsetRange | undefined> {
  const requests = [before, behind].map((exact) => ({ selector: { exact, prefix: '', suffix: '' }, hints }));
  const [first, second] = yield* findPassagesInSlices(newText, requests);
  const start = first?.range?.end;
  const end = second?.range?.start;
  if (start === undefined || end === undefined) {
    const only = start ?? end;
    return only === undefined ? undefined : { start: only, end: only };
  }
  if (end < start || end - start > longestGap) return { start, end: start };
  return trimmed(newText, start, end);
}

function trimmed(text: string, start: number, end: number): OffsetRange {
  const between = text.slice(start, end);
  const from = start + between.length - between.trimStart().length;
  return between.trim() === '' ? { start, end: start } : { start: from, end: from + between.trim().length };
}
