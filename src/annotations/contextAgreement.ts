import { foldBlanks } from './foldedText';

/** Strings are compared by the runs of three units that they share: a changed word costs its own runs only. */
const runLength = 3;

/**
 * How far what stands before a place agrees with the `stored` context: 1 for the same words, about 0 for
 * others. How the lines are wrapped makes no difference.
 *
 * `before` reaches from the place back; no more of it than is stored counts. Nothing stored agrees with the
 * beginning of the text only.
 */
export function agreementBefore(stored: string, before: string): number {
  if (stored === '') return before.trim() === '' ? 1 : 0;
  if (before.endsWith(stored)) return 1;
  const wanted = foldBlanks(stored).value.trim();
  const given = foldBlanks(before).value.trimEnd().slice(-wanted.length);
  if (wanted === given) return 1;
  let shared = 0;
  while (shared < wanted.length && wanted.at(-1 - shared) === given.at(-1 - shared)) shared++;
  return Math.max(shared / wanted.length, likeness(wanted, given));
}

/** The same for what stands behind a place. */
export function agreementAfter(stored: string, after: string): number {
  if (stored === '') return after.trim() === '' ? 1 : 0;
  if (after.startsWith(stored)) return 1;
  const wanted = foldBlanks(stored).value.trim();
  const given = foldBlanks(after).value.trimStart().slice(0, wanted.length);
  if (wanted === given) return 1;
  let shared = 0;
  while (shared < wanted.length && wanted.charAt(shared) === given.charAt(shared)) shared++;
  return Math.max(shared / wanted.length, likeness(wanted, given));
}

/** How many units of text to give `agreementBefore` and `agreementAfter`: rewrapping may have stretched it. */
export function reachOf(stored: string): number {
  return stored.length * 2 + runLength;
}

/** Dice's coefficient over runs of three units, each counted as often as it occurs. */
function likeness(a: string, b: string): number {
  const inA = Math.max(0, a.length - runLength + 1);
  const inB = Math.max(0, b.length - runLength + 1);
  if (inA === 0 || inB === 0) return a === b ? 1 : 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < inA; at++) {
    const run = a.slice(at, at + runLength);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < inB; at++) {
    const run = b.slice(at, at + runLength);
    const left = counts.get(run) ?? 0;
    if (left === 0) continue;
    counts.set(run, left - 1);
    shared++;
  }
  return (2 * shared) / (inA + inB);
}
