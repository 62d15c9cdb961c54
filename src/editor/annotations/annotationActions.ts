import { l10n, window } from 'vscode';
import type { CommentReply, CommentThread } from 'vscode';
import { codesInBody } from '../../annotations/codesInBody';
import type { Annotation } from '../../annotations/annotation';
import type { OffsetRange } from '../../text/offsetRange';
import type { AnnotationStore, Draft, SaveResult } from '../../workspace/annotationStore';
import type { AnnotationThreads } from './annotationThreads';
import type { DeletedAnnotations } from './deletedAnnotations';
import type { OpenAnnotations } from './openAnnotations';
import type { PlaceDecisions } from './placeDecisions';
import type { RecentCodes } from './recentCodes';
import { StoredComment, UnsavedComment, typedText } from './reportComment';
import { showFailure, showFailures } from './showFailure';
import type { SaveFailure } from './showFailure';

/** Why a text cannot be saved whose passage is empty or has gone. */
const noPassage = l10n.t(
  'The words to annotate are not there (any more). Copy your text, select the passage and add the annotation again.',
);

/** An annotation of an open report. */
export interface AnnotationReference {
  /** The report's URI. */
  readonly uri: string;
  readonly id: string;
}

/** What people do with annotations: each action saves at once and says why where it cannot. */
export class AnnotationActions {
  constructor(
    private readonly annotations: OpenAnnotations,
    private readonly threads: AnnotationThreads,
    private readonly deleted: DeletedAnnotations,
    private readonly recent: RecentCodes,
    private readonly decisions: PlaceDecisions,
  ) {}

  /**
   * Saves what was typed into the form of a thread: an annotation in a new thread, a reply in others. On
   * failure the words stay in the thread.
   */
  async saveForm({ thread, text }: CommentReply): Promise<void> {
    await this.#saveText(thread, text);
  }

  /** Saves the words of a comment's editor: a new annotation, a reply that failed before, or a changed record. */
  async saveEditor(comment: StoredComment | UnsavedComment): Promise<void> {
    const text = typedText(comment);
    if (comment instanceof UnsavedComment) {
      const thread = this.threads.threadOf(comment);
      if (thread !== undefined) await this.#saveText(thread, text);
      return;
    }
    const { uri, annotation } = comment;
    const store = await this.#readyToSave(uri);
    const result = await store?.update(annotation.id, withCodesOf(annotation, text, this.#codes(uri)));
    if (result?.ok !== true) {
      this.threads.edit(comment, text);
      if (result !== undefined) showFailure(result);
      return;
    }
    this.recent.note(result.annotation.codes);
    this.threads.stopWriting(comment);
  }

  /** Writes an annotation without asking for words; `undefined` when it could not be saved. */
  async create(uri: string, range: OffsetRange, draft: Draft): Promise<Annotation | undefined> {
    const store = await this.#readyToSave(uri);
    const result = await store?.create(range, draft);
    return this.#told(result);
  }

  /** Changes fields of annotations of one report, one after another; what could not be saved is told once. */
  async changeEach(
    uri: string,
    changes: readonly { readonly id: string; readonly change: Partial<Draft> }[],
  ): Promise<void> {
    if (changes.length === 0) return;
    const store = await this.#readyToSave(uri);
    if (store === undefined) return;
    const failures: SaveFailure[] = [];
    for (const { id, change } of changes) {
      const result = await store.update(id, change);
      if (result.ok) this.recent.note(result.annotation.codes);
      else failures.push(result);
    }
    showFailures(failures, changes.length);
  }

  /** Attaches an annotation to another passage, because the person says so; whether it was saved. */
  async attach(target: AnnotationReference, range: OffsetRange): Promise<boolean> {
    return this.#decide(target, (store) => store.attach(target.id, range));
  }

  /** Confirms that the passage of an annotation is not in the text any more; whether it was saved. */
  async confirmGone(target: AnnotationReference): Promise<boolean> {
    return this.#decide(target, (store) => store.confirmGone(target.id));
  }

  async #decide(
    { uri, id }: AnnotationReference,
    decide: (store: AnnotationStore) => Promise<SaveResult>,
  ): Promise<boolean> {
    const store = await this.#readyToSave(uri);
    const before = this.annotations.annotation(uri, id);
    const result = store === undefined ? undefined : await decide(store);
    if (this.#told(result) === undefined) return false;
    if (before !== undefined) this.decisions.note(uri, before);
    this.threads.follow(uri);
    return true;
  }

  /** Deletes records of one report with their replies; offers to undo it, all at once. */
  async deleteEach(targets: readonly AnnotationReference[]): Promise<void> {
    const uri = targets[0]?.uri;
    const store = uri === undefined ? undefined : this.annotations.storeOf(uri);
    if (uri === undefined || store === undefined) return;
    const records: Annotation[] = [];
    const failures: SaveFailure[] = [];
    const asked = new Set(targets.filter((target) => target.uri === uri).map(({ id }) => id));
    for (const id of asked) {
      if (records.some((record) => record.id === id)) continue; // a reply, gone with what it answers
      const result = await store.delete(id);
      if (result.ok) records.push(...result.deleted);
      else failures.push(result);
    }
    showFailures(failures, asked.size);
    if (records.length === 0) return;
    this.deleted.note(uri, records);
    const undo = l10n.t('Undo');
    void window.showInformationMessage(deletedWords(records, asked), undo).then((answer) => {
      if (answer === undo) void this.deleted.restore(uri, records);
    });
  }

  async #saveText(thread: CommentThread, text: string): Promise<void> {
    const uri = thread.uri.toString();
    const root = this.threads.annotationOf(thread);
    await this.threads.adopting(thread, async () => {
      const store = await this.#readyToSave(uri);
      const result = store === undefined ? undefined : await this.#write(store, thread, root, text);
      if (result?.ok !== true) {
        this.threads.keepUnsaved(thread, text);
        if (result !== undefined) showFailure(result);
        return undefined;
      }
      this.recent.note(result.annotation.codes);
      return root ?? result.annotation.id;
    });
  }

  async #write(
    store: AnnotationStore,
    thread: CommentThread,
    root: string | undefined,
    text: string,
  ): Promise<SaveResult> {
    if (root !== undefined) return store.reply(root, text);
    const range = this.threads.passageOf(thread);
    if (range === undefined) return { ok: false, message: noPassage, args: [] };
    const codes = codesInBody(text, store.current.codebook.codes);
    return store.create(range, { kind: undefined, codes, confidence: undefined, body: text });
  }

