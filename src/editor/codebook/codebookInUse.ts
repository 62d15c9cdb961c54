import { Uri, env, l10n, window, workspace } from 'vscode';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import type { Codebook } from '../../annotations/codebook';
import type { CodebookFile } from '../../workspace/codebookChange';
import { decodeUtf8 } from '../../workspace/readSidecar';
import { isSameUri, nameOf } from '../../workspace/uriPath';
import { wordsOf } from '../annotations/annotationWords';
import type { CodebookWords } from '../annotations/annotationWords';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { isCodebook } from './codebookFiles';

/** A codebook as it stands on disk, and its words in the language of the window. */
export interface CodebookInUse extends CodebookFile {
  readonly codebook: Codebook;
  readonly words: CodebookWords;
}

/** The URI of the codebook that is being edited, else of the one that counts for the report; `undefined` for none. */
export function codebookUriInUse(annotations: OpenAnnotations): string | undefined {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isCodebook(document)) return document.uri.toString();
  const report = annotations.reports.active?.uri.toString();
  return report === undefined ? undefined : annotations.storeOf(report)?.current.codebook.uri;
}

/**
 * The codebook to work on, saved first where somebody is editing it. `undefined` where there is none or it cannot be
 * read, which the person is told.
 */
export async function readCodebookInUse(
  annotations: OpenAnnotations,
  given?: string,
): Promise<CodebookInUse | undefined> {
  const uri = given ?? codebookUriInUse(annotations);
  if (uri === undefined) {
    void window.showInformationMessage(
      l10n.t(
        'There is no codebook yet. Put a file “codebook.yaml” beside the report or in a folder above it.',
      ),
    );
    return undefined;
  }
  const document = workspace.textDocuments.find((each) => isSameUri(each.uri.toString(), uri));
  if (document?.isDirty === true && !(await document.save())) {
    void window.showWarningMessage(l10n.t('{0} has changes that cannot be saved.', nameOf(uri)));
    return undefined;
  }
  try {
    const bytes = await workspaceFileSystem.read(uri);
    const text = bytes === undefined ? undefined : decodeUtf8(bytes);
    if (text !== undefined) {
      const { codebook } = decodeCodebook(text, uri);
      return { uri, text, codebook, words: wordsOf(codebook, env.language) };
    }
  } catch {
    // Told below, in words that a person can do something with.
  }
  void window.showWarningMessage(l10n.t('{0} cannot be read.', Uri.parse(uri).path));
  return undefined;
}
