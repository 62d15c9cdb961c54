/**
 * Takes all members out of `list` and returns them in one that has no more room than they need.
 *
 * `list` keeps its own room for the next ones, which it would lose if its length were set to 0.
 */
export function takeAll<T>(list: T[]): T[] {
  const taken = list.slice();
  while (list.length > 0) list.pop();
  return taken;
}
