import type { Disposable } from '../../text/event';
import type { CitingPlace, IndexedReport, ReportIndex } from '../reportIndex';
import { parentOf } from '../uriPath';
import type { CachedFiles } from './indexCache';
import { IndexedFiles } from './indexedFiles';
import type { IndexSources } from './indexSources';
import { KeptFiles } from './keptFiles';
import { readIndexedFile } from './readIndexedFile';
import { isForeignFolder, isReportName, reportFilesUnder } from './reportFiles';

/** So many files are asked for at once: a remote file system takes its time over each. */
const filesAtOnce = 8;
/** More files than this are no collection that one person reads; the others are left out, which is logged. */
const mostFiles = 5_000;
/** How long typing and a burst of changed files are let pass before they are looked at, in milliseconds. */
const settledAfter = 1_000;
/** How long changes are collected before all is kept again, in milliseconds. */
const keptAfter = 30_000;

/**
 * The index of a workspace's reports.
 *
 * Nothing is read, listed or watched before `whenReady` is first called. Then the folders are walked through, files
 * that did not change since they were kept are taken from there, and changes are followed.
 */
export class WorkspaceIndex implements ReportIndex, Disposable {
  readonly #sources: IndexSources;
  readonly #files = new IndexedFiles();
  readonly #kept: KeptFiles;
  /** URIs of files and folders that somebody told of since they were looked at. */
  readonly #pending = new Set<string>();
  readonly #followed: Disposable[] = [];
  /** What was kept, until the folders have been walked through; `undefined` before it is read. */
  #cached: CachedFiles | undefined;
  #work: Promise<void> | undefined;
  /** Whether all folders have been walked through. */
  #isComplete = false;
  #isStopped = false;
  #isDisposed = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#files.onDidChange;

  constructor(sources: IndexSources) {
    this.#sources = sources;
    this.#kept = new KeptFiles(sources, () => this.#files.all);
  }

  get reports(): ReadonlyMap<string, IndexedReport> {
    return this.#files.reports;
  }

  /** Whether all that is there is known. */
  get isComplete(): boolean {
    return this.#isComplete && this.#pending.size === 0;
  }

