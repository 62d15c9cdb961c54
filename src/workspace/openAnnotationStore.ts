import type { Annotation, Author } from '../annotations/annotation';
import { anchorIndexOf } from '../annotations/anchorIndex';
import { firstStatus } from '../annotations/codebook';
import { withGoneIn, withoutGoneIn } from '../annotations/confirmedGone';
import type { Report } from '../report/report';
import type { Edit } from '../text/edit';
import type { Disposable, Event } from '../text/event';
import type { OffsetRange } from '../text/offsetRange';
import { AnchorSearch } from './anchorSearch';
import type { RunWork } from './anchorSearch';
import { AnnotationState } from './annotationState';
import type { AnnotationSet, AnnotationStore, Draft, SaveResult, Settlement } from './annotationStore';
import { deleteRecords } from './deleteRecords';
import { deleteLeftovers } from './interruptedSaves';
import { findCodebook } from './findCodebook';
import { withLostSidecars } from './lostSidecars';
import { PassageDescriber } from './passageDescriber';
import type { Clock, FileSystem, FileWatcher } from './ports';
import { RecordWriter } from './recordWriter';
import { failure, saveMessages } from './saveMessages';
import { SerialQueue } from './serialQueue';
import { reportUriOf } from './sidecarFolder';
import { loadSidecar, loadSidecars } from './sidecars';
import { readSnapshots } from './snapshots';
import { comparable } from './uriPath';
import { watchSidecars } from './watchSidecars';

/** What a store needs: the report as it is open, and the world around it. */
export interface AnnotationStoreOptions {
  readonly reportUri: string;
  /** Where the search for a codebook ends; `undefined` outside a workspace. */
  readonly workspaceUri?: string | undefined;
  readonly report: Report;
  readonly files: FileSystem;
  /** Without one, changes from outside are seen at `reload` only. */
  readonly watcher?: FileWatcher | undefined;
  readonly clock: Clock;
  /** Asked at every save. */
  readonly author: () => Author;
  /** A new UUID in lower case. */
  readonly newId: () => string;
  /** How long work is done: with pauses where somebody types meanwhile. */
  readonly run: RunWork;
  /** Bytes that kept texts of annotated versions may take beside the report, asked at every save; 0 keeps none. */
  readonly mostSnapshotBytes: () => number;
}

/** An `AnnotationStore` that watches its files until it is disposed of. */
export type OpenAnnotationStore = AnnotationStore & Disposable;

/** The store of a report's annotations; empty until its first `reload`. Nothing is read or written before. */
export function openAnnotationStore(options: AnnotationStoreOptions): OpenAnnotationStore {
  return new SidecarStore(options);
}

class SidecarStore implements OpenAnnotationStore {
  readonly #options: AnnotationStoreOptions;
  readonly #state: AnnotationState;
  /** Everything that touches the disk, one after another: no two writes of a record can overtake each other. */
  readonly #queue = new SerialQueue();
  readonly #watch: Disposable;
  readonly #search: AnchorSearch;
  readonly #describer: PassageDescriber;
  readonly #writer: RecordWriter;
  #isDisposed = false;

