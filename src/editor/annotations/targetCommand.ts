import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { AnnotationReference } from './annotationActions';
import type { AnnotationThreads } from './annotationThreads';
import { referenceOf, targetOf } from './commandTargets';
import type { OpenAnnotations } from './openAnnotations';

/** What a key in the Annotations view hands over, where VS Code names no row: those that are selected are meant. */
const selectedRowsArgument = 'selected-rows';

/** Where a command finds the annotation it is about. */
export interface TargetParts {
  readonly annotations: OpenAnnotations;
  readonly threads: AnnotationThreads;
}

/** Where a command finds the annotations it is about. */
export interface TargetsParts extends TargetParts {
  /** The rows that are selected in the Annotations view. */
  readonly selectedRows: () => readonly unknown[];
}

/** Registers "reportAnnotator.NAME", a command on one annotation, told by its argument, by a review or by the cursor. */
export function targetCommand(
  { annotations, threads }: TargetParts,
  name: string,
  run: (target: AnnotationReference, argument: unknown) => Promise<unknown>,
): Disposable {
  return commands.registerCommand(`reportAnnotator.${name}`, async (...given: unknown[]) => {
    if (hasGone(given.slice(0, 1))) return;
    const target = await targetOf(given[0], annotations, threads);
    if (target !== undefined) await run(target, given[0]);
  });
}

/**
 * Registers "reportAnnotator.NAME", a command on several annotations of one report: those of all selected rows where
 * one of them is meant, else the one that `targetCommand` takes. `run` gets each once, and never none.
 */
export function targetsCommand(
  { annotations, threads, selectedRows }: TargetsParts,
  name: string,
  run: (targets: readonly AnnotationReference[]) => Promise<unknown>,
): Disposable {
  return commands.registerCommand(`reportAnnotator.${name}`, async (...given: unknown[]) => {
    const isByKey = given[0] === selectedRowsArgument;
    // A menu hands over the row that was clicked and, where that is one of several selected, all of these.
    const rows = isByKey ? selectedRows() : Array.isArray(given[1]) ? (given[1] as unknown[]) : [];
    if (hasGone(given.slice(0, 1)) || hasGone(rows)) return;
    const targets = new Map<string, AnnotationReference>();
    for (const row of rows) {
      const target = referenceOf(row, threads);
      if (target !== undefined) targets.set(`${target.uri} ${target.id}`, target);
    }
    if (targets.size > 0) await run([...targets.values()]);
    else if (isByKey)
      void window.showInformationMessage(l10n.t('Select annotations in the Annotations view first.'));
    else {
      const target = await targetOf(given[0], annotations, threads);
      if (target !== undefined) await run([target]);
    }
  });
}

/**
 * Whether one of `rows` is no row any more, which the person is told.
 *
 * The editor hands over nothing for a row of a view that is just being filled anew. That means the row, not the
 * cursor: acting on what is at the cursor would change or delete another annotation.
 */
function hasGone(rows: readonly unknown[]): boolean {
  if (rows.every((row) => row !== undefined && row !== null)) return false;
  void window.showInformationMessage(l10n.t('The list has just changed. Please try again.'));
  return true;
}
