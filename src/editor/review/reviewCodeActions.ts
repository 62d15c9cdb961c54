import { CodeAction, CodeActionKind, l10n, languages } from 'vscode';
import type { Diagnostic, Disposable, TextDocument } from 'vscode';
import { reportSelector } from '../reports/readableDocument';
import { reviewedIn } from './reviewDiagnostics';

/** Offers at a finding about a proposed place what can be decided about it. */
export function registerReviewCodeActions(): Disposable {
  return languages.registerCodeActionsProvider(
    reportSelector,
    {
      provideCodeActions: (document, _range, { diagnostics }) =>
        diagnostics.flatMap((diagnostic) => actionsOf(document, diagnostic)),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsOf(document: TextDocument, diagnostic: Diagnostic): readonly CodeAction[] {
  const id = reviewedIn(diagnostic);
  if (id === undefined) return [];
  const target = { uri: document.uri.toString(), id };
  const choices = [
    ['acceptPlace', l10n.t('Accept this place for the annotation')],
    ['reviewAnnotation', l10n.t('Compare with the old wording…')],
    ['showOtherPlace', l10n.t('Look at the other place…')],
    ['attachToSelection', l10n.t('Attach the annotation to the selection')],
    ['confirmGone', l10n.t('The annotated passage is gone')],
  ] as const;
  return choices.map(([command, title]) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.command = { command: `reportAnnotator.${command}`, title, arguments: [target] };
    action.isPreferred = command === 'reviewAnnotation';
    return action;
  });
}
