import { Disposable, commands } from 'vscode';
import type { CommentReply } from 'vscode';
import type { AnnotationActions } from './annotationActions';
import type { AnnotationThreads } from './annotationThreads';
import { cancelDraft, cancelEditor } from './cancelWriting';
import type { StoredComment, UnsavedComment } from './reportComment';

/** What the commands of threads work on. */
interface ThreadParts {
  readonly threads: AnnotationThreads;
  readonly actions: AnnotationActions;
}

/** The commands in the forms and heads of comment threads; VS Code tells them which thread or comment is meant. */
export function registerThreadCommands({ threads, actions }: ThreadParts): Disposable {
  return Disposable.from(
    commands.registerCommand('reportAnnotator.saveAnnotation', (form: CommentReply) =>
      actions.saveForm(form),
    ),
    commands.registerCommand('reportAnnotator.reply', (form: CommentReply) => actions.saveForm(form)),
    commands.registerCommand('reportAnnotator.cancelAnnotation', (form: CommentReply) => {
      cancelDraft(threads, form.thread, form.text);
    }),
    commands.registerCommand('reportAnnotator.editComment', (comment: StoredComment) => {
      threads.edit(comment, comment.annotation.body);
    }),
    commands.registerCommand('reportAnnotator.saveComment', (comment: StoredComment | UnsavedComment) =>
      actions.saveEditor(comment),
    ),
    commands.registerCommand('reportAnnotator.cancelComment', (comment: StoredComment | UnsavedComment) => {
      cancelEditor(threads, comment);
    }),
  );
}
