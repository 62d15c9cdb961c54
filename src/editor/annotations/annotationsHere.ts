import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import { touchesOffset } from '../../text/offsetRange';
import { offsetAt } from '../positions';
import type { AnnotationReference } from './annotationActions';
import { authorAvatar } from './authorAvatar';
import { codeNames, describeAnnotation, describeBesideCodes, plainBody, shortened } from './annotationWords';
import type { AnnotationThreads } from './annotationThreads';
import { quotedWords, shownRangeOf } from './discussions';
import type { Discussion } from './discussions';
import { goToAnnotation } from './goToAnnotation';
import type { OpenAnnotations } from './openAnnotations';

/** Annotations of one report. */
interface AnnotationsHere {
  readonly uri: string;
  /** The narrowest passage first; never empty. */
  readonly discussions: readonly Discussion[];
}

/** Registers "Annotations Here…": lists what is annotated at the cursor and goes to the thread that is chosen. */
export function registerAnnotationsHere(
  annotations: OpenAnnotations,
  threads: AnnotationThreads,
): Disposable {
  return commands.registerCommand('reportAnnotator.annotationsHere', async () => {
    const here = annotationsAtCursor(annotations);
    const chosen = here && (await chooseAnnotation(here, annotations, l10n.t('Annotations Here')));
    if (chosen !== undefined) await goToAnnotation(chosen, annotations, threads);
  });
}

/** The annotations that the filter shows at the cursor; `undefined` where there are none, which the person is told. */
export function annotationsAtCursor(annotations: OpenAnnotations): AnnotationsHere | undefined {
  const editor = window.activeTextEditor;
  const report = editor === undefined ? undefined : annotations.reports.reportOf(editor.document);
  if (editor === undefined || report === undefined) {
    void window.showInformationMessage(l10n.t('Put the cursor on an annotation in a report first.'));
    return undefined;
  }
  const uri = editor.document.uri.toString();
  const offset = offsetAt(report.text, editor.selection.active);
  const here = annotations.shownIn(uri).flatMap((discussion) => {
    const range = shownRangeOf(discussion);
    return range !== undefined && touchesOffset(range, offset)
      ? [{ discussion, length: range.end - range.start }]
      : [];
  });
  if (here.length === 0) {
    void window.showInformationMessage(l10n.t('There is no annotation at the cursor.'));
    return undefined;
  }
  const narrowestFirst = here.sort((a, b) => a.length - b.length);
  return { uri, discussions: narrowestFirst.map(({ discussion }) => discussion) };
}

/** Lets the person choose one of `here`, told by words, author, status and codes; `undefined` when given up. */
export async function chooseAnnotation(
  { uri, discussions }: AnnotationsHere,
  annotations: OpenAnnotations,
  title: string,
): Promise<AnnotationReference | undefined> {
  const words = annotations.wordsFor(uri);
  const choices = discussions.map((discussion) => {
    const { root } = discussion;
    const body = plainBody(root, 80);
    const mark = annotations.markOf(uri, root.creator.name);
    const about = body === '' ? describeBesideCodes : describeAnnotation;
    return {
      label: body || codeNames(root, words, l10n) || l10n.t('Annotation'),
      description: [root.creator.name, about(root, words, l10n)].join(' · '),
      detail: `“${shortened(quotedWords(discussion), 120)}”`,
      ...(mark === undefined ? {} : { iconPath: authorAvatar(mark) }),
      id: root.id,
    };
  });
  const chosen = await window.showQuickPick(choices, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen === undefined ? undefined : { uri, id: chosen.id };
}
