import type { DataTransfer, TextDocument, TreeDragAndDropController } from 'vscode';
import { DataTransferItem, workspace } from 'vscode';
import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { quoteDocument } from './citedDocument';

/** A passage of an open report that a row of a view stands for. */
export interface DraggedPassage {
  readonly uri: string;
  readonly report: Report;
  readonly range: OffsetRange;
}

/**
 * Lets rows of a view be dragged into an editor, where they become quotations with their citations, one a paragraph.
 *
 * `passageOf` says what a row stands for; `undefined` for rows that are no passage, which bring nothing.
 */
export function quotationDrag<Node>(
  passageOf: (node: Node) => DraggedPassage | undefined,
): TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: ['text/plain'],
    dropMimeTypes: [],
    handleDrag: (nodes: readonly Node[], dataTransfer: DataTransfer): void => {
      const quotations = nodes.flatMap((node) => {
        const passage = passageOf(node);
        const document = passage && openDocument(passage.uri);
        return passage === undefined || document === undefined
          ? []
          : [quoteDocument(document, passage.report, passage.range)];
      });
      if (quotations.length > 0)
        dataTransfer.set('text/plain', new DataTransferItem(quotations.join('\n\n')));
    },
  };
}

function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
