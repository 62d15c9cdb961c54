/** How long work in slices holds the extension host up at a stretch, in milliseconds; a step more at most. */
const sliceLength = 8;

interface Job {
  /** Runs up to `until`; whether there is more to do. */
  readonly run: (until: number) => boolean;
}

/** One queue for all: two jobs in turn must not hold the host up twice as long. */
const jobs: Job[] = [];
let isScheduled = false;

/**
 * Runs `steps` to the end in slices; between two of them the host does what else it has to do, other slices first.
 *
 * `undefined` where it is not wanted any more: `isWanted` is asked before each slice. Rejects with what a step throws.
 */
export function inSlices<T>(
  steps: Iterator<unknown, T, undefined>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const run = (until: number): boolean => {
      try {
        if (!isWanted()) {
          resolve(undefined);
          return false;
        }
        do {
          const step = steps.next();
          if (step.done === true) {
            resolve(step.value);
            return false;
          }
        } while (performance.now() < until);
        return true;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return false;
      }
    };
    jobs.push({ run });
    schedule();
  });
}

/** Calls `make` in a slice soon, with others for which there is time in it. Rejects with what it throws. */
export function soon<T>(make: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = (): boolean => {
      try {
        resolve(make());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      return false;
    };
    jobs.push({ run });
    schedule();
  });
}

function schedule(): void {
  if (isScheduled || jobs.length === 0) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    const until = performance.now() + sliceLength;
    // Short jobs share a slice.
    do {
      const job = jobs.shift();
      if (job?.run(until) === true) jobs.push(job);
    } while (jobs.length > 0 && performance.now() < until);
    schedule();
  }, 0);
}
