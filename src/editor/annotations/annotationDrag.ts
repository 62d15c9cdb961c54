import { DataTransferItem } from 'vscode';
import type { TreeDragAndDropController } from 'vscode';
import { quotationDrag } from '../citing/quotationDrag';
import type { DraggedPassage } from '../citing/quotationDrag';
import type { AnnotationReference } from './annotationActions';
import type { AnnotationNode } from './annotationNodes';

/** What a row brings whose annotation has no sure place: a reference to it, as JSON. */
export const draggedAnnotation = 'application/vnd.report-annotator.annotation';

/**
 * Rows of the Annotations view in an editor: an annotation that stands for sure becomes a quotation; one without a sure
 * place can be dropped where it belongs, and is never quoted.
 */
export function annotationDrag(): TreeDragAndDropController<AnnotationNode> {
  const quotations = quotationDrag(passageOf);
  return {
    dragMimeTypes: [...quotations.dragMimeTypes, draggedAnnotation],
    dropMimeTypes: [],
    handleDrag: (nodes, dataTransfer, token) => {
      const [node] = nodes;
      if (nodes.length === 1 && node?.kind === 'annotation' && isUnsure(node)) {
        const reference: AnnotationReference = { uri: node.uri, id: node.discussion.root.id };
        dataTransfer.set(draggedAnnotation, new DataTransferItem(JSON.stringify(reference)));
      }
      return quotations.handleDrag?.(nodes, dataTransfer, token);
    },
  };
}

function isUnsure({ discussion }: Extract<AnnotationNode, { kind: 'annotation' }>): boolean {
  return discussion.anchor.state === 'needs-review' || discussion.anchor.state === 'orphaned';
}

function passageOf(node: AnnotationNode): DraggedPassage | undefined {
  if (node.kind !== 'annotation' || node.discussion.anchor.state !== 'anchored') return undefined;
  return { uri: node.uri, report: node.report, range: node.discussion.anchor.range };
}
