import { env, l10n, workspace, Uri } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import { authorMarks } from '../../annotations/authorMarks';
import type { AuthorMark } from '../../annotations/authorMarks';
import { builtInCodebook } from '../../annotations/builtInCodebook';
import { noFilter, shownThreads, withCodesBelow } from '../../annotations/annotationFilter';
import type { AnnotationFilter } from '../../annotations/annotationFilter';
import { Emitter } from '../../text/event';
import type { Disposable } from '../../text/event';
import { openAnnotationStore } from '../../workspace/openAnnotationStore';
import type { OpenAnnotationStore } from '../../workspace/openAnnotationStore';
import type { ReportChange } from '../../workspace/reportStore';
import { systemClock } from '../files/systemClock';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { workspaceFileWatcher } from '../files/workspaceFileWatcher';
import type { AnnotationService, ReportService } from '../services';
import { inSlices } from '../slices';
import { countByPart, paragraphsWith } from './annotationCounts';
import { wordsOf } from './annotationWords';
import type { CodebookWords } from './annotationWords';
import { AuthorIdentity } from './authorIdentity';
import { mostSnapshotBytes } from './mostSnapshotBytes';
import { discussionsOf, shownRangeOf } from './discussions';
import type { Discussion } from './discussions';
import { hasWords } from './searchDiscussion';

/**
 * The annotations of all open reports: one store each, opened and closed with the report, and the filter
 * that all features share.
 */
export class OpenAnnotations implements AnnotationService, Disposable {
  readonly author = new AuthorIdentity();
  readonly #stores = new Map<string, OpenAnnotationStore>();
  readonly #changes = new Emitter<string>();
  readonly #subscription: Disposable;
  #filter: AnnotationFilter = noFilter;

  constructor(readonly reports: ReportService) {
    this.#subscription = reports.onDidChange((change) => {
      this.#follow(change);
    });
    for (const uri of reports.uris) this.#open(uri);
  }

  /** A store's set, or the filter, changed, or a report was opened or closed; the URI is the report's. */
  readonly onDidChange = this.#changes.event;

  storeOf(uri: string): OpenAnnotationStore | undefined {
    return this.#stores.get(uri);
  }

  /** The URIs of the reports with a store. */
  get uris(): readonly string[] {
    return [...this.#stores.keys()];
  }

  get filter(): AnnotationFilter {
    return this.#filter;
  }

  /** Shows what `filter` shows, in every report and every feature. */
  setFilter(filter: AnnotationFilter): void {
    this.#filter = filter;
    for (const uri of this.#stores.keys()) this.#changes.fire(uri);
  }

  /** What the filter shows of a report's annotations, in order of creation; empty while it is not open. */
  shownIn(uri: string): readonly Discussion[] {
    const set = this.#stores.get(uri)?.current;
    if (set === undefined) return [];
    const { text, codes, ...lists } = this.#filter;
    const wanted = { ...lists, text: '', codes: withCodesBelow(set.codebook, codes) };
    const passing = shownThreads(set.annotations, set.anchors, wanted);
    return discussionsOf(set).filter(
      (each) => passing.has(each.root.id) && hasWords(each, text, set.codebook),
    );
  }

  /** The annotation with `id`, whether or not the filter shows it; `undefined` for a reply. */
  discussion(uri: string, id: string): Discussion | undefined {
    const set = this.#stores.get(uri)?.current;
    return set === undefined ? undefined : discussionsOf(set).find(({ root }) => root.id === id);
  }

  /** The record with `id`, replies included. */
  annotation(uri: string, id: string): Annotation | undefined {
    return this.#stores.get(uri)?.current.annotations.find((annotation) => annotation.id === id);
  }

  /** The words of a report's codebook in the language of the window. */
  wordsFor(uri: string): CodebookWords {
    const codebook = this.#stores.get(uri)?.current.codebook;
    return wordsOf(codebook ?? { ...builtInCodebook, kinds: [], statuses: [] }, env.language);
  }

  /** The mark of the author with this name in a report that several wrote annotations in; `undefined` where one did. */
  markOf(uri: string, name: string): AuthorMark | undefined {
    const marks = authorMarks(this.#stores.get(uri)?.current.annotations ?? []);
    return marks.size < 2 ? undefined : marks.get(name);
  }

  countsOf(uri: string): ReadonlyMap<string, number> {
    const report = this.reports.get(uri);
    if (report === undefined) return new Map();
    return countByPart(
      report,
      this.shownIn(uri).flatMap((discussion) => shownRangeOf(discussion) ?? []),
    );
  }

  annotatedParagraphs(uri: string): ReadonlySet<string> {
    const report = this.reports.get(uri);
    const set = this.#stores.get(uri)?.current;
    if (report === undefined || set === undefined) return new Set();
    return paragraphsWith(
      report,
      discussionsOf(set).flatMap((discussion) => shownRangeOf(discussion) ?? []),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const uri of [...this.#stores.keys()]) this.#close(uri);
    this.#changes.dispose();
  }

  #follow({ uri, after, edits }: ReportChange): void {
    const store = this.#stores.get(uri);
    if (after === undefined) this.#close(uri);
    else if (store === undefined) this.#open(uri);
    else if (edits.length > 0) store.reportEdited(after, edits);
    else store.reportReplaced(after);
  }

  #open(uri: string): void {
    const report = this.reports.get(uri);
    if (report === undefined || this.#stores.has(uri)) return;
    const workspaceUri = workspace.getWorkspaceFolder(Uri.parse(uri))?.uri.toString();
    const store = openAnnotationStore({
      reportUri: uri,
      ...(workspaceUri === undefined ? {} : { workspaceUri }),
      report,
      files: workspaceFileSystem,
      watcher: workspaceFileWatcher,
      clock: systemClock,
      author: () => this.author.current ?? { name: l10n.t('Unknown'), id: undefined },
      newId: () => crypto.randomUUID(),
      run: inSlices,
      mostSnapshotBytes: () => mostSnapshotBytes(uri),
    });
    this.#stores.set(uri, store);
    // Not before a report is open: it may wake the git extension, and nobody without a report pays for that.
    void this.author.lookUp();
    store.onDidChange(() => {
      this.#changes.fire(uri);
    });
    this.#changes.fire(uri);
    void store.reload();
  }

  #close(uri: string): void {
    this.#stores.get(uri)?.dispose();
    if (this.#stores.delete(uri)) this.#changes.fire(uri);
  }
}

/** The annotations of the reports that `reports` holds open; disposing of it closes their stores. */
export function createAnnotationService(reports: ReportService): OpenAnnotations {
  return new OpenAnnotations(reports);
}
