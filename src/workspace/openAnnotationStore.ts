import type { Annotation, Author, PassageTarget } from '../annotations/annotation';
import { anchorIndexOf } from '../annotations/anchorIndex';
import { firstStatus } from '../annotations/codebook';
import { withGoneIn, withoutGoneIn } from '../annotations/confirmedGone';
import { describePassage, wordsIn } from '../annotations/describePassage';
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
import type { Clock, FileSystem, FileWatcher } from './ports';
import { readSidecar } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { failure, saveMessages } from './saveMessages';
import { saveRecord } from './saveRecord';
import { SerialQueue } from './serialQueue';
import { putFileBack, settledRecord } from './settleVersions';
import { sidecarUri } from './sidecarFolder';
import { loadSidecar, loadSidecars } from './sidecars';
import { nameOf } from './uriPath';
import { keepSnapshot, readSnapshots } from './snapshots';
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
  /** The text last described, to be kept when a record is saved that names it. */
  #described: { readonly digest: string; readonly text: string } | undefined;
  #isDisposed = false;

  constructor(options: AnnotationStoreOptions) {
    this.#options = options;
    this.#state = new AnnotationState(options.report);
    this.#search = new AnchorSearch(this.#state, options);
    this.#watch = watchSidecars(options, {
      fileChanged: (uri) => this.#queue.run(() => this.#readAgain(uri)),
      everythingChanged: () => this.reload(),
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
    const target = await this.#describe(id, range, time);
    if (target === undefined) return failure(saveMessages.nothingSelected);
    const saved = await this.#saveNew({ ...this.#newRecord(id, time, draft), target });
    if (!saved.ok) this.#state.untrack(id);
    return saved;
  }

  async reply(to: string, body: string): Promise<SaveResult> {
    if (this.#state.fileOf(to) === undefined) return failure(saveMessages.gone);
    const time = this.#options.clock.now();
    const draft = { kind: undefined, codes: [], confidence: undefined, body };
    const record = this.#newRecord(this.#options.newId(), time, draft);
    return this.#saveNew({ ...record, target: { kind: 'reply', to } });
  }

  update(id: string, change: Partial<Draft>): Promise<SaveResult> {
    return this.#change(id, async (annotation) => {
      const codes = [...new Set(change.codes ?? annotation.codes)];
      return { ...annotation, ...change, codes, target: await this.#anchoredNow(annotation) };
    });
  }

  async attach(id: string, range: OffsetRange): Promise<SaveResult> {
    const pending = `${id} attached`;
    const target = await this.#describe(pending, range, this.#options.clock.now());
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
    return this.#queue.run(async () => {
      const file = this.#state.fileOf(annotation.id);
      if (file === undefined) return failure(saveMessages.gone);
      const result = await this.#write(file.uri, annotation, file, undefined);
      this.#search.begin();
      return result;
    });
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

  settle(id: string, settlement: Settlement): ReturnType<AnnotationStore['settle']> {
    return this.#queue.run(async () => {
      const { clock, files } = this.#options;
      const file = this.#state.fileOf(id);
      const settled = file === undefined ? undefined : settledRecord(file, settlement);
      if (file?.annotation === undefined || settled === undefined) return failure(saveMessages.gone);
      const modified = laterOf(clock.now(), file.annotation.modified);
      const known = file.versions === undefined ? file : { ...file, isWritable: true };
      const saved = await this.#write(file.uri, { ...settled, modified }, known, id);
      const written = this.#state.fileOf(id)?.content;
      if (!saved.ok || written === undefined) return saved;
      const undo = async (): Promise<SaveResult> => {
        const back = await putFileBack(files, file, written);
        if (!back.ok) return back;
        this.#state.setFile(file.uri, back.file);
        return { ok: true, annotation: saved.annotation };
      };
      return { ...saved, undo: () => this.#queue.run(undo) };
    });
  }

  restoreInterrupted(uri: string): Promise<SaveResult> {
    return this.#queue.run(async () => {
      const { files, reportUri } = this.#options;
      const bytes = await files.read(uri).catch(() => undefined);
      const annotation = bytes === undefined ? undefined : readSidecar(uri, bytes).annotation;
      if (annotation === undefined) return failure(saveMessages.gone);
      const known = this.#state.fileOf(annotation.id);
      const target = known?.uri ?? sidecarUri(reportUri, annotation.id);
      const saved = await this.#write(target, annotation, known, annotation.id);
      if (!saved.ok) return saved;
      await deleteLeftovers(files, [uri]);
      this.#state.removeFiles([uri]);
      this.#search.begin();
      return saved;
    });
  }

  async restore(annotations: readonly Annotation[]): Promise<SaveResult> {
    let result: SaveResult = failure(saveMessages.gone);
    for (const annotation of annotations) {
      const saved = await this.#saveNew(annotation);
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

  /** Describes a passage and follows it under `key` from now on, while its digest is computed and it is saved. */
  async #describe(key: string, range: OffsetRange, time: string): Promise<PassageTarget | undefined> {
    const { report } = this.#state;
    const words = wordsIn(report, range);
    const described = describePassage(report, range, { digest: '', time });
    if (words === undefined || described === undefined) return undefined;
    this.#state.track(key, described, { state: 'anchored', range: words });
    const target = { ...described, digest: await this.#digestToKeep(report) };
    this.#state.retarget(key, key, target);
    return target;
  }

  /** The target described anew where the passage is anchored and the text is another than when it was written. */
  async #anchoredNow(annotation: Annotation): Promise<Annotation['target']> {
    const { report } = this.#state;
    const tracked = this.#state.trackedOf(annotation.id);
    if (annotation.target.kind === 'reply' || tracked?.anchor.state !== 'anchored') return annotation.target;
    const time = this.#options.clock.now();
    const described = describePassage(report, tracked.anchor.range, { digest: '', time });
    const digest = await this.#digestToKeep(report);
    if (described === undefined || (digest !== '' && digest === annotation.target.digest))
      return annotation.target;
    return { ...described, digest };
  }

  /** The digest of a report's text, which is kept when a record is saved that names it. */
  async #digestToKeep(report: Report): Promise<string> {
    const digest = await this.#state.digest(report);
    this.#described = { digest, text: anchorIndexOf(report).text.value };
    return digest;
  }

  /** Keeps the text that a record was just made on. A record that is saved stays so, whatever comes of this. */
  async #keepText({ target }: Annotation): Promise<void> {
    const described = this.#described;
    if (target.kind !== 'passage' || target.digest !== described?.digest) return;
    this.#described = undefined;
    const { files, reportUri, mostSnapshotBytes } = this.#options;
    const bounds = { mostBytes: mostSnapshotBytes(), named: this.#state.namedDigests };
    try {
      await keepSnapshot(files, reportUri, described, bounds);
    } catch {
      // Without the text the passage is looked for by its words; the next annotation tries again.
    }
  }

  #saveNew(annotation: Annotation): Promise<SaveResult> {
    const uri = sidecarUri(this.#options.reportUri, annotation.id);
    return this.#queue.run(() => this.#write(uri, annotation, undefined, undefined));
  }

  /** Changes a record that exists; the passage followed under `trackedAs` becomes its own. */
  #change(
    id: string,
    change: (annotation: Annotation) => Promise<Annotation>,
    trackedAs = id,
  ): Promise<SaveResult> {
    return this.#queue.run(async () => {
      const file = this.#state.fileOf(id);
      if (file?.annotation === undefined) return failure(saveMessages.gone);
      const changed = await change(file.annotation);
      if (isSameRecord(changed, file.annotation)) return { ok: true, annotation: file.annotation };
      const modified = laterOf(this.#options.clock.now(), file.annotation.modified);
      return this.#write(file.uri, { ...changed, modified }, file, trackedAs);
    });
  }

  async #write(
    uri: string,
    annotation: Annotation,
    known: SidecarFile | undefined,
    trackedAs: string | undefined,
  ): Promise<SaveResult> {
    const { files, reportUri } = this.#options;
    const saved = await saveRecord(files, uri, nameOf(reportUri), known, annotation);
    if (!saved.ok) {
      if (saved.found !== undefined) this.#state.setFile(uri, saved.found);
      return saved.failure;
    }
    const written = saved.file.annotation ?? annotation;
    if (written.target.kind === 'passage' && written.target === annotation.target && trackedAs !== undefined)
      this.#state.retarget(trackedAs, annotation.id, written.target);
    this.#state.setFile(uri, saved.file);
    await this.#keepText(written);
    return { ok: true, annotation: written };
  }

  async #readAgain(uri: string): Promise<void> {
    const file = await loadSidecar(this.#options.files, uri);
    if (this.#isDisposed) return;
    this.#state.setFile(uri, file);
    this.#search.begin();
  }
}

/** Whether two versions of a record differ in nothing but when they were changed. */
function isSameRecord(a: Annotation, b: Annotation): boolean {
  return (
    a.kind === b.kind &&
    a.status === b.status &&
    a.confidence === b.confidence &&
    a.body === b.body &&
    a.target === b.target &&
    a.extra === b.extra &&
    a.fields === b.fields &&
    a.codes.join('\n') === b.codes.join('\n')
  );
}

/** The later of two times, so that a clock that jumps back makes no record older than it was. */
function laterOf(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}
