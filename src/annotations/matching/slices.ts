/**
 * Work that pauses often: it yields every few milliseconds at most and returns its result at the end.
 *
 * Whoever drives it decides when to go on, so a host that must answer keystrokes is never blocked.
 */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Does all of `work` at once: for the command line and the tests. */
export function runSlices<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Where a sliced task stands. `cancelled` is final, as `done` is. */
export type TaskState<T> =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'cancelled' };

/** Work to be done piece by piece, between two of which the host does other things. */
export interface SlicedTask<T> {
  readonly state: TaskState<T>;
  /** Works for about `budget` milliseconds, or to the end; does nothing once done or cancelled. */
  step(budget: number): TaskState<T>;
  /** Stops for good; what was worked out is dropped. A task that is done stays done. */
  cancel(): void;
}

/**
 * `work` as a task. An error thrown by the work is thrown by `step`, and the task counts as cancelled.
 *
 * `now` is a clock in milliseconds, to be set in tests.
 */
export function createSlicedTask<T>(
  work: Slices<T>,
  now: () => number = () => performance.now(),
): SlicedTask<T> {
  let state: TaskState<T> = { kind: 'running' };
  return {
    get state() {
      return state;
    },
    step(budget) {
      const end = now() + budget;
      while (state.kind === 'running') {
        try {
          const step = work.next();
          if (step.done === true) state = { kind: 'done', result: step.value };
        } catch (error) {
          state = { kind: 'cancelled' };
          throw error;
        }
        if (now() >= end) break;
      }
      return state;
    },
    cancel() {
      if (state.kind === 'running') state = { kind: 'cancelled' };
    },
  };
}
