import { Uri, l10n } from 'vscode';
import type { CommentThread } from 'vscode';
import { reviewedNow, reviewedSideOf } from '../review/reviewUri';
import { OtherVersionComment } from '../sharing/otherVersion';
import type { AnnotationReference } from './annotationActions';
import { annotationsAtCursor, chooseAnnotation } from './annotationsHere';
import type { AnnotationThreads } from './annotationThreads';
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
  const here = annotationsAtCursor(annotations);
  const [first, second] = here?.discussions ?? [];
  if (here === undefined || first === undefined) return undefined;
  if (second === undefined) return { uri: here.uri, id: first.root.id };
  return chooseAnnotation(here, annotations, l10n.t('Which Annotation?'));
}

function isThread(value: unknown): value is CommentThread {
  return isRecord(value) && 'comments' in value && 'collapsibleState' in value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
