import type { Steps } from '../../report/steps';
import type { FileWatcher } from '../ports';
import type { ReportStore } from '../reportStore';
import type { IndexFiles } from './indexFiles';

/** Where an index keeps what it read, from one start of the editor to the next. */
export interface KeptIndex {
  /** `undefined` where nothing was kept. */
  read(): Promise<string | undefined>;
  write(content: string): Promise<void>;
}

/** What an index is made from. */
export interface IndexSources {
  readonly files: IndexFiles;
  /** Their content counts, saved or not, before what is on disk. */
  readonly open: ReportStore;
  readonly watcher: FileWatcher;
  /** The folders of the workspace. */
  readonly roots: () => readonly string[];
  /** Whether a file or folder is none of the workspace's business. */
  readonly isExcluded: (uri: string) => boolean;
  /** What a person said a file is, whatever it looks like; `undefined` where nothing was. */
  readonly treatmentOf: (uri: string) => 'report' | 'not-a-report' | undefined;
  /** `undefined` where nothing can be kept. */
  readonly kept: KeptIndex | undefined;
  /** Names the program that reads: what another one kept is read anew. */
  readonly reader: string;
  /** Runs work in slices; `undefined` where it is not wanted any more. */
  readonly run: <T>(steps: Steps<T>, isWanted: () => boolean) => Promise<T | undefined>;
  /** Hears of each reading that begins; it settles when the reading ends, and never rejects. */
  readonly began: (reading: Promise<void>) => void;
  /** Takes what went wrong, for whoever looks into it later. */
  readonly log: (message: string) => void;
  /** Whether other files may be read at all. */
  readonly isOn: () => boolean;
}
