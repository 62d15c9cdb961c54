import type { Disposable } from '../../text/event';
import { Emitter } from '../../text/event';
import type { CitingPlace, IndexedReport, ReportIndex } from '../reportIndex';
import type { IndexedFile } from './indexedFile';
import { keysOfSymbol } from './indexedFile';

/** Files with what the index knows of them; `undefined` for those that are not there any more. */
export type TakenFiles = readonly (readonly [uri: string, file: IndexedFile | undefined])[];

/** The files that an index has looked at, and what is asked about them. Each question costs a look at each file. */
export class IndexedFiles implements Disposable {
  readonly #files = new Map<string, IndexedFile>();
  readonly #reports = new Map<string, IndexedReport>();
  readonly #changed = new Emitter<undefined>();

  /** Fires when a report came, went or changed. */
  readonly onDidChange = this.#changed.event as ReportIndex['onDidChange'];

  get all(): ReadonlyMap<string, IndexedFile> {
    return this.#files;
  }

  get reports(): ReadonlyMap<string, IndexedReport> {
    return this.#reports;
  }

  /** The URIs of the files below a folder. */
  below(folderUri: string): readonly string[] {
    return [...this.#files.keys()].filter((uri) => uri.startsWith(`${folderUri}/`));
  }

  /** Takes in what files are now; one event for all of them, and none where no report is concerned. */
  put(files: TakenFiles): void {
    let isChanged = false;
    for (const [uri, file] of files) {
      const before = this.#files.get(uri);
      if (before === file) continue;
      if (file === undefined) this.#files.delete(uri);
      else this.#files.set(uri, file);
      if (before?.report === undefined && file?.report === undefined) continue;
      isChanged = true;
      if (file?.report === undefined) this.#reports.delete(uri);
      else this.#reports.set(uri, file.report);
    }
    if (isChanged) this.#changed.fire(undefined);
  }

  /** Forgets the files for which `isGone` says so. */
  drop(isGone: (uri: string) => boolean): void {
    this.put([...this.#files.keys()].filter(isGone).map((uri) => [uri, undefined]));
  }

  /** As `ReportIndex.versionsOf`; in order of their URIs. */
  versionsOf(symbol: string): readonly IndexedReport[] {
    const keys = keysOfSymbol(symbol);
    const versions: IndexedReport[] = [];
    for (const { report, ownKeys } of this.#files.values())
      if (report !== undefined && keys.some((key) => ownKeys.has(key))) versions.push(report);
    return versions.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** As `ReportIndex.citationsOf`; in order of the files' URIs and of their texts. */
  citationsOf(symbol: string): readonly CitingPlace[] {
    const keys = keysOfSymbol(symbol);
    const places: CitingPlace[] = [];
    const files = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { report, ownKeys, citationsByKey }] of files) {
      if (report === undefined || keys.some((key) => ownKeys.has(key))) continue;
      // A citation of a double symbol stands under both keys.
      const citations = new Set(keys.flatMap((key) => citationsByKey.get(key) ?? []));
      for (const citation of [...citations].sort((a, b) => a.range.start - b.range.start))
        places.push({ report, citation });
    }
    return places;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
