import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { showFailure } from '../annotations/showFailure';

/** Saves what an interrupted save left; its argument is the row of the view, or the URI of the file. */
export function registerRestoringInterrupted(annotations: OpenAnnotations): Disposable {
  return commands.registerCommand('reportAnnotator.restoreInterrupted', async (argument: unknown) => {
    const file = uriOf(argument);
    const report = annotations.uris.find((uri) =>
      annotations
        .storeOf(uri)
        ?.current.problems.some((problem) => problem.uri === file && problem.kind === 'interrupted-save'),
    );
    const store = report === undefined ? undefined : annotations.storeOf(report);
    if (file === undefined || store === undefined) {
      void window.showInformationMessage(l10n.t('Nothing of an interrupted save is left to restore.'));
      return;
    }
    const result = await store.restoreInterrupted(file);
    if (!result.ok) showFailure(result);
  });
}

function uriOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const problem =
    typeof argument === 'object' && argument !== null && 'problem' in argument ? argument.problem : {};
  const hasUri = typeof problem === 'object' && problem !== null && 'uri' in problem;
  return hasUri && typeof problem.uri === 'string' ? problem.uri : undefined;
}
