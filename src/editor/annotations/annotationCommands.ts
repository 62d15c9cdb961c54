import { Disposable, commands, env, l10n, window } from 'vscode';
import { proposedCodes } from '../../annotations/proposedCodes';
import { voicesIn } from '../../report/voices/voicesIn';
import { editorInUse } from '../editorShowing';
import { offsetsOf } from '../positions';
import type { AnnotationActions, AnnotationReference } from './annotationActions';
import { registerAnnotationsHere } from './annotationsHere';
import { codeNames } from './annotationWords';
import { askForCodes } from './askForCodes';
import { registerChangeCommands } from './changeCommands';
import type { DeletedAnnotations } from './deletedAnnotations';
import { quotedWords } from './discussions';
import { pickFields } from './fieldPickers';
import { givenPassage } from './givenPassage';
import type { ReportPassage } from './givenPassage';
import { goToAnnotation } from './goToAnnotation';
import type { OpenAnnotations } from './openAnnotations';
import { passageToAnnotate } from './passageToAnnotate';
import type { RecentCodes } from './recentCodes';
import { targetCommand } from './targetCommand';
import type { TargetsParts } from './targetCommand';

/** What the commands of annotations work on. */
interface CommandParts extends TargetsParts {
  readonly actions: AnnotationActions;
  readonly recent: RecentCodes;
  readonly deleted: DeletedAnnotations;
}

/** The commands that make annotations, and those that act on one: in the palette, in menus and by key. */
export function registerAnnotationCommands(parts: CommandParts): Disposable {
  const { annotations, threads, actions, recent, deleted } = parts;

  const onTarget = (name: string, run: (target: AnnotationReference) => Promise<unknown>): Disposable =>
    targetCommand(parts, name, run);

  return Disposable.from(
    commands.registerCommand('reportAnnotator.annotate', (given: unknown) => {
      const passage = givenPassage(given, annotations) ?? selectedPassage(annotations);
      if (passage !== undefined) threads.openDraft(passage.uri, passage.range);
    }),
    commands.registerCommand('reportAnnotator.codeSelection', async (given: unknown) => {
      const passage = givenPassage(given, annotations) ?? selectedPassage(annotations);
      const codebook = passage && annotations.storeOf(passage.uri)?.current.codebook;
      if (passage === undefined || codebook === undefined) return;
      const words = annotations.wordsFor(passage.uri);
      const report = annotations.reports.get(passage.uri);
      const proposed = report === undefined ? [] : proposedCodes(codebook, voicesIn(report, passage.range));
      const codes = await askForCodes({ codebook, words, recent: recent.ids, proposed }, []);
      if (codes === undefined || codes.length === 0) return;
      await actions.create(passage.uri, passage.range, {
        kind: undefined,
        codes,
        confidence: undefined,
        body: '',
      });
    }),
    onTarget('goToAnnotation', (target) => goToAnnotation(target, annotations, threads)),
    onTarget('showThread', (target) => goToAnnotation(target, annotations, threads)),
    registerAnnotationsHere(annotations, threads),
    registerChangeCommands(parts),
    onTarget('setFields', async (target) => {
      const annotation = annotations.annotation(target.uri, target.id);
      const codebook = annotations.storeOf(target.uri)?.current.codebook;
      if (annotation === undefined || codebook === undefined) return;
      const change = await pickFields(annotation, codebook, annotations.wordsFor(target.uri));
      if (change !== undefined) await actions.changeEach(target.uri, [{ id: target.id, change }]);
    }),
    commands.registerCommand('reportAnnotator.restoreAnnotation', () => deleted.restoreLast()),
    onTarget('attachToSelection', async (target) => {
      const passage = selectedPassage(annotations);
      if (passage === undefined) return;
      if (passage.uri === target.uri) await actions.attach(target, passage.range);
      else
        void window.showInformationMessage(
          l10n.t('Select the words in the report of the annotation, then attach it.'),
        );
    }),
    onTarget('copyAnnotation', async ({ uri, id }) => {
      const discussion = annotations.discussion(uri, id);
      if (discussion === undefined) return;
      const { root, replies } = discussion;
      const codes = codeNames(root, annotations.wordsFor(uri), l10n);
      const said = [root, ...replies].map(({ creator, body }) => l10n.t('{0}: {1}', creator.name, body));
      const lines = [`“${quotedWords(discussion)}”`, codes, ...said];
      await env.clipboard.writeText(lines.filter((line) => line !== '').join('\n'));
    }),
  );
}

/** What is selected in the editor of a report, or the paragraph at the cursor; tells the person where there is nothing. */
function selectedPassage(annotations: OpenAnnotations): ReportPassage | undefined {
  const document = window.activeTextEditor?.document ?? annotations.reports.active;
  const editor = document === undefined ? undefined : editorInUse(document);
  const report = document === undefined ? undefined : annotations.reports.reportOf(document);
  if (document === undefined || editor === undefined || report === undefined) {
    void window.showInformationMessage(l10n.t('Open a report and select the words to annotate.'));
    return undefined;
  }
  const range = passageToAnnotate(report, offsetsOf(report.text, editor.selection));
  if (range !== undefined) return { uri: document.uri.toString(), range };
  void window.showInformationMessage(l10n.t('There are no words at the cursor to annotate.'));
  return undefined;
}
