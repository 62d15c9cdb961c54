import { DocumentDropOrPasteEditKind, commands, l10n, languages, window } from 'vscode';
import type { DataTransfer, Disposable, Position, TextDocument } from 'vscode';
import { droppedPassage } from '../../annotations/droppedPassage';
import type { AnnotationActions, AnnotationReference } from '../annotations/annotationActions';
import { draggedAnnotation } from '../annotations/annotationDrag';
import { shortened } from '../annotations/annotationWords';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { editorShowing } from '../editorShowing';
import { offsetAt, offsetsOf } from '../positions';
import { reportSelector } from '../reports/readableDocument';

/** How many characters of the passage are told. */
const quotationLength = 80;

/**
 * Lets an annotation without a sure place be dropped from the Annotations view on the words where it belongs.
 *
 * VS Code knows drops that edit the text; this one edits none, so it offers no edit and attaches instead.
 */
export function registerAnnotationDrop(annotations: OpenAnnotations, actions: AnnotationActions): Disposable {
  return languages.registerDocumentDropEditProvider(
    reportSelector,
    {
      provideDocumentDropEdits: async (document, position, dataTransfer, token) => {
        const dropped = await droppedOn(document, dataTransfer);
        if (dropped !== undefined && !token.isCancellationRequested)
          void attachAt(annotations, actions, dropped, document, position);
        return undefined;
      },
    },
    {
      dropMimeTypes: [draggedAnnotation],
      providedDropEditKinds: [DocumentDropOrPasteEditKind.Empty.append('reportAnnotator', 'annotation')],
    },
  );
}

/** The annotation that is dropped on its own report; `undefined` for everything else. */
async function droppedOn(
  document: TextDocument,
  dataTransfer: DataTransfer,
): Promise<AnnotationReference | undefined> {
  const json = await dataTransfer.get(draggedAnnotation)?.asString();
  if (json === undefined || json === '') return undefined;
  try {
    const { uri, id } = JSON.parse(json) as Partial<Record<'uri' | 'id', unknown>>;
    return typeof id === 'string' && uri === document.uri.toString() ? { uri, id } : undefined;
  } catch {
    // Not dragged out of our view.
    return undefined;
  }
}

async function attachAt(
  annotations: OpenAnnotations,
  actions: AnnotationActions,
  { uri, id }: AnnotationReference,
  document: TextDocument,
  position: Position,
): Promise<void> {
  const report = annotations.reports.get(uri);
  const discussion = annotations.discussion(uri, id);
  if (report === undefined || discussion?.root.target.kind !== 'passage') return;
  const { target } = discussion.root;
  const selected = editorShowing(document)?.selection;
  const offset = offsetAt(report.text, position);
  const selection =
    selected === undefined ? { start: offset, end: offset } : offsetsOf(report.text, selected);
  const range = droppedPassage(report, offset, { target, anchor: discussion.anchor, selection });
  if (!(await actions.attach({ uri, id }, range))) return;
  const words = shortened(report.text.slice(range.start, range.end), quotationLength);
  const undo = l10n.t('Undo');
  const answer = await window.showInformationMessage(l10n.t('Attached to “{0}”.', words), undo);
  if (answer === undo) await commands.executeCommand('reportAnnotator.undoPlace');
}
