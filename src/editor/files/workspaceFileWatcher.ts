import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { Emitter } from '../../text/event';
import type { FileWatcher } from '../../workspace/ports';

/** How long a burst of changes (a pull, a checkout) is collected, in milliseconds. Each file is announced once. */
const collectedFor = 100;

/** How the names of the folders end that hold annotations. */
const sidecarFolder = '.annotations';

/**
 * Watches what lies below a folder through the editor, folders coming and going included.
 *
 * The editor watches the folders of the workspace anyway. A report that was opened from elsewhere may lie in
 * somebody's home: there only the folder itself and the folders of annotations in it are watched, not all
 * that is below.
 */
export const workspaceFileWatcher: FileWatcher = { watch };

function watch(folderUri: string): ReturnType<FileWatcher['watch']> {
  const folder = Uri.parse(folderUri, true);
  const changes = new Emitter<string>();
  const collected = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (uri: Uri): void => {
    collected.add(uri.toString());
    timer ??= setTimeout(() => {
      timer = undefined;
      const uris = [...collected];
      collected.clear();
      for (const each of uris) changes.fire(each);
    }, collectedFor);
  };
  const isOfWorkspace = workspace.getWorkspaceFolder(folder) !== undefined;
  const watcher = isOfWorkspace
    ? listen(new RelativePattern(folder, '**'), note)
    : watchShallowly(folder, note);
  return {
    onDidChange: changes.event,
    dispose: () => {
      clearTimeout(timer);
      watcher.dispose();
      changes.dispose();
    },
  };
}

/** Watches a folder and the folders of annotations in it, also those that come later. */
function watchShallowly(folder: Uri, note: (uri: Uri) => void): Disposable {
  const inside = new Map<string, Disposable>();
  let isDisposed = false;
  const watchInside = (uri: Uri): void => {
    if (isDisposed || !uri.path.endsWith(sidecarFolder) || inside.has(uri.toString())) return;
    inside.set(uri.toString(), listen(new RelativePattern(uri, '*'), note));
  };
  const watcher = listen(new RelativePattern(folder, '*'), (uri) => {
    watchInside(uri);
    note(uri);
  });
  void workspace.fs.readDirectory(folder).then(
    (entries) => {
      for (const [name, type] of entries)
        if ((type & FileType.Directory) !== 0) watchInside(Uri.joinPath(folder, name));
    },
    () => undefined, // A folder that cannot be listed has nothing to watch.
  );
  return new Disposable(() => {
    isDisposed = true;
    watcher.dispose();
    for (const each of inside.values()) each.dispose();
  });
}

function listen(pattern: RelativePattern, listener: (uri: Uri) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(pattern);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(listener),
    watcher.onDidChange(listener),
    watcher.onDidDelete(listener),
  );
}
