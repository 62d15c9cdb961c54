import { isSidecarFolderName } from '../sidecarFolder';
import { nameOf } from '../uriPath';
import type { FolderMember, IndexFiles } from './indexFiles';

/** How files that can be reports are called: those that the editor takes for Markdown and plain text. */
const reportName = /\.(?:md|mkd|mdwn|mdown|markdown|txt|text)$/iu;

/** Folders that hold no reports of anybody's. */
const foreign = /^(?:\..*|node_modules)$/u;

/** Deeper than any project; a folder that is linked into itself ends here. */
const deepest = 24;
/** More folders than any collection of reports has: who opens a whole disk does not wait for it. */
const mostFolders = 20_000;

/** How to walk through the folders. */
export interface ReportWalk {
  /** Whether a file or folder is none of the workspace's business. Hidden folders, packages and annotations never are. */
  readonly isExcluded: (uri: string) => boolean;
  /** Asked between folders; after `false` the walk ends. */
  readonly isWanted: () => boolean;
}

/** Whether a file of this name is looked at. */
export function isReportName(uri: string): boolean {
  return reportName.test(nameOf(uri));
}

/** Whether a folder of this name holds no reports: hidden ones, packages, annotations. */
export function isForeignFolder(name: string): boolean {
  return foreign.test(name) || isSidecarFolderName(name);
}

/**
 * The files below a folder that can be reports, folder by folder, those nearest to the top first. Never rejects: a
 * folder that cannot be listed has none.
 */
export async function* reportFilesUnder(
  files: IndexFiles,
  folderUri: string,
  { isExcluded, isWanted }: ReportWalk,
): AsyncGenerator<readonly string[], void, undefined> {
  let level: readonly string[] = [folderUri];
  let folders = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      if (!isWanted() || ++folders > mostFolders) return;
      const members = (await membersOf(files, folder)).filter(({ uri }) => !isExcluded(uri));
      const reports = members.filter(({ kind, uri }) => kind === 'file' && isReportName(uri));
      if (reports.length > 0) yield reports.map(({ uri }) => uri).sort();
      for (const { kind, name, uri } of members)
        if (kind === 'folder' && !isForeignFolder(name)) below.push(uri);
    }
    level = below.sort();
  }
}

async function membersOf(files: IndexFiles, folder: string): Promise<readonly FolderMember[]> {
  try {
    return await files.list(folder);
  } catch {
    // Not to be listed means nothing to be found there; the editor's explorer shows why.
    return [];
  }
}
