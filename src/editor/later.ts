import type { Disposable } from '../text/event';

/** Calls something once things have been quiet for a while. */
export interface Later extends Disposable {
  /** Puts the call off until `delay` milliseconds after now. */
  soon(): void;
}

/** `call`, run `delay` milliseconds after the last `soon()`; disposing of it drops a call that is due. */
export function later(delay: number, call: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(call, delay);
    },
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
