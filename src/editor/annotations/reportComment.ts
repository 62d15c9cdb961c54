import { CommentMode, MarkdownString } from 'vscode';
import type { Comment, CommentAuthorInformation, Uri } from 'vscode';
import type { Annotation } from '../../annotations/annotation';

/** A record as a comment of a thread. */
export class StoredComment implements Comment {
  body: string | MarkdownString;
  mode = CommentMode.Preview;
  readonly author: CommentAuthorInformation;
  readonly timestamp: Date;
  readonly contextValue: string;
  /** Whether the record is the annotation itself and no reply. */
  readonly isRoot: boolean;

  /** `label` is shown beside the author: what is not to be told by colour alone. */
  constructor(
    readonly uri: string,
    readonly annotation: Annotation,
    readonly label: string,
    standing: { readonly isRoot: boolean; readonly isMine: boolean; readonly avatar: Uri | undefined },
  ) {
    this.body = untrustedMarkdown(annotation.body);
    const { avatar } = standing;
    this.author = { name: annotation.creator.name, ...(avatar === undefined ? {} : { iconPath: avatar }) };
    this.timestamp = new Date(annotation.created);
    this.isRoot = standing.isRoot;
    this.contextValue = `stored ${standing.isRoot ? 'root' : 'reply'} ${standing.isMine ? 'mine' : 'others'}`;
  }
}

/**
 * Words that are in no file yet: a new annotation being written, or one that could not be saved.
 *
 * It is always in editing mode: that is the one way to put a text into a thread and the cursor behind it.
 */
export class UnsavedComment implements Comment {
  body: string | MarkdownString;
  readonly mode = CommentMode.Editing;
  readonly contextValue = 'unsaved';

  constructor(
    readonly author: CommentAuthorInformation,
    readonly label: string,
    text: string,
  ) {
    this.body = text;
  }
}

/** The text of a comment as it was typed; VS Code puts it there before it runs a command of the comment. */
export function typedText(comment: Comment): string {
  return typeof comment.body === 'string' ? comment.body : comment.body.value;
}

/** Markdown of a stranger: no commands, no HTML, no icons. */
function untrustedMarkdown(text: string): MarkdownString {
  const markdown = new MarkdownString(text, false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
