import { window } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';

/**
 * The editor that shows `document`: the active one where it does, else the first; `undefined` where none does.
 *
 * One document can stand in several editors, each with a selection of its own. Whoever acts on a selection asks
 * `editorInUse` instead.
 */
export function editorShowing(document: TextDocument): TextEditor | undefined {
  return editorsOf(document)[0];
}

/**
 * The editor whose selection is meant when somebody acts on `document`: the active one, or the only one that
 * shows it; `undefined` where several do and none is active, so that nothing is done to the wrong words.
 */
export function editorInUse(document: TextDocument): TextEditor | undefined {
  const [first, second] = editorsOf(document);
  return second === undefined || first === window.activeTextEditor ? first : undefined;
}

/** The editors that show `document`, the active one first. */
function editorsOf(document: TextDocument): readonly TextEditor[] {
  const shown = window.visibleTextEditors.filter((editor) => editor.document === document);
  const active = shown.find((editor) => editor === window.activeTextEditor);
  return active === undefined ? shown : [active, ...shown.filter((editor) => editor !== active)];
}
