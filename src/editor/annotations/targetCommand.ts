import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { AnnotationReference } from './annotationActions';
import type { AnnotationThreads } from './annotationThreads';
import { targetOf } from './commandTargets';
import type { OpenAnnotations } from './openAnnotations';

/** Where a command finds the annotation it is about. */
export interface TargetParts {
  readonly annotations: OpenAnnotations;
  readonly threads: AnnotationThreads;
}

/** Registers "reportAnnotator.NAME", a command on one annotation, told by its argument, by a review or by the cursor. */
export function targetCommand(
  { annotations, threads }: TargetParts,
  name: string,
  run: (target: AnnotationReference, argument: unknown) => Promise<unknown>,
): Disposable {
  return commands.registerCommand(`reportAnnotator.${name}`, async (...given: unknown[]) => {
    // The editor hands over nothing for a row of a view that is just being filled anew. That means the row,
    // not the cursor: acting on what is at the cursor would change or delete another annotation.
    if (given.length > 0 && (given[0] === undefined || given[0] === null)) {
      void window.showInformationMessage(l10n.t('The list has just changed. Please try again.'));
      return;
    }
    const target = await targetOf(given[0], annotations, threads);
    if (target !== undefined) await run(target, given[0]);
  });
}
