import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { Emitter } from '../../text/event';
import type { FileWatcher } from '../../workspace/ports';

/** How long a burst of changes (a pull, a checkout) may go on being joined into one announcement, in milliseconds. */
const joinedWithin = 150;

/**
 * Watches folders through the editor. The folder need not exist yet; its coming and going is announced too.
 *
 * A burst gives one event, with the URI of the change that began it.
 */
export const workspaceFileWatcher: FileWatcher = { watch };

function watch(folderUri: string): ReturnType<FileWatcher['watch']> {
  const folder = Uri.parse(folderUri, true);
  const changes = new Emitter<string>();
  let first: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (uri: Uri): void => {
    first ??= uri.toString();
    timer ??= setTimeout(() => {
      const announced = first ?? folderUri;
      first = timer = undefined;
      changes.fire(announced);
    }, joinedWithin);
  };
  const noteTheFolder = (uri: Uri): void => {
    if (uri.toString() === folder.toString()) note(uri);
  };

  // Two watchers: the removal of a folder is told of the folder alone, not of the files in it.
  const watchers = Disposable.from(
    listen(new RelativePattern(folder, '*'), note),
    listen(new RelativePattern(Uri.joinPath(folder, '..'), '*'), noteTheFolder),
  );
  return {
    onDidChange: changes.event,
    dispose: () => {
      if (timer !== undefined) clearTimeout(timer);
      watchers.dispose();
      changes.dispose();
    },
  };
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
