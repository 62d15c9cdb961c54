import { Disposable, commands, env, l10n, window } from 'vscode';
import { isClosed } from '../../annotations/codebook';
import type { Annotation } from '../../annotations/annotation';
import type { Codebook } from '../../annotations/codebook';
import type { OffsetRange } from '../../text/offsetRange';
import type { Draft } from '../../workspace/annotationStore';
import { editorInUse } from '../editorShowing';
import { offsetsOf } from '../positions';
import type { AnnotationActions, AnnotationReference } from './annotationActions';
import type { AnnotationThreads } from './annotationThreads';
import { codeNames } from './annotationWords';
import type { CodebookWords } from './annotationWords';
import { CodeColors } from './codeColors';
import { pickCodes } from './codePicker';
import type { DeletedAnnotations } from './deletedAnnotations';
import { pickConfidence, pickKind, pickStatus } from './detailPickers';
import { quotedWords } from './discussions';
import { askMissingFields, pickFields } from './fieldPickers';
import { goToAnnotation } from './goToAnnotation';
import type { OpenAnnotations } from './openAnnotations';
import { passageToAnnotate } from './passageToAnnotate';
import type { RecentCodes } from './recentCodes';
import { targetCommand } from './targetCommand';

/** What the commands of annotations work on. */
interface CommandParts {
  readonly annotations: OpenAnnotations;
  readonly threads: AnnotationThreads;
  readonly actions: AnnotationActions;
  readonly recent: RecentCodes;
  readonly deleted: DeletedAnnotations;
}

/** Asks for a change of an annotation; `undefined` when given up. */
type AskForChange = (
  annotation: Annotation,
  codebook: Codebook,
  words: CodebookWords,
) => Promise<Partial<Draft> | undefined>;

/** The commands that make annotations, and those that act on one: in the palette, in menus and by key. */
export function registerAnnotationCommands(parts: CommandParts): Disposable {
  const { annotations, threads, actions, recent, deleted } = parts;

  const onTarget = (
    name: string,
    run: (target: AnnotationReference) => Promise<unknown>,
  ): Disposable => targetCommand(parts, name, run);

  const changing = (name: string, ask: AskForChange): Disposable =>
    onTarget(name, async (target) => {
      const annotation = annotations.annotation(target.uri, target.id);
      const codebook = annotations.storeOf(target.uri)?.current.codebook;
      if (annotation === undefined || codebook === undefined) return;
      const change = await ask(annotation, codebook, annotations.wordsFor(target.uri));
      if (change !== undefined) await actions.change(target, change);
    });

  const askForCodes = async (
    codebook: Codebook,
    words: CodebookWords,
    chosen: readonly string[],
  ): Promise<readonly string[] | undefined> => {
    if (codebook.codes.length === 0 && chosen.length === 0) {
      void window.showInformationMessage(
        l10n.t(
          'There is no codebook yet. Put a file “codebook.yaml” beside the report or in a folder above it.',
        ),
      );
      return undefined;
    }
    const colors = new CodeColors(codebook);
    return pickCodes({ title: l10n.t('Codes'), codebook, words, colors, chosen, recent: recent.ids });
  };

  return Disposable.from(
    commands.registerCommand('reportAnnotator.annotate', () => {
      const passage = selectedPassage(annotations);
      if (passage !== undefined) threads.openDraft(passage.uri, passage.range);
    }),
    commands.registerCommand('reportAnnotator.codeSelection', async () => {
      const passage = selectedPassage(annotations);
      const codebook = passage && annotations.storeOf(passage.uri)?.current.codebook;
      if (passage === undefined || codebook === undefined) return;
      const codes = await askForCodes(codebook, annotations.wordsFor(passage.uri), []);
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
    changing('setCodes', async (annotation, codebook, words) => {
      const codes = await askForCodes(codebook, words, annotation.codes);
      return codes === undefined ? undefined : { codes };
    }),
    changing('setStatus', pickStatus),
    changing('setKind', async (annotation, codebook, words) => {
      const change = await pickKind(annotation, codebook, words);
      if (change === undefined || change.kind === annotation.kind) return change;
      const fields = await askMissingFields({ ...annotation, kind: change.kind }, codebook, words);
      return { ...change, fields };
    }),
    changing('setFields', pickFields),
    changing('setConfidence', pickConfidence),
    changing('resolve', (annotation, codebook) =>
      Promise.resolve(statusWhere(codebook, 'closed', annotation)),
    ),
    changing('reopen', (annotation, codebook) => Promise.resolve(statusWhere(codebook, 'open', annotation))),
    onTarget('deleteAnnotation', (target) => actions.delete(target)),
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
function selectedPassage(
  annotations: OpenAnnotations,
): { readonly uri: string; readonly range: OffsetRange } | undefined {
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

/** The first status of the codebook that is open or closed; nothing where the annotation is so already. */
function statusWhere(
  codebook: Codebook,
  state: 'open' | 'closed',
  annotation: Annotation,
): Partial<Draft> | undefined {
  const wanted = state === 'closed';
  if (isClosed(codebook, annotation.status) === wanted) return undefined;
  const status = codebook.statuses.find(({ closed }) => closed === wanted);
  return status === undefined ? undefined : { status: status.id };
}
