/** How long a pause ends a burst, and how long a burst may put the work off, in milliseconds. */
export interface Patience {
  readonly pause: number;
  readonly atMost: number;
}

/** Work that a burst of changes asks for. */
export interface DeferredWork {
  /** Asks for the work; it is done once the burst is over. */
  readonly ask: () => void;
  /** Takes back what was asked for. */
  readonly cancel: () => void;
}

/**
 * Does `work` once after a burst of changes: when nothing has asked for it during a pause, or when it has waited
 * long enough. So typing stays fluid, and somebody who types on and on still sees what happens.
 */
export function whenQuiet(work: () => void, { pause, atMost }: Patience): DeferredWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const ask = (): void => {
    const now = Date.now();
    if (timer === undefined) latest = now + atMost;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        work();
      },
      Math.max(0, Math.min(pause, latest - now)),
    );
  };
  return { ask, cancel };
}
