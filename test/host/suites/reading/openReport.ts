import * as vscode from 'vscode';

/** A report of the fixture, shown in an editor. */
export interface ShownReport {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
}

/** Opens and shows a file of the workspace; `undefined` where it is absent on this machine. */
export async function openFile(name: string): Promise<ShownReport | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await vscode.extensions.getExtension('report-annotator.report-annotator')?.activate();
  return { document, editor };
}

/** Shows a text that is not saved. */
export async function openText(content: string, language = 'plaintext'): Promise<ShownReport> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor };
}

/** The position in the middle of the `occurrence`th (from 0) `words` of a document. */
export function positionOf(document: vscode.TextDocument, words: string, occurrence = 0): vscode.Position {
  let at = -1;
  for (let count = 0; count <= occurrence; count += 1) at = document.getText().indexOf(words, at + 1);
  if (at < 0) throw new Error(`no "${words}"`);
  return document.positionAt(at + Math.floor(words.length / 2));
}

/** Everything that hovers say at a position, as Markdown, and the range of the first. */
export async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly markdown: string; readonly range: string; readonly hovers: vscode.Hover[] }> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  const [first] = hovers;
  return {
    hovers,
    markdown: contents.map(({ value }) => value).join('\n---\n'),
    range: first?.range === undefined ? '' : document.getText(first.range),
  };
}

/** Waits until `ready` gives something, at most `timeout` milliseconds; its last answer. */
export async function eventually<T>(ready: () => Promise<T> | T, timeout = 5_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ready();
    if (answer || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
