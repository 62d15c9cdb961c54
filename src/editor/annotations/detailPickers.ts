import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import type { Codebook } from '../../annotations/codebook';
import type { Draft } from '../../workspace/annotationStore';
import { confidenceWord } from './annotationWords';
import type { CodebookWords } from './annotationWords';

/** A value to choose. */
interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Lets the person choose a status; `undefined` when given up. */
export async function pickStatus(
  annotation: Annotation,
  codebook: Codebook,
  words: CodebookWords,
): Promise<Partial<Draft> | undefined> {
  const choices = codebook.statuses.map(({ id, closed }) => ({
    label: words.status(id),
    description: closed ? l10n.t('closed') : '',
    value: id,
  }));
  const status = await choose(l10n.t('Status of the Annotation'), choices, annotation.status);
  return status === undefined ? undefined : { status: status.value };
}

/** Lets the person choose a kind, or none; `undefined` when given up. */
export async function pickKind(
  annotation: Annotation,
  codebook: Codebook,
  words: CodebookWords,
): Promise<Partial<Draft> | undefined> {
  const choices: Choice<string | undefined>[] = [
    ...codebook.kinds.map(({ id }) => ({ label: words.kind(id), value: id })),
    { label: l10n.t('No kind'), value: undefined },
  ];
  const kind = await choose(l10n.t('Kind of Annotation'), choices, annotation.kind);
  return kind === undefined ? undefined : { kind: kind.value };
}

/** Lets the person say how sure they are, or not; `undefined` when given up. */
export async function pickConfidence(annotation: Annotation): Promise<Partial<Draft> | undefined> {
  const levels = ['high', 'medium', 'low'] as const;
  const choices: Choice<Annotation['confidence']>[] = [
    ...levels.map((level) => ({ label: confidenceWord(level, l10n), value: level })),
    { label: l10n.t('Confidence not stated'), value: undefined },
  ];
  const confidence = await choose(l10n.t('Confidence'), choices, annotation.confidence);
  return confidence === undefined ? undefined : { confidence: confidence.value };
}

/** The current value is marked, so that it is known before it is changed. */
function choose<T>(
  title: string,
  choices: readonly Choice<T>[],
  current: T,
): Thenable<Choice<T> | undefined> {
  const items = choices.map((choice) =>
    choice.value === current
      ? { ...choice, description: [choice.description, l10n.t('current')].filter(Boolean).join(' · ') }
      : choice,
  );
  return window.showQuickPick(items, { title });
}
