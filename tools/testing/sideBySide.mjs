// Runs tasks side by side.

/**
 * @typedef {object} Task
 * @property {'window' | 'quick' | 'long'} kind
 * @property {() => boolean} mayBegin     asked again whenever another task has ended
 * @property {() => Promise<void>} run    never rejects
 */

/**
 * Runs all tasks, `runners` at a time: the first runner takes windows, which take longest together, and nothing long
 * while one of them has to wait; the others take the rest, and windows when there is nothing else. Tasks begin in the
 * order of `tasks` otherwise.
 *
 * @param {readonly Task[]} tasks
 * @param {number} runners
 * @param {readonly Promise<unknown>[]} preparations  what else tasks may wait for; they are asked again when one is over
 */
export async function runSideBySide(tasks, runners, preparations) {
  const waiting = [...tasks];
  /** @type {Set<Promise<unknown>>} */
  const running = new Set();
  const track = (/** @type {Promise<unknown>} */ work) => {
    const tracked = work.then(
      () => void running.delete(tracked),
      () => void running.delete(tracked),
    );
    running.add(tracked);
  };
  for (const preparation of preparations) track(preparation);
  const runner = async (/** @type {boolean} */ isForWindows) => {
    while (waiting.length > 0) {
      const possible = waiting.filter((task) => task.mayBegin());
      const isWindowLeft = waiting.some(({ kind }) => kind === 'window');
      const next = isForWindows
        ? (possible.find(({ kind }) => kind === 'window') ??
          possible.find(({ kind }) => kind === 'quick' || !isWindowLeft))
        : (possible.find(({ kind }) => kind !== 'window') ?? possible[0]);
      if (next !== undefined) {
        waiting.splice(waiting.indexOf(next), 1);
        const work = next.run();
        track(work);
        await work;
      } else if (running.size > 0) await Promise.race(running);
      else throw new Error('No task may begin.');
    }
  };
  await Promise.all(Array.from({ length: runners }, (_, index) => runner(index === 0)));
}
