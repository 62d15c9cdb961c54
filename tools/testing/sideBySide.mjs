// Runs tasks side by side.

/**
 * @typedef {object} Task
 * @property {boolean} isFirstForWindows  whether the runner that opens windows takes it before others
 * @property {() => boolean} mayBegin     asked again whenever another task has ended
 * @property {() => Promise<void>} run    never rejects
 */

/**
 * Runs all tasks, `runners` at a time: the first runner begins with those for windows, which take longest, the others
 * with the rest. Tasks begin in the order of `tasks` otherwise.
 *
 * @param {readonly Task[]} tasks
 * @param {number} runners
 * @param {Promise<unknown>} ready  something else that a task may wait for; tasks are looked at again when it is over
 */
export async function runSideBySide(tasks, runners, ready) {
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
  track(ready);
  const runner = async (/** @type {boolean} */ isForWindows) => {
    while (waiting.length > 0) {
      const possible = waiting.filter((task) => task.mayBegin());
      const next = possible.find((task) => task.isFirstForWindows === isForWindows) ?? possible[0];
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
