import { CodeAction, CodeActionKind, Range, WorkspaceEdit, l10n, languages } from 'vscode';
import type { CodeActionContext, Disposable, TextDocument } from 'vscode';
import { codeOf } from '../../annotations/codebook';
import type { Code } from '../../annotations/codebook';
import { codebookFixes } from '../../annotations/codebookText/codebookFixes';
import { codebookPlaceAt } from '../../annotations/codebookText/codebookPlace';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import { problemOf } from './codebookDiagnostics';
import { codebookFiles } from './codebookFiles';

/** Offers fixes for what is wrong with a codebook, and at the id of a code the commands that change it everywhere. */
export function registerCodebookActions(): Disposable {
  return languages.registerCodeActionsProvider(
    codebookFiles,
    {
      provideCodeActions: (document, range, context) => [
        ...fixesFor(document, context),
        ...changesAt(document, range),
      ],
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
  );
}

function fixesFor(document: TextDocument, { diagnostics }: CodeActionContext): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const problem = problemOf(document, diagnostic);
    if (problem === undefined) return [];
    return codebookFixes(document.getText(), problem).map(({ message, args, edits }, index) => {
      const action = new CodeAction(l10n.t(message, ...args), CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.isPreferred = index === 0;
      action.edit = new WorkspaceEdit();
      for (const { range, insert } of edits)
        action.edit.replace(
          document.uri,
          new Range(document.positionAt(range.start), document.positionAt(range.end)),
          insert,
        );
      return action;
    });
  });
}

function changesAt(document: TextDocument, range: Range): CodeAction[] {
  const text = document.getText();
  const place = codebookPlaceAt(text, document.offsetAt(range.start));
  if (place?.kind !== 'value' || place.list !== 'codes' || place.entry === undefined) return [];
  const codebook = document.uri.toString();
  const code = codeOf(decodeCodebook(text, codebook).codebook, place.entry);
  if (code === undefined) return [];
  return commandsFor(code).map(({ title, command }) => {
    const action = new CodeAction(title, CodeActionKind.Refactor);
    action.command = { title, command, arguments: [{ codebook, code: code.id }] };
    return action;
  });
}

function commandsFor({ retired }: Code): readonly { readonly title: string; readonly command: string }[] {
  return [
    { title: l10n.t('Rename this code everywhere…'), command: 'reportAnnotator.renameCode' },
    { title: l10n.t('Merge this code into another…'), command: 'reportAnnotator.mergeCode' },
    { title: l10n.t('Split this code…'), command: 'reportAnnotator.splitCode' },
    { title: l10n.t('Move this code…'), command: 'reportAnnotator.moveCode' },
    retired
      ? { title: l10n.t('Restore this code'), command: 'reportAnnotator.restoreCode' }
      : { title: l10n.t('Retire this code'), command: 'reportAnnotator.retireCode' },
  ];
}
