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

/** Lets the person choose a status for `annotations`; `undefined` when given up. */
export async function pickStatus(
  annotations: readonly Annotation[],
  codebook: Codebook,
  words: CodebookWords,
): Promise<Partial<Draft> | undefined> {
  const choices = codebook.statuses.map(({ id, closed }) => ({
    label: words.status(id),
    description: closed ? l10n.t('closed') : '',
    value: id,
  }));
  const current = annotations.map(({ status }) => status);
  const status = await choose(l10n.t('Status of the Annotation'), choices, current);
  return status === undefined ? undefined : { status: status.value };
}

/** Lets the person choose a kind for `annotations`, or none; `undefined` when given up. */
export async function pickKind(
  annotations: readonly Annotation[],
  codebook: Codebook,
  words: CodebookWords,
): Promise<Pick<Draft, 'kind'> | undefined> {
  const choices: Choice<string | undefined>[] = [
    ...codebook.kinds.map(({ id }) => ({ label: words.kind(id), value: id })),
    { label: l10n.t('No kind'), value: undefined },
  ];
  const current = annotations.map(({ kind }) => kind);
  const kind = await choose(l10n.t('Kind of Annotation'), choices, current);
  return kind === undefined ? undefined : { kind: kind.value };
}

/** Lets the person say how sure they are of `annotations`, or not; `undefined` when given up. */
export async function pickConfidence(
  annotations: readonly Annotation[],
): Promise<Partial<Draft> | undefined> {
  const levels = ['high', 'medium', 'low'] as const;
  const choices: Choice<Annotation['confidence']>[] = [
    ...levels.map((level) => ({ label: confidenceWord(level, l10n), value: level })),
    { label: l10n.t('Confidence not stated'), value: undefined },
  ];
  const current = annotations.map(({ confidence }) => confidence);
  const confidence = await choose(l10n.t('Confidence'), choices, current);
  return confidence === undefined ? undefined : { confidence: confidence.value };
}

/** The value that all have is marked, so that it is known before it is changed; of several their number is said. */
function choose<T>(
  title: string,
  choices: readonly Choice<T>[],
  current: readonly T[],
): Thenable<Choice<T> | undefined> {
  const items = choices.map((choice) =>
    current.every((value) => value === choice.value)
      ? { ...choice, description: [choice.description, l10n.t('current')].filter(Boolean).join(' · ') }
      : choice,
  );
  const placeHolder = current.length > 1 ? l10n.t('{0} annotations', current.length) : '';
  return window.showQuickPick(items, { title, placeHolder });
}