  /** The store of a report once the author is known; `undefined` where the person gave no name. */
  async #readyToSave(uri: string): Promise<AnnotationStore | undefined> {
    const author = await this.annotations.author.resolve();
    return author === undefined ? undefined : this.annotations.storeOf(uri);
  }

  #codes(uri: string): Parameters<typeof codesInBody>[1] {
    return this.annotations.storeOf(uri)?.current.codebook.codes ?? [];
  }

  #told(result: SaveResult | undefined): Annotation | undefined {
    if (result === undefined) return undefined;
    if (!result.ok) {
      showFailure(result);
      return undefined;
    }
    this.recent.note(result.annotation.codes);
    return result.annotation;
  }
}

/** What was deleted: `records`, of which somebody asked for those in `asked`; the others are replies to them. */
function deletedWords(records: readonly Annotation[], asked: ReadonlySet<string>): string {
  const roots = records.filter(({ id }) => asked.has(id));
  const replies = records.length - roots.length;
  if (roots.length > 1)
    return replies > 0
      ? l10n.t('{0} annotations deleted with their replies ({1}).', roots.length, replies)
      : l10n.t('{0} annotations deleted.', roots.length);
  if (roots[0]?.target.kind === 'reply') return l10n.t('Reply deleted.');
  return replies > 0
    ? l10n.t('Annotation deleted with its replies ({0}).', replies)
    : l10n.t('Annotation deleted.');
}

/** The changed words, and the codes with those that the words name now and without those that only the old ones named. */
function withCodesOf(
  annotation: Annotation,
  text: string,
  codes: Parameters<typeof codesInBody>[1],
): Partial<Draft> {
  const named = codesInBody(annotation.body, codes);
  const kept = annotation.codes.filter((code) => !named.includes(code));
  return { body: text, codes: [...new Set([...kept, ...codesInBody(text, codes)])] };
}
