import { workspace } from 'vscode';
import type { DocumentFilter, TextDocument } from 'vscode';
import { codebookName } from '../../workspace/findCodebook';
import { isSameUri } from '../../workspace/uriPath';

/** The documents that are codebooks, whatever language the editor takes them for. */
export const codebookFiles: DocumentFilter = { pattern: `**/${codebookName}` };

/** Whether a document is a codebook. */
export function isCodebook(document: TextDocument): boolean {
  return document.uri.path.endsWith(`/${codebookName}`);
}

/** Whether the codebook at `uri` is open: then the editor shows its problems more exactly than its file tells them. */
export function isOpenCodebook(uri: string): boolean {
  return workspace.textDocuments.some(
    (document) => isCodebook(document) && isSameUri(document.uri.toString(), uri),
  );
}
