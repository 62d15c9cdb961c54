import { Disposable, l10n, window } from 'vscode';
import { isClosed, statusAfter } from '../../annotations/codebook';
import type { Annotation } from '../../annotations/annotation';
import type { Codebook } from '../../annotations/codebook';
import type { Draft } from '../../workspace/annotationStore';
import type { AnnotationActions } from './annotationActions';
import { askForChangedCodes } from './askForCodes';
import type { CodesOffered } from './askForCodes';
import { pickConfidence, pickKind, pickStatus } from './detailPickers';
import { askMissingFields } from './fieldPickers';
import type { RecentCodes } from './recentCodes';
import { targetsCommand } from './targetCommand';
import type { TargetsParts } from './targetCommand';

/** How long the status bar says which status was reached, in milliseconds. */
const shownFor = 3000;

/** What the commands that change annotations work on. */
interface ChangeParts extends TargetsParts {
  readonly actions: AnnotationActions;
  readonly recent: RecentCodes;
}

/** How one annotation changes; `undefined` where it stays as it is. */
type ChangeOf = (annotation: Annotation) => Partial<Draft> | undefined;

/** Asks for a change of some annotations of one report; `undefined` when given up. */
type AskForChange = (
  annotations: readonly Annotation[],
  offered: CodesOffered,
) => Promise<ChangeOf | undefined>;

/** The commands that change or delete annotations, one or all that are selected in the view. */
export function registerChangeCommands(parts: ChangeParts): Disposable {
  const { annotations, actions, recent } = parts;

  const changing = (name: string, ask: AskForChange): Disposable =>
    targetsCommand(parts, name, async (targets) => {
      const uri = targets[0]?.uri;
      const codebook = uri === undefined ? undefined : annotations.storeOf(uri)?.current.codebook;
      if (uri === undefined || codebook === undefined) return;
      const records = targets.flatMap((target) =>
        target.uri === uri ? (annotations.annotation(uri, target.id) ?? []) : [],
      );
      if (records.length === 0) return;
      const changeOf = await ask(records, { codebook, words: annotations.wordsFor(uri), recent: recent.ids });
      if (changeOf === undefined) return;
      await actions.changeEach(
        uri,
        records.flatMap((record) => {
          const change = changeOf(record);
          return change === undefined ? [] : [{ id: record.id, change }];
        }),
      );
    });

  return Disposable.from(
    changing('setCodes', async (records, offered) => {
      const codesOf = await askForChangedCodes(offered, records);
      return codesOf === undefined ? undefined : (record) => ({ codes: codesOf(record) });
    }),
    changing('setStatus', async (records, { codebook, words }) =>
      forAll(await pickStatus(records, codebook, words)),
    ),
    changing('nextStatus', (records, { codebook, words }) => {
      const reached = new Set(records.map(({ status }) => words.status(statusAfter(codebook, status))));
      window.setStatusBarMessage(l10n.t('Status: {0}', [...reached].join(l10n.t(', '))), shownFor);
      return Promise.resolve(({ status }) => ({ status: statusAfter(codebook, status) }));
    }),
    changing('setKind', async (records, { codebook, words }) => {
      const change = await pickKind(records, codebook, words);
      const [first, second] = records;
      // The fields of a kind are asked for one annotation; of several each would have other answers.
      if (change === undefined || first === undefined || second !== undefined || change.kind === first.kind)
        return forAll(change);
      return forAll({
        ...change,
        fields: await askMissingFields({ ...first, kind: change.kind }, codebook, words),
      });
    }),
    changing('setConfidence', async (records) => forAll(await pickConfidence(records))),
    changing('resolve', (_, { codebook }) => Promise.resolve(towards(codebook, 'closed'))),
    changing('reopen', (_, { codebook }) => Promise.resolve(towards(codebook, 'open'))),
    targetsCommand(parts, 'deleteAnnotation', (targets) => actions.deleteEach(targets)),
  );
}

/** The same change for every annotation. */
function forAll(change: Partial<Draft> | undefined): ChangeOf | undefined {
  return change === undefined ? undefined : () => change;
}

/** The first status of the codebook that is open or closed; those that are so already stay as they are. */
function towards(codebook: Codebook, state: 'open' | 'closed'): ChangeOf | undefined {
  const wanted = state === 'closed';
  const status = codebook.statuses.find(({ closed }) => closed === wanted);
  if (status === undefined) return undefined;
  return (annotation) =>
    isClosed(codebook, annotation.status) === wanted ? undefined : { status: status.id };
}
