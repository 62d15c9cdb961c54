import assert from 'node:assert/strict';

const smallCount = 500;
const growth = 8;
/** How much more than linear the time may grow before it counts: quadratic would be `growth` times. */
const slack = 4;
/** Below so many milliseconds the clock and the other work of the machine weigh more than the text. */
const grain = 4;

function timeOf(text: string, read: (text: string) => unknown): number {
  const begin = performance.now();
  read(text);
  return performance.now() - begin;
}

/** Asserts that `read` takes no more than in proportion longer on a long run of `piece` than on a short one. */
export function checkLinear(piece: string, read: (text: string) => unknown): void {
  const least = (count: number): number => {
    const text = piece.repeat(count);
    return Math.min(timeOf(text, read), timeOf(text, read), timeOf(text, read));
  };
  const small = least(smallCount);
  const large = least(smallCount * growth);
  assert.ok(
    large < growth * slack * Math.max(small, grain),
    `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`,
  );
}
