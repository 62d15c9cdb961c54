import { l10n, window } from 'vscode';
import type { Disposable, QuickPickItem } from 'vscode';
import { withFieldSettled } from '../../annotations/fieldConflict';
import type { Annotation } from '../../annotations/annotation';
import type { Settlement } from '../../workspace/annotationStore';
import { targetCommand } from '../annotations/targetCommand';
import type { TargetParts } from '../annotations/targetCommand';
import type { AnnotationReference } from '../annotations/annotationActions';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { showFailure } from '../annotations/showFailure';
import { contestedFields, hasTwoVersions } from './versionWords';

/** Commands that make one record of two versions: one that asks, and two that take a version whole. */
export function registerVersionCommands(parts: TargetParts): Disposable[] {
  const { annotations } = parts;
  return [
    targetCommand(parts, 'chooseVersion', async (target) => {
      const settlement = await askForVersion(annotations, target);
      if (settlement !== undefined) await settle(annotations, target, settlement);
    }),
    targetCommand(parts, 'takeMine', (target) => settle(annotations, target, 'mine')),
    targetCommand(parts, 'takeTheirs', (target) => settle(annotations, target, 'theirs')),
  ];
}

async function settle(
  annotations: OpenAnnotations,
  { uri, id }: AnnotationReference,
  settlement: Settlement,
): Promise<void> {
  const result = await annotations.storeOf(uri)?.settle(id, settlement);
  if (result === undefined) return;
  if (!result.ok) {
    showFailure(result);
    return;
  }
  const { undo } = result;
  const answer = l10n.t('Undo');
  const message = l10n.t('One version is kept. Where git waits for the merge, add the file to finish it.');
  void window
    .showInformationMessage(message, ...(undo === undefined ? [] : [answer]))
    .then(async (chosen) => {
      const undone = chosen === answer ? await undo?.() : undefined;
      if (undone?.ok === false) showFailure(undone);
    });
}

async function askForVersion(
  annotations: OpenAnnotations,
  { uri, id }: AnnotationReference,
): Promise<Settlement | undefined> {
  const set = annotations.storeOf(uri)?.current;
  const annotation = annotations.annotation(uri, id);
  if (set === undefined || annotation === undefined || !hasTwoVersions(set, annotation)) {
    void window.showInformationMessage(l10n.t('There is one version of this annotation only.'));
    return undefined;
  }
  const title = l10n.t('Choose Between Two Versions');
  const choices: (QuickPickItem & { readonly choice: 'mine' | 'theirs' | 'fields' })[] = [
    { label: l10n.t('Take Mine'), description: l10n.t('the version that was here'), choice: 'mine' },
    { label: l10n.t('Take Theirs'), description: l10n.t('the version that came'), choice: 'theirs' },
    {
      label: l10n.t('Merge Field by Field'),
      description: l10n.t('codes of both, and a choice for each field that differs'),
      choice: 'fields',
    },
  ];
  const chosen = await window.showQuickPick(choices, { title });
  if (chosen === undefined) return undefined;
  return chosen.choice === 'fields' ? askForFields(annotations, uri, annotation) : chosen.choice;
}

/** Asks for one field after the other; `undefined` when given up. */
async function askForFields(
  annotations: OpenAnnotations,
  uri: string,
  annotation: Annotation,
): Promise<Settlement | undefined> {
  const settled: ((record: Annotation) => Annotation)[] = [];
  for (const { path, name, versions } of contestedFields(annotation, annotations.wordsFor(uri), l10n)) {
    const items = versions.map(({ value, words }) => ({ label: words, value }));
    const chosen = await window.showQuickPick(items, { title: name });
    if (chosen === undefined) return undefined;
    settled.push((record) => withFieldSettled(record, path, chosen.value));
  }
  return (merged) => settled.reduce((record, next) => next(record), merged);
}
