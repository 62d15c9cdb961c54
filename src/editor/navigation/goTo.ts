import type { Disposable, TextDocument } from 'vscode';
import { commands, Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { editorShowing } from '../editorShowing';
import type { ReportService } from '../services';
import type { Destination } from './destination';
import { decodeDestination, goToCommand } from './destination';

/**
 * Registers the command behind every link and tree item that goes somewhere.
 *
 * Whoever runs it, it goes to open reports only: it opens no file that a link names.
 */
export function registerGoTo(reports: ReportService): Disposable {
  return commands.registerCommand(goToCommand, async (argument: unknown) => {
    const destination = decodeDestination(argument);
    if (destination === undefined || reports.get(destination.uri) === undefined) return;
    await goTo(destination);
  });
}

async function goTo(destination: Destination): Promise<void> {
  const uri = Uri.parse(destination.uri, true);
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document === undefined) return;
  const { start, end } = destination;
  await showRange(document, new Range(start.line0, start.character, end.line0, end.character));
}

/** Shows `document` with the cursor at the start of `range` and the range in view, in the editor that has it already. */
export async function showRange(document: TextDocument, range: Range): Promise<void> {
  const shown = editorShowing(document);
  const editor = await window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    selection: new Range(range.start, range.start),
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
