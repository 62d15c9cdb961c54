import type { Disposable } from '../text/event';
import { codebookUris } from './findCodebook';
import type { FileWatcher } from './ports';
import { isSidecarName, sidecarFolderOf } from './sidecarFolder';
import { comparable, nameOf, parentOf } from './uriPath';

/** Which files belong to a report. */
export interface WatchedReport {
  readonly reportUri: string;
  readonly workspaceUri?: string | undefined;
  readonly watcher?: FileWatcher | undefined;
}

/** What to do when they change; the first two read the disk and settle when they have. */
export interface SidecarChanges {
  /** One file of the sidecar folder changed, came or went. */
  readonly fileChanged: (uri: string) => Promise<void>;
  /** The folder itself or a codebook changed, or so much that reading everything is cheaper. */
  readonly everythingChanged: () => Promise<void>;
  /** Whether all has to be read when this other file came, changed or went. */
  readonly concerns: (uri: string) => boolean;
}

/** From so many changed files in one burst on, the whole folder is read. */
const burst = 50;

/**
 * Watches the sidecar folder and the codebooks of a report. Changes that come while the last ones are being
 * read are taken together afterwards.
 */
export function watchSidecars(report: WatchedReport, changes: SidecarChanges): Disposable {
  const { reportUri, workspaceUri, watcher } = report;
  const root = workspaceUri ?? parentOf(reportUri);
  if (watcher === undefined || root === undefined) return { dispose: () => undefined };
  const folder = comparable(sidecarFolderOf(reportUri));
  const codebooks = new Set(codebookUris(reportUri, workspaceUri).map(comparable));
  const changed = new Set<string>();
  let isEverything = false;
  let isReading = false;
  let isDisposed = false;

  const read = async (): Promise<void> => {
    isReading = true;
    // The burst that a pull makes arrives before this continues.
    await Promise.resolve();
    while (!isDisposed && (isEverything || changed.size > 0)) {
      const uris = [...changed];
      const all = isEverything || uris.length >= burst;
      changed.clear();
      isEverything = false;
      await (all ? changes.everythingChanged() : Promise.all(uris.map(changes.fileChanged)));
    }
    isReading = false;
  };
  const watch = watcher.watch(root);
  const listener = watch.onDidChange((uri) => {
    const key = comparable(uri);
    const parent = parentOf(uri);
    if (key === folder || codebooks.has(key) || changes.concerns(uri)) isEverything = true;
    else if (parent !== undefined && comparable(parent) === folder && isSidecarName(nameOf(uri)))
      changed.add(uri);
    else return;
    if (!isReading) void read();
  });
  return {
    dispose: () => {
      isDisposed = true;
      listener.dispose();
      watch.dispose();
    },
  };
}
