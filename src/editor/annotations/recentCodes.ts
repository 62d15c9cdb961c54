import type { Memento } from 'vscode';

const key = 'recentCodes';

/** How many codes are offered first. */
const remembered = 6;

/** The codes that were given last in this workspace, the latest first. */
export class RecentCodes {
  constructor(private readonly memory: Memento) {}

  get ids(): readonly string[] {
    return this.memory.get<readonly string[]>(key, []);
  }

  /** Notes that `ids` were given just now. */
  note(ids: readonly string[]): void {
    const next = [...new Set([...ids, ...this.ids])].slice(0, remembered);
    void this.memory.update(key, next);
  }
}
