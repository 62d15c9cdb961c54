import { Uri, l10n, window } from 'vscode';
import type { CommentThread } from 'vscode';
import { touchesOffset } from '../../text/offsetRange';
import { offsetAt } from '../positions';
import { reviewedNow, reviewedSideOf } from '../review/reviewUri';
import { OtherVersionComment } from '../sharing/otherVersion';
import type { AnnotationReference } from './annotationActions';
import { describeAnnotation, plainBody, shortened } from './annotationWords';
import type { AnnotationThreads } from './annotationThreads';
import { quotedWords, shownRangeOf } from './discussions';
import type { OpenAnnotations } from './openAnnotations';
import { StoredComment } from './reportComment';

/**
 * The annotation that a command is about: a thread, a comment, an item of the view, a reference from a link,
 * or, from the palette and by key, the one that is reviewed, else the one at the cursor, chosen where there are several.
 *
 * `undefined` where there is none, which the person is told, or the choice was given up.
 */
export async function targetOf(
  argument: unknown,
  annotations: OpenAnnotations,
  threads: AnnotationThreads,
): Promise<AnnotationReference | undefined> {
  return referenceOf(argument, threads) ?? reviewedNow() ?? (await annotationAtCursor(annotations));
}

/** The annotation that an argument names; `undefined` where it names none. */
export function referenceOf(argument: unknown, threads: AnnotationThreads): AnnotationReference | undefined {
  if (argument instanceof Uri) return reviewedSideOf(argument);
  if (argument instanceof StoredComment || argument instanceof OtherVersionComment)
    return { uri: argument.uri, id: argument.annotation.id };
  if (isThread(argument)) {
    const id = threads.annotationOf(argument);
    return id === undefined ? undefined : { uri: argument.uri.toString(), id };
  }
  if (!isRecord(argument) || typeof argument['uri'] !== 'string') return undefined;
  const { uri, id, discussion } = argument;
  if (isRecord(discussion) && isRecord(discussion['root']) && typeof discussion['root']['id'] === 'string')
    return { uri, id: discussion['root']['id'] };
  return typeof id === 'string' ? { uri, id } : undefined;
}

async function annotationAtCursor(annotations: OpenAnnotations): Promise<AnnotationReference | undefined> {
  const editor = window.activeTextEditor;
  const report = editor === undefined ? undefined : annotations.reports.reportOf(editor.document);
  if (editor === undefined || report === undefined) {
    void window.showInformationMessage(l10n.t('Put the cursor on an annotation in a report first.'));
    return undefined;
  }
  const uri = editor.document.uri.toString();
  const offset = offsetAt(report.text, editor.selection.active);
  const words = annotations.wordsFor(uri);
  const here = annotations.shownIn(uri).filter((discussion) => {
    const range = shownRangeOf(discussion);
    return range !== undefined && touchesOffset(range, offset);
  });
  const [first] = here;
  if (first === undefined) {
    void window.showInformationMessage(l10n.t('There is no annotation at the cursor.'));
    return undefined;
  }
  if (here.length === 1) return { uri, id: first.root.id };
  const choices = here.map((discussion) => ({
    label: plainBody(discussion.root, 80) || describeAnnotation(discussion.root, words, l10n),
    description: discussion.root.creator.name,
    detail: `“${shortened(quotedWords(discussion), 120)}”`,
    id: discussion.root.id,
  }));
  const chosen = await window.showQuickPick(choices, { title: l10n.t('Which Annotation?') });
  return chosen === undefined ? undefined : { uri, id: chosen.id };
}

function isThread(value: unknown): value is CommentThread {
  return isRecord(value) && 'comments' in value && 'collapsibleState' in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