  whenReady(): Promise<void> {
    if (this.#isDisposed || !this.#sources.isOn()) return Promise.resolve();
    // What was broken off must have come to its end before it goes on.
    if (this.#work !== undefined && this.#isStopped) return this.#work.then(() => this.whenReady());
    this.#isStopped = false;
    if (this.#work === undefined && this.isComplete) return Promise.resolve();
    if (this.#work === undefined) {
      this.#work = this.#catchUp();
      this.#sources.began(this.#work);
    }
    return this.#work;
  }

  versionsOf(symbol: string): readonly IndexedReport[] {
    return this.#files.versionsOf(symbol);
  }

  citationsOf(symbol: string): readonly CitingPlace[] {
    return this.#files.citationsOf(symbol);
  }

  /** Breaks off what is being read; what is known stays, and who asks next goes on. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * Walks through the folders again, for others are of the workspace or other settings hold; forgets all where no
   * file may be read any more. Where nobody has asked yet, nothing happens.
   */
  restart(): void {
    if (this.#followed.length === 0) return;
    this.#unfollow();
    this.stop();
    this.#isComplete = false;
    if (this.#sources.isOn()) void this.whenReady();
    else this.#files.drop(() => true);
  }

  readonly #isWanted = (): boolean => !this.#isStopped && !this.#isDisposed;

  async #catchUp(): Promise<void> {
    try {
      this.#follow();
      this.#cached ??= await this.#kept.read(this.#isWanted);
      if (!this.#isComplete && (await this.#walk())) {
        this.#isComplete = true;
        // What is known now is newer than what was kept.
        this.#cached = new Map();
        this.#kept.keepAfter(0);
      }
      while (this.#pending.size > 0 && this.#isWanted()) await this.#settle();
    } catch (error) {
      this.#sources.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      this.#work = undefined;
    }
  }

  /** Whether it came to the end of all folders. */
  async #walk(): Promise<boolean> {
    const { roots, files, isExcluded, open, log } = this.#sources;
    this.#pending.clear();
    const seen = new Set<string>(open.uris);
    await this.#takeAll([...seen]);
    for (const root of roots())
      for await (const found of reportFilesUnder(files, root, { isExcluded, isWanted: this.#isWanted })) {
        const room = found.slice(0, mostFiles - seen.size);
        for (const uri of room) seen.add(uri);
        await this.#takeAll(room);
        if (room.length === found.length) continue;
        log(`more than ${mostFiles} files: ${root}`);
        break;
      }
    if (!this.#isWanted()) return false;
    this.#files.drop((uri) => !seen.has(uri));
    return true;
  }

  async #takeAll(uris: readonly string[]): Promise<void> {
    for (let at = 0; at < uris.length && this.#isWanted(); at += filesAtOnce) {
      const read = uris.slice(at, at + filesAtOnce).map(async (uri) => {
        const before = [this.#files.all.get(uri), this.#cached?.get(uri)];
        const file = await readIndexedFile(this.#sources, { uri, before }, this.#isWanted);
        return [uri, file] as const;
      });
      const files = await Promise.all(read);
      if (this.#isWanted()) this.#files.put(files);
    }
  }

  /** Looks at what somebody told of. */
  async #settle(): Promise<void> {
    const told = [...this.#pending];
    this.#pending.clear();
    for (const uri of told) await this.#lookAt(uri);
    if (this.#isWanted()) this.#kept.keepAfter(keptAfter);
    // Broken off: what was not looked at is still to be.
    else for (const uri of told) this.#pending.add(uri);
  }

  async #lookAt(uri: string): Promise<void> {
    const { open, files, isExcluded } = this.#sources;
    const isOpen = open.get(uri) !== undefined;
    await this.#takeAll(this.#files.below(uri));
    if (!isOpen && !this.#isInWorkspace(uri)) this.#files.put([[uri, undefined]]);
    else if (isOpen || isReportName(uri)) await this.#takeAll([uri]);
    else if (await this.#isFolder(uri))
      for await (const found of reportFilesUnder(files, uri, { isExcluded, isWanted: this.#isWanted }))
        await this.#takeAll(found);
  }

  async #isFolder(uri: string): Promise<boolean> {
    try {
      return (await this.#sources.files.stampOf(uri))?.kind === 'folder';
    } catch {
      // Whatever it is, nothing can be read in it.
      return false;
    }
  }

  /** Whether a file or folder lies in a folder of the workspace, and neither it nor a folder round it is left out. */
  #isInWorkspace(uri: string): boolean {
    const roots = this.#sources.roots();
    for (let at: string | undefined = uri; at !== undefined; at = parentOf(at)) {
      if (roots.includes(at)) return true;
      if (this.#sources.isExcluded(at)) return false;
    }
    return false;
  }

  #follow(): void {
    if (this.#followed.length > 0) return;
    const { open, roots, watcher } = this.#sources;
    this.#followed.push(
      open.onDidChange(({ uri }) => {
        this.#note(uri);
      }),
    );
    for (const root of roots()) {
      const watch = watcher.watch(root);
      this.#followed.push(
        watch,
        watch.onDidChange((uri) => {
          const names = uri.startsWith(`${root}/`) ? uri.slice(root.length + 1).split('/') : [];
          if (!names.some(isForeignFolder)) this.#note(uri);
        }),
      );
    }
  }

  #note(uri: string): void {
    this.#pending.add(uri);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (!this.#isStopped) void this.whenReady();
    }, settledAfter);
  }

  #unfollow(): void {
    for (const followed of this.#followed.splice(0)) followed.dispose();
    clearTimeout(this.#settling);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#unfollow();
    this.#kept.dispose();
    this.#files.dispose();
  }
}
