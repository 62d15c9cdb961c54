import type { Disposable, TextDocument } from 'vscode';
import { commands, Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { editorShowing } from '../editorShowing';
import type { ReportIndex } from '../../workspace/reportIndex';
import type { ReportService } from '../services';
import type { Destination } from './destination';
import { decodeDestination, goToCommand } from './destination';

/**
 * Registers the command behind every link and tree item that goes somewhere.
 *
 * Whoever runs it, it goes to open reports and to those of the workspace's index only: it opens no other file that a link
 * names.
 */
export function registerGoTo(reports: ReportService, index: ReportIndex): Disposable {
  return commands.registerCommand(goToCommand, async (argument: unknown) => {
    const destination = decodeDestination(argument);
    if (destination === undefined) return;
    const isKnown = reports.get(destination.uri) !== undefined || index.reports.has(destination.uri);
    if (isKnown) await goTo(destination);
  });
}

async function goTo(destination: Destination): Promise<void> {
  const uri = Uri.parse(destination.uri, true);
  const document = await documentAt(uri);
  if (document === undefined) return;
  const { start, end } = destination;
  await showRange(document, new Range(start.line0, start.character, end.line0, end.character));
}

/** `undefined` where the file cannot be opened: it has gone since it was read. */
async function documentAt(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    // The index hears of it in a moment, and then nothing leads there any more.
    return undefined;
  }
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
