import type { Event } from '../text/event';

/** What the stores need of a file system. Paths are whole URIs as strings; the editor and the command line implement it. */
export interface FileSystem {
  /** The bytes of a file; `undefined` where there is none. Other failures reject with a `FileError`. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Writes a file whole, beside and then renamed where the file system allows; makes missing folders. Rejects with a `FileError`. */
  write(uri: string, content: Uint8Array): Promise<void>;
  /**
   * Writes a file as it comes, and makes missing folders: a file of a name of one's own, which nobody reads before
   * it takes its place through `replace`. Rejects with a `FileError`.
   */
  stage(uri: string, content: Uint8Array): Promise<void>;
  /**
   * Puts the file `staged` in the place of `uri`, in one step where the file system allows. Resolves to whether it
   * did: not where `staged` is gone, which leaves `uri` as it is. Rejects with a `FileError`.
   */
  replace(staged: string, uri: string): Promise<boolean>;
  /** Deletes a file; nothing happens where there is none. Rejects with a `FileError`. */
  delete(uri: string): Promise<void>;
  /** The entries of a folder by name; empty where there is no such folder. Rejects with a `FileError`. */
  list(uri: string): Promise<readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Why a file operation failed, in terms a person can act on. */
export class FileError extends Error {
  constructor(
    readonly uri: string,
    readonly reason: 'no-permission' | 'read-only' | 'no-space' | 'not-a-file' | 'unavailable' | 'other',
    detail: string,
  ) {
    super(detail);
    this.name = 'FileError';
  }
}

/** Tells of changes below a folder that came from outside; bursts may be joined. */
export interface FileWatcher {
  watch(folderUri: string): { readonly onDidChange: Event<string>; dispose(): void };
}

export interface Clock {
  /** ISO 8601 in UTC with milliseconds. */
  now(): string;
}