  constructor(options: AnnotationStoreOptions) {
    this.#options = options;
    this.#state = new AnnotationState(options.report);
    this.#search = new AnchorSearch(this.#state, options);
    this.#describer = new PassageDescriber(this.#state, options);
    this.#writer = new RecordWriter(this.#state, this.#describer, options);
    this.#watch = watchSidecars(options, {
      fileChanged: (uri) => this.#queue.run(() => this.#readAgain(uri)),
      everythingChanged: () => this.reload(),
      // Annotations beside this report whose own report comes back are not lost any more.
      concerns: (uri) =>
        this.current.problems.some(
          (problem) =>
            problem.kind === 'lost-report' && comparable(reportUriOf(problem.uri)) === comparable(uri),
        ),
    });
  }

  get current(): AnnotationSet {
    return this.#state.current;
  }

  get onDidChange(): Event<{ readonly before: AnnotationSet; readonly after: AnnotationSet }> {
    return this.#state.changes.event;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#search.cancel();
    this.#watch.dispose();
    this.#state.changes.dispose();
  }

  get search(): Promise<void> | undefined {
    return this.#search.done;
  }

  whenWritten(): Promise<void> {
    return this.#queue.run(() => Promise.resolve());
  }

  reload(): Promise<void> {
    return this.#queue.run(async () => {
      const { files, reportUri, workspaceUri } = this.#options;
      const { report } = this.#state;
      const [loaded, codebook, digest] = await Promise.all([
        loadSidecars(files, reportUri),
        findCodebook(files, reportUri, workspaceUri),
        this.#state.digest(report),
      ]);
      const sidecars = await withLostSidecars(loaded, files, reportUri, report, digest);
      if (this.#isDisposed) return;
      await deleteLeftovers(files, sidecars.leftovers);
      this.#state.setAll(sidecars, codebook);
      this.#search.begin();
    });
  }

  reportEdited(after: Report, edits: readonly Edit[]): void {
    this.#state.reportEdited(after, edits);
    this.#search.begin();
  }

  reportReplaced(after: Report): void {
    this.#state.reportReplaced(after);
    this.#search.begin();
  }

  async create(range: OffsetRange, draft: Draft): Promise<SaveResult> {
    const id = this.#options.newId();
    const time = this.#options.clock.now();
    const target = await this.#describer.describe(id, range, time);
    if (target === undefined) return failure(saveMessages.nothingSelected);
    const saved = await this.#add({ ...this.#newRecord(id, time, draft), target });
    if (!saved.ok) this.#state.untrack(id);
    return saved;
  }

  async reply(to: string, body: string): Promise<SaveResult> {
    if (this.#state.fileOf(to) === undefined) return failure(saveMessages.gone);
    const time = this.#options.clock.now();
    const draft = { kind: undefined, codes: [], confidence: undefined, body };
    const record = this.#newRecord(this.#options.newId(), time, draft);
    return this.#add({ ...record, target: { kind: 'reply', to } });
  }

  update(id: string, change: Partial<Draft>): Promise<SaveResult> {
    return this.#change(id, async (annotation) => {
      const codes = [...new Set(change.codes ?? annotation.codes)];
      const target = await this.#describer.describedNow(annotation, this.#options.clock.now());
      return { ...annotation, ...change, codes, target };
    });
  }

  async attach(id: string, range: OffsetRange): Promise<SaveResult> {
    const pending = `${id} attached`;
    const target = await this.#describer.describe(pending, range, this.#options.clock.now());
    if (target === undefined) return failure(saveMessages.nothingSelected);
    const isReply = this.#state.fileOf(id)?.annotation?.target.kind === 'reply';
    const saved = isReply
      ? failure(saveMessages.notAReply)
      : await this.#change(
          id,
          (annotation) => Promise.resolve(withoutGoneIn({ ...annotation, target })),
          pending,
        );
    this.#state.untrack(pending);
    return saved;
  }

  confirmGone(id: string): Promise<SaveResult> {
    return this.#change(id, async (annotation) => {
      const digest = await this.#state.digest(this.#state.report);
      return digest === '' ? annotation : withGoneIn(annotation, digest);
    });
  }

  putBack(annotation: Annotation): Promise<SaveResult> {
    return this.#searchingAfter(() => this.#writer.putBack(annotation));
  }

  async textOf(digest: string): Promise<string | undefined> {
    const { files, reportUri } = this.#options;
    if (digest === (await this.#state.digest(this.#state.report)))
      return anchorIndexOf(this.#state.report).text.value;
    return (await readSnapshots(files, reportUri, new Set([digest]))).texts.get(digest);
  }

  delete(id: string): ReturnType<AnnotationStore['delete']> {
    return this.#queue.run(async () => {
      const doomed = this.#state.threadOf(id);
      if (doomed.length === 0) return failure(saveMessages.gone);
      const result = await deleteRecords(this.#options.files, doomed);
      if (!result.ok) {
        for (const { uri, file } of result.found) this.#state.setFile(uri, file);
        return result.failure;
      }
      this.#state.removeFiles(doomed.map(({ uri }) => uri));
      return { ok: true, deleted: doomed.flatMap(({ annotation }) => annotation ?? []) };
    });
  }

  async settle(id: string, settlement: Settlement): ReturnType<AnnotationStore['settle']> {
    const { undo, ...saved } = await this.#queue.run(() => this.#writer.settle(id, settlement));
    return undo === undefined ? saved : { ...saved, undo: () => this.#queue.run(undo) };
  }

  restoreInterrupted(uri: string): Promise<SaveResult> {
    return this.#searchingAfter(() => this.#writer.restoreInterrupted(uri));
  }

  async restore(annotations: readonly Annotation[]): Promise<SaveResult> {
    let result: SaveResult = failure(saveMessages.gone);
    for (const annotation of annotations) {
      const saved = await this.#add(annotation);
      if (!saved.ok) return saved;
      if (!result.ok) result = saved;
    }
    return result;
  }

  #newRecord(id: string, time: string, draft: Draft): Omit<Annotation, 'target'> {
    return {
      id,
      creator: this.#options.author(),
      created: time,
      modified: time,
      kind: draft.kind,
      codes: [...new Set(draft.codes)],
      status: draft.status ?? firstStatus(this.current.codebook),
      confidence: draft.confidence,
      fields: draft.fields ?? {},
      body: draft.body,
      conflicts: [],
      extra: {},
    };
  }

  #add(annotation: Annotation): Promise<SaveResult> {
    return this.#queue.run(() => this.#writer.add(annotation));
  }

  #change(
    id: string,
    change: (annotation: Annotation) => Promise<Annotation>,
    trackedAs?: string,
  ): Promise<SaveResult> {
    return this.#queue.run(() => this.#writer.change(id, change, trackedAs));
  }

  /** Writes what may have to be looked for in the text afterwards. */
  #searchingAfter(write: () => Promise<SaveResult>): Promise<SaveResult> {
    return this.#queue.run(async () => {
      const saved = await write();
      this.#search.begin();
      return saved;
    });
  }

  async #readAgain(uri: string): Promise<void> {
    const file = await loadSidecar(this.#options.files, uri);
    if (this.#isDisposed) return;
    this.#state.setFile(uri, file);
    this.#search.begin();
  }
}
