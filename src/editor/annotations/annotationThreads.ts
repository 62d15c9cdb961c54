import { CommentMode, CommentThreadCollapsibleState, Uri, l10n } from 'vscode';
import type { Comment, CommentThread, Disposable, TextDocument } from 'vscode';
import { Range } from 'vscode';
import type { OffsetRange } from '../../text/offsetRange';
import { nameOfWhereabouts } from '../navigation/whereabouts';
import { offsetsOf, rangeAt } from '../positions';
import { CommentControl } from './commentControl';
import { shownRangeOf } from './discussions';
import type { Discussion } from './discussions';
import { DraftPassages } from './draftPassages';
import type { OpenAnnotations } from './openAnnotations';
import { passageOfGutter } from './passageToAnnotate';
import { StoredComment, UnsavedComment } from './reportComment';
import { ThreadContent } from './threadContent';
import { whenQuiet } from './whenQuiet';
import type { DeferredWork } from './whenQuiet';

/** When the threads follow a change: while somebody types, VS Code moves them itself. */
const patience = { pause: 120, atMost: 1000 };

/**
 * VS Code's comment threads of the open reports: one for every annotation that has a place in the text, and
 * those in which a new one is being written.
 *
 * **Invariant:** a thread with words that are in no file stays until somebody saves or cancels them.
 */
