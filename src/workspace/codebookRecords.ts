import { codebookName } from './findCodebook';
import type { FileSystem, FolderEntry } from './ports';
import type { SidecarFile } from './readSidecar';
import { isSidecarFolderName, reportUriOf } from './sidecarFolder';
import { loadSidecars, recordsOf } from './sidecars';
import { childOf, parentOf } from './uriPath';

/** The records beside one report. */
export interface ReportRecords {
  readonly reportUri: string;
  /** In order of creation; those of which no record can be read are not among them. */
  readonly records: readonly SidecarFile[];
  /** How many files cannot be read. */
  readonly unreadable: number;
}

/** How to walk through the folders. */
export interface WalkOptions {
  /** Whether a folder is none of the project's business. Hidden folders and packages never are. */
  readonly isExcluded: (folderUri: string) => boolean;
  /** Asked between folders; after `true` the walk ends with what was read. */
  readonly isCancelled?: () => boolean;
  /** Told before a report's records are read. */
  readonly onReport?: (reportUri: string) => void;
}

/** Deeper than any project; a folder that is linked into itself ends here. */
const deepest = 24;

/** Folders that hold no reports of anybody's. */
const foreign = /^(?:\..*|node_modules)$/u;

/**
 * The records of all reports for which the codebook at `codebookUri` counts: in its folder and below, but not
 * where a nearer codebook stands. In order of the reports' names. Never rejects: a folder that cannot be listed
 * has no records.
 */
export async function recordsUnder(
  files: FileSystem,
  codebookUri: string,
  options: WalkOptions,
): Promise<readonly ReportRecords[]> {
  const found: ReportRecords[] = [];
  const root = parentOf(codebookUri);
  if (root !== undefined) await walk(files, root, 0, options, found);
  return found;
}

async function walk(
  files: FileSystem,
  folder: string,
  depth: number,
  options: WalkOptions,
  found: ReportRecords[],
): Promise<void> {
  const entries = await entriesOf(files, folder);
  if (depth > 0 && entries.some(({ name, kind }) => name === codebookName && kind === 'file')) return;
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  for (const name of folders.sort()) {
    if (options.isCancelled?.() === true) return;
    const uri = childOf(folder, name);
    if (options.isExcluded(uri)) continue;
    if (isSidecarFolderName(name)) found.push(await recordsBeside(files, reportUriOf(uri), options));
    else if (depth < deepest && !foreign.test(name)) await walk(files, uri, depth + 1, options, found);
  }
}

async function recordsBeside(
  files: FileSystem,
  reportUri: string,
  { onReport }: WalkOptions,
): Promise<ReportRecords> {
  onReport?.(reportUri);
  const loaded = await loadSidecars(files, reportUri);
  const records = [...recordsOf(loaded.files).byId.values()];
  return { reportUri, records, unreadable: loaded.files.size - records.length };
}

async function entriesOf(files: FileSystem, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await files.list(folder);
  } catch {
    // Not to be listed means not to be changed; the person sees which reports are concerned.
    return [];
  }
}
