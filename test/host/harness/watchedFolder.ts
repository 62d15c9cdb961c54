import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Folders that were seen to be watched, by path. */
const watched = new Set<string>();

/**
 * Makes a folder of the workspace, and those above it, each only when the one above is watched.
 *
 * On Linux the watcher of VS Code learns of a folder from the one above and looks into it at no time again: what is
 * made below a new folder before that one is watched never will be (issue 97 of parcel-bundler/watcher), so that nobody
 * is told what another writer does there.
 */
export async function makeWatchedFolder(folder: vscode.Uri): Promise<void> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  if (root !== undefined && folder.path !== root.path)
    await makeWatchedFolder(vscode.Uri.joinPath(folder, '..'));
  if (watched.has(folder.path) && (await isThere(folder))) return;
  await vscode.workspace.fs.createDirectory(folder);
  await whenWatched(folder);
}

/** Waits until VS Code tells of files in a folder; one outside the workspace is nobody's to watch. */
export async function whenWatched(folder: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder) === undefined) return;
  const probes: vscode.Uri[] = [];
  const announced = new Set<string>();
  const isWatched = (): boolean => probes.some(({ path }) => announced.has(path));
  // A pattern that is a string listens to what is watched anyway, and asks for no watching of its own.
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  watcher.onDidCreate(({ path }) => announced.add(path));
  try {
    for (let tries = 0; !isWatched(); tries++) {
      assert.ok(tries < 60, `VS Code does not watch ${folder.path}.`);
      const probe = vscode.Uri.joinPath(folder, `watched-${crypto.randomUUID()}`);
      probes.push(probe);
      await vscode.workspace.fs.writeFile(probe, new Uint8Array());
      for (let rest = 0; !isWatched() && rest < 10; rest++)
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
    watched.add(folder.path);
  } finally {
    watcher.dispose();
    for (const probe of probes) await vscode.workspace.fs.delete(probe);
  }
}

async function isThere(folder: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(folder).then(
    () => true,
    () => false,
  );
}
