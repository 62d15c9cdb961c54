import type { FolderEntry } from '../ports';

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly kind: FolderEntry['kind'];
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** An entry of a folder, with its URI as `Uri.toString` spells it. */
export interface FolderMember extends FolderEntry {
  readonly uri: string;
}

/** What an index needs of the files of a workspace. Every call may reject; then the file counts as not there. */
export interface IndexFiles {
  list(folderUri: string): Promise<readonly FolderMember[]>;
  /** `undefined` where there is nothing. */
  stampOf(uri: string): Promise<FileStamp | undefined>;
  /** The text of a file, whatever its encoding; `undefined` where there is none or it is no text. */
  readText(uri: string): Promise<string | undefined>;
}

/** Whether two stamps are of the same state of a file. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.kind === b.kind && a.modified === b.modified && a.size === b.size;
}
