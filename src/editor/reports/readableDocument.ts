import type { DocumentSelector, TextDocument } from 'vscode';
import { workspace } from 'vscode';

/** The languages of files that can be reports. */
const languages = ['markdown', 'plaintext'];

/** What language features register for; `ReportService.reportOf` decides about each document. */
export const reportSelector: DocumentSelector = languages.map((language) => ({ language }));

/**
 * Whether `document` can be a report at all: Markdown or plain text, from a file system or not saved yet.
 *
 * Leaves out what the editor keeps in documents of its own: outputs, inputs for comments, previews.
 */
export function isReadableDocument(document: TextDocument): boolean {
  return languages.includes(document.languageId) && isFile(document.uri.scheme);
}

function isFile(scheme: string): boolean {
  if (scheme === 'untitled' || scheme === 'file') return true;
  return workspace.fs.isWritableFileSystem(scheme) !== undefined;
}
