import type { TextDocument, TextEditor, ViewColumn } from 'vscode';
import { TextEditorRevealType, ViewColumn as Columns, window } from 'vscode';
import { editorShowing } from '../editorShowing';

/**
 * The editor with the source, with the cursor in it: the one that shows it, else a new one beside the view, which
 * stands in `column`.
 */
export async function openSource(
  document: TextDocument,
  column: ViewColumn | undefined,
): Promise<TextEditor> {
  const shown = editorShowing(document);
  const beside = column === Columns.One ? Columns.Beside : Columns.One;
  return window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? beside });
}

/** Brings a line to the top of what an editor shows. */
export function showAtTop(editor: TextEditor, line0: number): void {
  const { range } = editor.document.lineAt(Math.min(line0, editor.document.lineCount - 1));
  editor.revealRange(range.with({ end: range.start }), TextEditorRevealType.AtTop);
}
