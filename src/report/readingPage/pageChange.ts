import type { Steps } from '../steps';
import type { Block, ReadingPage } from './readingBlock';

/** What makes one page of another: `removed` blocks from the one at `from` on give way to `inserted`. */
export interface PageChange {
  readonly from: number;
  readonly removed: number;
  readonly inserted: readonly Block[];
  /** By how many UTF-16 units the blocks behind them have moved in the text. */
  readonly shift: number;
}

/** Blocks that are compared in a step. */
const blocksAtATime = 64;

/**
 * The change that leads from `before` to `after`: all blocks between the first and the last that differ.
 *
 * Law: applying it to `before` gives `after`. Linear.
 */
export function* pageChange(before: ReadingPage, after: ReadingPage): Steps<PageChange> {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && isSameBlock(before[from], after[from], 0)) if (++from % blocksAtATime === 0) yield;
  const [last, lastAfter] = [before.at(-1), after.at(-1)];
  const shift = last === undefined || lastAfter === undefined ? 0 : lastAfter.start - last.start;
  let behind = 0;
  while (
    behind < shorter - from &&
    isSameBlock(before[before.length - 1 - behind], after[after.length - 1 - behind], shift)
  )
    if (++behind % blocksAtATime === 0) yield;
  return {
    from,
    removed: before.length - behind - from,
    inserted: after.slice(from, after.length - behind),
    shift: behind === 0 ? 0 : shift,
  };
}

function isSameBlock(a: Block | undefined, b: Block | undefined, shift: number): boolean {
  return a !== undefined && isSame({ ...a, start: a.start + shift }, b);
}

/** Whether two plain values, made of objects, lists, strings and numbers, are alike. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [own, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(own);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(own[key], other[key]));
}
