import { CommentMode, CommentThreadState, l10n } from 'vscode';
import { isClosed } from '../../annotations/codebook';
import type { Comment, CommentThread } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import { authorAvatar } from './authorAvatar';
import { describeAnnotation, shortened } from './annotationWords';
import { quotedWords } from './discussions';
import type { Discussion } from './discussions';
import type { OpenAnnotations } from './openAnnotations';
import { StoredComment, UnsavedComment } from './reportComment';
import { OtherVersionComment } from '../sharing/otherVersion';
import { hasTwoVersions, troubleOf } from '../sharing/versionWords';

/** How many characters of the old wording stand in the head of a thread whose place is only proposed. */
const quotationLength = 60;

/** Makes what a thread shows out of an annotation. */
export class ThreadContent {
  readonly #annotations: OpenAnnotations;

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
  }

  /** The comments of a thread that is not there yet: VS Code unfolds the form for replies in one that is made empty. */
  commentsOf(uri: string, { root, replies }: Discussion): readonly (StoredComment | OtherVersionComment)[] {
    const set = this.#annotations.storeOf(uri)?.current;
    const words = this.#annotations.wordsFor(uri);
    return [root, ...replies].flatMap((annotation) => [
      this.stored(uri, annotation, annotation === root),
      ...(set !== undefined && hasTwoVersions(set, annotation)
        ? [new OtherVersionComment(uri, annotation, words)]
        : []),
    ]);
  }

  /** Puts `discussion` into `thread`, changing only what differs; comments that are being edited stay. */
  fill(thread: CommentThread, uri: string, discussion: Discussion, place: string): void {
    const { root, anchor } = discussion;
    const codebook = this.#annotations.storeOf(uri)?.current.codebook;
    const closed = codebook !== undefined && isClosed(codebook, root.status);
    const label =
      anchor.state === 'anchored'
        ? place
        : l10n.t('{0}: needs review, was “{1}”', place, shortened(quotedWords(discussion), quotationLength));
    const comments = this.#nextComments(thread, uri, discussion);
    const versions = comments.some((comment) => comment instanceof OtherVersionComment)
      ? ' two-versions'
      : '';
    const contextValue = `stored ${closed ? 'closed' : 'open'} ${anchor.state}${versions}`;
    const state = closed ? CommentThreadState.Resolved : CommentThreadState.Unresolved;

    if (!isSameList(thread.comments, comments)) thread.comments = comments;
    if (thread.label !== label) thread.label = label;
    if (thread.contextValue !== contextValue) thread.contextValue = contextValue;
    if (thread.state !== state) thread.state = state;
    const canReply = !comments.some((comment) => comment instanceof UnsavedComment);
    if (thread.canReply !== canReply) thread.canReply = canReply;
  }

  /** A record as a comment. */
  stored(uri: string, annotation: Annotation, isRoot: boolean): StoredComment {
    const set = this.#annotations.storeOf(uri)?.current;
    const about = isRoot ? describeAnnotation(annotation, this.#annotations.wordsFor(uri), l10n) : '';
    const trouble = set === undefined ? '' : troubleOf(set, annotation, l10n);
    const label = [trouble, about].filter((part) => part !== '').join(' · ');
    const isMine = this.#annotations.author.isMe(annotation.creator);
    const mark = this.#annotations.markOf(uri, annotation.creator.name);
    const avatar = mark === undefined ? undefined : authorAvatar(mark);
    return new StoredComment(uri, annotation, label, { isRoot, isMine, avatar });
  }

  /** A text that is in no file, as a comment in its editor. */
  unsaved(label: string, text: string): UnsavedComment {
    const name = this.#annotations.author.current?.name ?? l10n.t('You');
    return new UnsavedComment({ name }, label, text);
  }

  #nextComments(thread: CommentThread, uri: string, discussion: Discussion): readonly Comment[] {
    const before = new Map<string, StoredComment>();
    const versions = new Map<Annotation, OtherVersionComment>();
    for (const comment of thread.comments)
      if (comment instanceof StoredComment) before.set(comment.annotation.id, comment);
      else if (comment instanceof OtherVersionComment) versions.set(comment.annotation, comment);
    const stored = this.commentsOf(uri, discussion).map((made) => {
      if (made instanceof OtherVersionComment) return versions.get(made.annotation) ?? made;
      const known = before.get(made.annotation.id);
      const stays = known !== undefined && (known.mode === CommentMode.Editing || isSameComment(known, made));
      return stays ? known : made;
    });
    return [...stored, ...thread.comments.filter((comment) => comment instanceof UnsavedComment)];
  }
}

function isSameComment(a: StoredComment, b: StoredComment): boolean {
  return (
    a.annotation === b.annotation &&
    a.label === b.label &&
    a.contextValue === b.contextValue &&
    a.author.iconPath?.toString() === b.author.iconPath?.toString()
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
