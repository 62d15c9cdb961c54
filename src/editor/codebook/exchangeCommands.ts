import { Disposable, Uri, commands, env, l10n, window } from 'vscode';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import { editCodebook } from '../../annotations/codebookText/editCodebook';
import { recodingMessages } from '../../annotations/recoding/recodingMessages';
import { codebookFormats, exportCodebook, readCodes } from '../../exchange/codebookFormats';
import type { CodebookFormat } from '../../exchange/codebookFormats';
import { importCodes } from '../../exchange/importCodes';
import { importMessages } from '../../exchange/importMessages';
import type { ImportedCodes } from '../../exchange/importedCodes';
import { FileError } from '../../workspace/ports';
import { decodeUtf8 } from '../../workspace/readSidecar';
import { nameOf } from '../../workspace/uriPath';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import type { CodebookChanges } from './codebookChanges';
import { readCodebookInUse } from './codebookInUse';

/** With it spreadsheets take a table for UTF-8. */
const byteOrderMark = '\uFEFF';

/** The commands that bring codes in from other programs and tables, and out. Both take a file's URI and then do not ask. */
export function registerExchangeCommands(annotations: OpenAnnotations, changes: CodebookChanges): Disposable {
  return Disposable.from(
    commands.registerCommand('reportAnnotator.exportCodebook', async (given?: unknown) => {
      const inUse = await readCodebookInUse(annotations);
      if (inUse?.codebook.codes.length === 0) {
        void window.showInformationMessage(l10n.t(importMessages.noCodes));
        return;
      }
      const target = inUse && (await targetOf(given, inUse.uri));
      if (inUse === undefined || target === undefined) return;
      const format: CodebookFormat = target.path.endsWith('.csv') ? 'csv' : 'qdc';
      const text = exportCodebook(inUse.codebook, format, env.language);
      try {
        const bytes = new TextEncoder().encode(format === 'csv' ? byteOrderMark + text : text);
        await workspaceFileSystem.write(target.toString(), bytes);
        const message = l10n.t(
          '{0}: {1} codes written.',
          nameOf(target.toString()),
          inUse.codebook.codes.length,
        );
        void window.showInformationMessage(message);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        void window.showErrorMessage(l10n.t('{0} could not be written: {1}', target.path, error.message));
      }
    }),
    commands.registerCommand('reportAnnotator.importCodebook', async (given?: unknown) => {
      const inUse = await readCodebookInUse(annotations);
      const source = inUse && (await sourceOf(given));
      if (inUse === undefined || source === undefined) return;
      const read = await codesIn(source);
      if (read.kind === 'unreadable') {
        void window.showWarningMessage(l10n.t(read.message, ...read.args));
        return;
      }
      const { codebook } = decodeCodebook(inUse.text, inUse.uri);
      const { edits, added, completed, unchanged } = importCodes(codebook, read.codes);
      const text = editCodebook(inUse.text, edits);
      if (text === undefined) {
        void window.showWarningMessage(l10n.t(recodingMessages.cannotEdit));
        return;
      }
      const counts = l10n.t(
        '{0} added, {1} completed, {2} unchanged',
        added.length,
        completed.length,
        unchanged,
      );
      if (edits.length === 0) void window.showInformationMessage(counts);
      else
        await changes.replaceText(
          inUse,
          l10n.t('Codes of {0}: {1}', nameOf(source.toString()), counts),
          text,
        );
    }),
  );
}

async function targetOf(given: unknown, codebookUri: string): Promise<Uri | undefined> {
  if (given instanceof Uri) return given;
  return window.showSaveDialog({
    title: l10n.t('Export the Codebook'),
    defaultUri: Uri.joinPath(Uri.parse(codebookUri), '..', 'codebook.qdc'),
    filters: { [l10n.t('REFI-QDA codebook')]: ['qdc'], [l10n.t('Table')]: ['csv'] },
  });
}

async function sourceOf(given: unknown): Promise<Uri | undefined> {
  if (given instanceof Uri) return given;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Import Codes'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Codebooks')]: [...codebookFormats] },
  });
  return chosen?.[0];
}

async function codesIn(source: Uri): Promise<ImportedCodes> {
  try {
    const bytes = await workspaceFileSystem.read(source.toString());
    const text = bytes === undefined ? undefined : decodeUtf8(bytes);
    if (text !== undefined) return readCodes(text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  return { kind: 'unreadable', message: '{0} cannot be read.', args: [source.path] };
}
