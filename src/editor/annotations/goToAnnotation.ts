import { Range, TextEditorRevealType, Uri, l10n, window, workspace } from 'vscode';
import { editorShowing } from '../editorShowing';
import { rangeAt } from '../positions';
import type { AnnotationReference } from './annotationActions';
import type { AnnotationThreads } from './annotationThreads';
import { quotedWords, shownRangeOf } from './discussions';
import { shortened } from './annotationWords';
import type { OpenAnnotations } from './openAnnotations';

/**
 * Selects the words of an annotation in its report and unfolds its thread; for one that is not in the text,
 * says what its words were.
 */
export async function goToAnnotation(
  { uri, id }: AnnotationReference,
  annotations: OpenAnnotations,
  threads: AnnotationThreads,
): Promise<void> {
  const discussion = annotations.discussion(uri, id);
  const report = annotations.reports.get(uri);
  if (discussion === undefined || report === undefined) return;
  const shown = shownRangeOf(discussion);
  if (shown === undefined) {
    const words = shortened(quotedWords(discussion), 200);
    void window.showInformationMessage(
      l10n.t(
        'These words are no longer in the report: “{0}”. Select where the annotation belongs, then attach it from the Annotations view.',
        words,
      ),
    );
    return;
  }
  const range = rangeAt(report.text, shown);
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const open = editorShowing(document);
  const editor = await window.showTextDocument(document, {
    selection: new Range(range.start, range.end),
    ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  threads.unfold(uri, id);
}
