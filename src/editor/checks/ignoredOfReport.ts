import type { Author } from '../../annotations/annotation';
import { keyOf } from '../../checks/ignoredFinding';
import type { FindingKey } from '../../checks/ignoredFinding';
import type { Finding } from '../../checks/finding';
import type { Report } from '../../report/report';
import type { Disposable } from '../../text/event';
import { ignoredFolderOf, loadIgnoredFindings, saveIgnoredFinding } from '../../workspace/ignoredFindings';
import type { IgnoredFindings } from '../../workspace/ignoredFindings';
import { comparable, parentOf } from '../../workspace/uriPath';
import { systemClock } from '../files/systemClock';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { workspaceFileWatcher } from '../files/workspaceFileWatcher';

const none: IgnoredFindings = { ignored: [], problems: [] };

/** The ignored findings of one open report, kept in step with the files beside it. */
export class IgnoredOfReport implements Disposable {
  readonly #uri: string;
  readonly #changed: () => void;
  readonly #watch: Disposable;
  #current = none;
  #isDisposed = false;

  constructor(uri: string, changed: () => void) {
    this.#uri = uri;
    this.#changed = changed;
    this.#watch = this.#follow();
  }

  get current(): IgnoredFindings {
    return this.#current;
  }

  /** Reads the files again and tells of it where anything is, or was, ignored. */
  async reload(): Promise<void> {
    const before = this.#current;
    const after = await loadIgnoredFindings(workspaceFileSystem, this.#uri);
    if (this.#isDisposed) return;
    this.#current = after;
    const counts = [before, after].map(({ ignored, problems }) => ignored.length + problems.length);
    if (counts.some((count) => count > 0)) this.#changed();
  }

  /** Writes a record that hides `finding`. Rejects with a `FileError`. */
  async ignore(report: Report, finding: Finding, creator: Author): Promise<void> {
    const key: FindingKey = keyOf(report, finding);
    const record = { ...key, id: crypto.randomUUID(), creator, created: systemClock.now() };
    await saveIgnoredFinding(workspaceFileSystem, this.#uri, record);
    await this.reload();
  }

  /** Deletes the records at `uris`: what they hid is shown again. Rejects with a `FileError`. */
  async restore(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await workspaceFileSystem.delete(uri);
    await this.reload();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#watch.dispose();
  }

  /** The whole annotations' folder may come or go at once. */
  #follow(): Disposable {
    const folder = comparable(ignoredFolderOf(this.#uri));
    const above = parentOf(this.#uri);
    if (above === undefined) return { dispose: () => undefined };
    const watch = workspaceFileWatcher.watch(above);
    const subscription = watch.onDidChange((changed) => {
      const path = comparable(changed);
      if (path.startsWith(folder) || folder.startsWith(`${path}/`)) void this.reload();
    });
    return {
      dispose: () => {
        subscription.dispose();
        watch.dispose();
      },
    };
  }
}
