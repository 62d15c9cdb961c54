/**
 * Work cut into steps of about a millisecond: whoever runs it may let other things happen between two of them, or
 * leave it unfinished.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs `steps` to the end in one go. */
export function finish<T>(steps: Iterator<unknown, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
