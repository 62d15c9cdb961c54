import { Uri, workspace } from 'vscode';
import { folderMatcher } from '../codebook/excludedFolders';

/** The settings whose globs keep files out of the explorer and out of searches. */
export const excludingSettings = ['files.exclude', 'search.exclude'];

/**
 * Tells whether a file or folder is kept out of the explorer or out of searches by the settings as they are now. To be
 * asked for anew when they change; the settings of each workspace folder are read once.
 */
export function excludedByWorkspace(): (uri: string) => boolean {
  const matchers = new Map<string, (path: string) => boolean>();
  return (spelled) => {
    const uri = Uri.parse(spelled, true);
    const folder = workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return false;
    const key = folder.uri.toString();
    let matches = matchers.get(key);
    if (matches === undefined) matchers.set(key, (matches = matcherOf(folder.uri)));
    return matches(workspace.asRelativePath(uri, false));
  };
}

function matcherOf(folder: Uri): (path: string) => boolean {
  return folderMatcher(
    excludingSettings.flatMap((setting) => {
      const globs = workspace.getConfiguration(undefined, folder).get<Record<string, unknown>>(setting, {});
      return Object.entries(globs).flatMap(([glob, value]) => (value === true ? [glob] : []));
    }),
  );
}
