import { quantile } from '../measure';
import type { Shape, ShapeCase } from './shape';

/**
 * Exponents above which a cost grows faster than its shape allows: cost = size ** exponent.
 *
 * Sixteen times the size may cost 84 times as much where it should be 16, its square would be 256. A hundred times
 * the text may make a look-up four times as dear where it should stay as it is: caches and the logarithm of a
 * search, while a walk over the text would cost a hundred times as much.
 */
const limits: Readonly<Record<Shape, number>> = { linear: 1.6, flat: 0.3 };
/** Milliseconds of the largest size below which growth harms nobody, and noise weighs more than work. */
const floors: Readonly<Record<Shape, number>> = { linear: 4, flat: 0.02 };
/** Work is repeated until it takes so many milliseconds, so that the clock's grain does not count. */
const leastMeasured = 3;
/** The clock's unit in milliseconds: the cost of nothing has no exponent. */
const leastTick = 0.001;
const mostRepeats = 5000;
const tries = 3;
/** How many calls of a flat work the median is taken of. */
const flatCalls = 300;

/** What a case costs, and whether that grows as its shape allows. */
export interface Growth {
  readonly case: ShapeCase;
  /** Milliseconds of processor time a call, for each of the case's sizes. */
  readonly costs: readonly number[];
  /** From the smallest to the largest size: 0 is flat, 1 linear, 2 quadratic. */
  readonly exponent: number;
  readonly isKept: boolean;
}

/**
 * Measures `shapeCase` at all its sizes.
 *
 * Noise only ever makes work dearer. So the least of several tries counts for the smallest size, where noise would
 * hide growth, and the largest is tried again only where it seems to have grown too much. It comes first, so that
 * no size pays for code that is not compiled yet.
 */
export function measureGrowth(shapeCase: ShapeCase): Growth {
  const { sizes, prepare, shape } = shapeCase;
  const costOf = shape === 'flat' ? medianCostOf : leastCostOf;
  const atLargest = prepare(sizes.at(-1) ?? 1);
  let last = costOf(atLargest);
  const costs = sizes.slice(0, -1).map((size, index) => {
    const work = prepare(size);
    return Math.min(...Array.from({ length: index === 0 ? tries : 1 }, () => costOf(work)));
  });
  for (let count = 1; count < tries && !isKept(shape, exponentOf(sizes, [...costs, last]), last); count++)
    last = Math.min(last, costOf(atLargest));
  const all = [...costs, last];
  const exponent = exponentOf(sizes, all);
  return { case: shapeCase, costs: all, exponent, isKept: isKept(shape, exponent, last) };
}

function isKept(shape: Shape, exponent: number, last: number): boolean {
  return exponent <= limits[shape] || last < floors[shape];
}

function exponentOf(sizes: readonly number[], costs: readonly number[]): number {
  const growth = (values: readonly number[]): number => Math.log((values.at(-1) ?? 1) / (values[0] ?? 1));
  return growth(costs) / growth(sizes);
}

/**
 * The milliseconds of the user's processor time that the call of `work` in the middle takes: one keystroke in a
 * hundred may change what everything behind it means.
 */
function medianCostOf(work: () => unknown): number {
  const costs = Array.from({ length: flatCalls }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.max(
    quantile(
      costs.toSorted((a, b) => a - b),
      0.5,
    ),
    leastTick,
  );
}

/** The milliseconds of the user's processor time that a call of `work` takes, called as often as can be measured. */
function leastCostOf(work: () => unknown): number {
  let repeats = 1;
  for (;;) {
    const before = process.cpuUsage();
    for (let count = 0; count < repeats; count++) work();
    const spent = process.cpuUsage(before).user / 1000;
    if (spent >= leastMeasured || repeats >= mostRepeats) return Math.max(spent, leastTick) / repeats;
    repeats = Math.min(mostRepeats, repeats * Math.max(2, Math.ceil(leastMeasured / Math.max(spent, 0.01))));
  }
}
