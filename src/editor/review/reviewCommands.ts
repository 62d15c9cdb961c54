import { Disposable, TabInputTextDiff, Uri, commands, l10n, window } from 'vscode';
import type { AnnotationActions, AnnotationReference } from '../annotations/annotationActions';
import type { AnnotationThreads } from '../annotations/annotationThreads';
import { discussionsOf } from '../annotations/discussions';
import type { Discussion } from '../annotations/discussions';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import type { PlaceDecisions } from '../annotations/placeDecisions';
import { targetCommand } from '../annotations/targetCommand';
import { nameOfWhereabouts } from '../navigation/whereabouts';
import { hasOtherPlace, placeIn, reviewAfter, reviewQueueOf } from './reviewQueue';
import type { ReviewedPlace } from './reviewQueue';
import { reviewUri, reviewedNow, reviewedSideOf } from './reviewUri';

/** What the commands of the review work on. */
interface ReviewParts {
  readonly annotations: OpenAnnotations;
  readonly threads: AnnotationThreads;
  readonly actions: AnnotationActions;
  readonly decisions: PlaceDecisions;
}

/** The commands that go through the annotations without a sure place, and decide about each. */
export function registerReviewCommands(parts: ReviewParts): Disposable {
  const { annotations, actions, decisions } = parts;

  const queueIn = (uri: string): readonly Discussion[] => {
    const set = annotations.storeOf(uri)?.current;
    return set === undefined ? [] : reviewQueueOf(discussionsOf(set));
  };

  /** Goes to the annotation `step` places on from the one that is reviewed, or to the first. */
  const goOn = async (step: 1 | -1): Promise<void> => {
    const reviewed = reviewedNow();
    const uri = reviewed?.uri ?? annotations.reports.active?.uri.toString();
    const next = uri === undefined ? undefined : reviewAfter(queueIn(uri), reviewed?.id, step);
    if (uri !== undefined && next !== undefined) await show(parts, { uri, id: next.root.id }, 'proposed');
    else await finish();
  };

  /** Decides about an annotation, and goes to the next where it was decided in a review. */
  const deciding = (
    name: string,
    decide: (target: AnnotationReference, place: ReviewedPlace) => Promise<boolean>,
  ): Disposable =>
    targetCommand(parts, name, async (target, argument) => {
      const side = argument instanceof Uri ? reviewedSideOf(argument) : reviewedNow();
      const reviewed = side?.id === target.id ? side : undefined;
      const next = reviewAfter(queueIn(target.uri), target.id, 1);
      if (!(await decide(target, reviewed?.place ?? 'proposed')) || reviewed === undefined) return;
      if (next === undefined || next.root.id === target.id) await finish();
      else await show(parts, { uri: target.uri, id: next.root.id }, 'proposed');
    });

  return Disposable.from(
    commands.registerCommand('reportAnnotator.reviewNext', () => goOn(1)),
    commands.registerCommand('reportAnnotator.reviewPrevious', () => goOn(-1)),
    targetCommand(parts, 'reviewAnnotation', (target) => show(parts, target, 'proposed')),
    targetCommand(parts, 'showOtherPlace', async (target) => {
      const place = reviewedNow()?.place === 'other' ? 'proposed' : 'other';
      const anchor = annotations.discussion(target.uri, target.id)?.anchor;
      if (anchor !== undefined && hasOtherPlace(anchor)) await show(parts, target, place);
      else void window.showInformationMessage(l10n.t('No other place was found for this annotation.'));
    }),
    deciding('acceptPlace', async (target, place) => {
      const anchor = annotations.discussion(target.uri, target.id)?.anchor;
      const range = anchor === undefined || anchor.state === 'anchored' ? undefined : placeIn(anchor, place);
      if (range !== undefined) return actions.attach(target, range);
      void window.showInformationMessage(
        l10n.t('There is no place to accept. Select the words and attach the annotation to them.'),
      );
      return false;
    }),
    deciding('confirmGone', (target) => actions.confirmGone(target)),
    commands.registerCommand('reportAnnotator.undoPlace', async () => {
      const undone = await decisions.undoLast();
      if (undone === undefined) return;
      // What was put back is looked for again; the review shows it once that is over.
      await annotations.storeOf(undone.uri)?.search;
      if (annotations.discussion(undone.uri, undone.id) !== undefined) await show(parts, undone, 'proposed');
    }),
  );
}

/** Shows the old wording of an annotation beside a place where it may stand now. */
async function show(
  { annotations }: ReviewParts,
  { uri, id }: AnnotationReference,
  place: ReviewedPlace,
): Promise<void> {
  const set = annotations.storeOf(uri)?.current;
  const report = annotations.reports.get(uri);
  const discussion = annotations.discussion(uri, id);
  if (set === undefined || report === undefined || discussion === undefined) return;
  const queue = reviewQueueOf(discussionsOf(set));
  const range = placeIn(discussion.anchor, place);
  const where = range === undefined ? l10n.t('not found') : nameOfWhereabouts(report, range.start, l10n);
  const at = queue.indexOf(discussion) + 1;
  const title =
    place === 'other'
      ? l10n.t('Review {0} of {1}: as annotated ↔ {2} (the other place)', at, queue.length, where)
      : l10n.t('Review {0} of {1}: as annotated ↔ {2}', at, queue.length, where);
  const sides = (['then', 'now'] as const).map((side) => reviewUri({ uri, id, side, place }));
  await commands.executeCommand('vscode.diff', ...sides, title, { preview: true });
}

/** Closes the review: nothing is left to be decided. */
async function finish(): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof TabInputTextDiff && reviewedSideOf(input.modified) !== undefined);
  await window.tabGroups.close(tabs);
  void window.showInformationMessage(l10n.t('Nothing is left to review.'));
}
