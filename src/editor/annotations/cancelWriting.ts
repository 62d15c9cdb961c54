import { l10n, window } from 'vscode';
import type { CommentThread } from 'vscode';
import type { AnnotationThreads } from './annotationThreads';
import { StoredComment, typedText } from './reportComment';
import type { UnsavedComment } from './reportComment';

/** Gives up a new annotation; what was typed can be taken back. */
export function cancelDraft(threads: AnnotationThreads, thread: CommentThread, text: string): void {
  const uri = thread.uri.toString();
  const range = threads.passageOf(thread);
  threads.close(thread);
  if (range === undefined) return;
  offerUndo(text, () => {
    threads.openDraft(uri, range, text);
  });
}

/** Gives up the change of a record, or words that could not be saved; what was typed can be taken back. */
export function cancelEditor(threads: AnnotationThreads, comment: StoredComment | UnsavedComment): void {
  const text = typedText(comment);
  const thread = threads.threadOf(comment);
  if (thread === undefined) return;
  if (comment instanceof StoredComment) {
    threads.stopWriting(comment);
    if (text === comment.annotation.body) return;
    const { uri, annotation } = comment;
    offerUndo(text, () => {
      const shown = thread.comments.find(
        (each) => each instanceof StoredComment && each.annotation.id === annotation.id,
      );
      if (shown instanceof StoredComment && shown.uri === uri) threads.edit(shown, text);
    });
    return;
  }
  if (threads.annotationOf(thread) === undefined) {
    cancelDraft(threads, thread, text);
    return;
  }
  threads.stopWriting(comment);
  offerUndo(text, () => {
    threads.keepUnsaved(thread, text);
  });
}

function offerUndo(text: string, undo: () => void): void {
  if (text.trim() === '') return;
  const label = l10n.t('Undo');
  void window.showInformationMessage(l10n.t('Your text was not saved.'), label).then((answer) => {
    if (answer === label) undo();
  });
}
