import { Disposable } from 'vscode';
import type { AnnotationActions } from '../annotations/annotationActions';
import type { AnnotationThreads } from '../annotations/annotationThreads';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import type { PlaceDecisions } from '../annotations/placeDecisions';
import { registerAnnotationDrop } from './annotationDrop';
import { registerReviewCodeActions } from './reviewCodeActions';
import { registerReviewCommands } from './reviewCommands';
import { ReviewDiagnostics } from './reviewDiagnostics';
import { ReviewDocuments } from './reviewDocuments';
import { ReviewMarks } from './reviewMarks';
import { registerSearchProgress } from './searchProgress';

/** Registers the review of annotations without a sure place; disposing of the result takes it away again. */
export function registerReview(
  annotations: OpenAnnotations,
  threads: AnnotationThreads,
  actions: AnnotationActions,
  decisions: PlaceDecisions,
): Disposable {
  const documents = new ReviewDocuments(annotations);
  return Disposable.from(
    documents,
    new ReviewMarks(documents),
    new ReviewDiagnostics(annotations),
    registerReviewCodeActions(),
    registerAnnotationDrop(annotations, actions),
    registerReviewCommands({ annotations, threads, actions, decisions }),
    registerSearchProgress(annotations),
  );
}