export class AnnotationThreads implements Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #content: ThreadContent;
  readonly #control = new CommentControl((document) => this.#commentingRanges(document));
  /** By report, then by annotation. */
  readonly #threads = new Map<string, Map<string, CommentThread>>();
  readonly #drafts = new DraftPassages();
  /** By report. */
  readonly #following = new Map<string, DeferredWork>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #held = 0;

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
    this.#content = new ThreadContent(annotations);
    this.#subscriptions = [
      annotations.onDidChange((uri) => {
        this.#followSoon(uri);
      }),
      annotations.reports.onDidChange((change) => {
        this.#drafts.follow(change);
        if (change.before === undefined) this.#askToBeAsked();
      }),
      this.#control.onDidRenew(() => {
        this.#beginAnew();
      }),
    ];
    for (const uri of annotations.uris) this.follow(uri);
  }

  /** Opens a thread to write a new annotation of `range` in, with `text` in it and the cursor behind that. */
  openDraft(uri: string, range: OffsetRange, text = ''): CommentThread | undefined {
    const report = this.#annotations.reports.get(uri);
    if (report === undefined) return undefined;
    const comment = this.#content.unsaved(l10n.t('New annotation'), text);
    const thread = this.#control.createThread(Uri.parse(uri), rangeAt(report.text, range), [comment]);
    thread.label = nameOfWhereabouts(report, range.start, l10n);
    this.#keepAsDraft(thread, range);
    void this.#control.feel();
    return thread;
  }

  /** Keeps `text` that could not be saved in its thread, ready to be saved again. */
  keepUnsaved(thread: CommentThread, text: string): void {
    const rest = thread.comments.filter((comment) => !(comment instanceof UnsavedComment));
    thread.comments = [...rest, this.#content.unsaved(l10n.t('Not saved'), text)];
    if (this.annotationOf(thread) === undefined && !this.#drafts.has(thread))
      this.#keepAsDraft(thread, this.passageOf(thread));
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** Opens the editor of a record's comment, with `text` in it. */
  edit(comment: StoredComment, text: string): void {
    const editor = this.#content.stored(comment.uri, comment.annotation, comment.isRoot);
    editor.body = text;
    editor.mode = CommentMode.Editing;
    this.#exchange(comment, editor);
  }

  /** Ends writing without saving: a record shows its stored words again, an unsaved text goes. */
  stopWriting(comment: StoredComment | UnsavedComment): void {
    const thread = this.threadOf(comment);
    if (thread === undefined) return;
    if (comment instanceof UnsavedComment) {
      thread.comments = thread.comments.filter((each) => each !== comment);
      if (thread.comments.length === 0) this.close(thread);
      else this.follow(thread.uri.toString());
      return;
    }
    const stored = this.#annotations.annotation(comment.uri, comment.annotation.id) ?? comment.annotation;
    this.#exchange(comment, this.#content.stored(comment.uri, stored, comment.isRoot));
  }

  /** Takes a thread away in which nothing stored stands. */
  close(thread: CommentThread): void {
    this.#drafts.delete(thread);
    thread.dispose();
  }

  /**
   * Runs `save`, which may write an annotation out of `thread`, and makes `thread` the one of the annotation
   * whose id it resolves to. Without an id the thread stays as it is.
   */
  async adopting(thread: CommentThread, save: () => Promise<string | undefined>): Promise<void> {
    const uri = thread.uri.toString();
    this.#held++;
    try {
      const id = await save();
      if (id === undefined) return;
      this.#drafts.delete(thread);
      thread.comments = thread.comments.filter((comment) => !(comment instanceof UnsavedComment));
      this.#threadsOf(uri).set(id, thread);
    } finally {
      this.#held--;
      this.follow(uri);
    }
  }

  /** The thread in which `comment` stands; `undefined` when it was closed meanwhile. */
  threadOf(comment: Comment): CommentThread | undefined {
    const shown = [...this.#threads.values()].flatMap((threads) => [...threads.values()]);
    return [...this.#drafts.threads, ...shown].find((thread) => thread.comments.includes(comment));
  }

  /**
   * The passage to which an annotation is being written in `thread`; `undefined` where there are no words, or
   * no longer.
   */
  passageOf(thread: CommentThread): OffsetRange | undefined {
    if (this.#drafts.has(thread)) return this.#drafts.rangeOf(thread);
    const report = this.#annotations.reports.get(thread.uri.toString());
    return report === undefined || thread.range === undefined
      ? undefined
      : passageOfGutter(report, offsetsOf(report.text, thread.range));
  }

  /** The thread of an annotation; `undefined` where it has none. */
  threadFor(uri: string, id: string): CommentThread | undefined {
    return this.#threads.get(uri)?.get(id);
  }

  /** Unfolds the thread of an annotation, which is made where it is not there yet. */
  unfold(uri: string, id: string): void {
    if (this.threadFor(uri, id) === undefined) this.follow(uri);
    const thread = this.threadFor(uri, id);
    if (thread === undefined) return;
    void this.#control.feel();
    // Folded first: VS Code passes on a change only, and does not tell when somebody has folded a thread.
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** The id of the annotation that a thread shows; `undefined` for one in which a new one is being written. */
  annotationOf(thread: CommentThread): string | undefined {
    const threads = this.#threads.get(thread.uri.toString());
    return [...(threads ?? [])].find(([, shown]) => shown === thread)?.[0];
  }

  /** Brings the threads of a report in step with its annotations at once. */
  follow(uri: string): void {
    this.#following.get(uri)?.cancel();
    if (this.#held > 0) {
      this.#followSoon(uri);
      return;
    }
    const threads = this.#threadsOf(uri);
    const placed = new Map<string, Discussion>();
    for (const each of this.#annotations.shownIn(uri))
      if (shownRangeOf(each) !== undefined) placed.set(each.root.id, each);
    for (const [id, thread] of threads) {
      if (placed.has(id) || hasOpenEditor(thread)) continue;
      thread.dispose();
      threads.delete(id);
    }
    for (const discussion of placed.values()) this.#show(uri, discussion, threads);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const work of this.#following.values()) work.cancel();
    this.#control.dispose();
  }

  #show(uri: string, discussion: Discussion, threads: Map<string, CommentThread>): void {
    const report = this.#annotations.reports.get(uri);
    const shown = shownRangeOf(discussion);
    if (report === undefined || shown === undefined) return;
    const range = rangeAt(report.text, shown);
    const known = threads.get(discussion.root.id);
    const thread =
      known ?? this.#control.createThread(Uri.parse(uri), range, this.#content.commentsOf(uri, discussion));
    if (known === undefined) threads.set(discussion.root.id, thread);
    if (thread.range?.isEqual(range) !== true) thread.range = range;
    this.#content.fill(thread, uri, discussion, nameOfWhereabouts(report, shown.start, l10n));
  }

  #exchange(comment: Comment, by: Comment): void {
    const thread = this.threadOf(comment);
    if (thread !== undefined) thread.comments = thread.comments.map((each) => (each === comment ? by : each));
  }

  #keepAsDraft(thread: CommentThread, range: OffsetRange | undefined): void {
    const report = this.#annotations.reports.get(thread.uri.toString());
    if (report !== undefined) this.#drafts.add(thread, report, range);
    thread.contextValue = 'draft';
    thread.canReply = false;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  #followSoon(uri: string): void {
    const known = this.#following.get(uri);
    const work =
      known ??
      whenQuiet(() => {
        this.follow(uri);
      }, patience);
    if (known === undefined) this.#following.set(uri, work);
    work.ask();
  }

  /**
   * Makes VS Code ask anew where comments may stand: an editor that asked before the report was read keeps the answer
   * that they may stand nowhere. Not while somebody writes in a thread, which would lose the cursor.
   */
  #askToBeAsked(): void {
    if (this.#drafts.threads.length === 0) this.#control.offerRanges();
  }

  /** Makes the threads again that have gone with their controller, with all that is in no file yet. */
  #beginAnew(): void {
    for (const draft of this.#drafts.threads) {
      const range = this.#drafts.rangeOf(draft);
      this.#drafts.delete(draft);
      const thread = this.#copyOf(draft, range);
      if (thread !== undefined) this.#keepAsDraft(thread, range);
    }
    for (const threads of this.#threads.values())
      for (const [id, thread] of [...threads]) {
        const copy = hasOpenEditor(thread) ? this.#copyOf(thread, undefined) : undefined;
        if (copy === undefined) threads.delete(id);
        else threads.set(id, copy);
      }
    for (const uri of this.#annotations.uris) this.follow(uri);
  }

  /** A thread like one that is gone, at `range` or where that was; `undefined` where the report was closed. */
  #copyOf(
    { uri, comments, label, range: shown }: CommentThread,
    range: OffsetRange | undefined,
  ): CommentThread | undefined {
    const report = this.#annotations.reports.get(uri.toString());
    if (report === undefined) return undefined;
    const place = range === undefined ? shown : rangeAt(report.text, range);
    const thread = this.#control.createThread(uri, place ?? new Range(0, 0, 0, 0), comments);
    if (label !== undefined) thread.label = label;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    return thread;
  }

  #threadsOf(uri: string): Map<string, CommentThread> {
    const threads = this.#threads.get(uri) ?? new Map<string, CommentThread>();
    this.#threads.set(uri, threads);
    return threads;
  }

  /** Everywhere in a report: a heading and a footnote can be annotated, too. */
  #commentingRanges(document: TextDocument): Range[] {
    if (this.#annotations.reports.reportOf(document) === undefined) return [];
    return [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
  }
}

function hasOpenEditor(thread: CommentThread): boolean {
  return thread.comments.some(({ mode }) => mode === CommentMode.Editing);
}
