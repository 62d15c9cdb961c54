import type { TextEditor } from 'vscode';
import { commands, Disposable, l10n, languages, window } from 'vscode';
import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { offsetAt, offsetsOf, rangeAt } from '../positions';
import type { AnnotationService, Services } from '../services';
import { showRange } from './goTo';
import { inOrder, nextStop, stopsOf } from './stops';

/** Finds where to stop in a report that an editor shows, in document order. */
type FindStops = (report: Report, editor: TextEditor) => readonly OffsetRange[];

/**
 * Registers "Go to Next …" and "Go to Previous …" for paragraphs (all, or those neither annotated nor read), citations, annotations and findings; all go
 * round.
 */
export function registerStopCommands({ reports, annotations, readMarks }: Services): Disposable {
  const go = async (find: FindStops, direction: 'next' | 'previous', nothing: string): Promise<void> => {
    const editor = window.activeTextEditor;
    const report = editor && (await reports.whenListed(editor.document));
    if (editor === undefined || report === undefined) return;
    const stop = nextStop(find(report, editor), offsetAt(report.text, editor.selection.active), direction);
    if (stop === undefined) window.setStatusBarMessage(nothing, 3000);
    else await showRange(editor.document, rangeAt(report.text, stop));
  };
  const paragraphs: FindStops = (report) => stopsOf(report, 'paragraph');
  const citations: FindStops = (report) => stopsOf(report, 'citation');
  const annotated: FindStops = (_, { document }) => annotatedRanges(annotations, document.uri.toString());
  const untouched: FindStops = (report, { document }) => {
    const uri = document.uri.toString();
    const annotatedIds = annotations.annotatedParagraphs(uri);
    const { read } = readMarks.readingOf(uri);
    return report.paragraphs.flatMap(({ id, parts: [first] }) =>
      first === undefined || annotatedIds.has(id) || read.has(id) ? [] : [report.rangeOf(first)],
    );
  };
  const noParagraph = l10n.t('This report has no numbered paragraphs.');
  const noCitation = l10n.t('This report cites nothing.');
  const noAnnotation = l10n.t('This report has no annotations.');
  const allTouched = l10n.t('Every paragraph of this report is annotated or read.');
  const noFinding = l10n.t('Nothing was found wrong in this report.');
  return Disposable.from(
    commands.registerCommand('reportAnnotator.goToNextParagraph', () => go(paragraphs, 'next', noParagraph)),
    commands.registerCommand('reportAnnotator.goToPreviousParagraph', () =>
      go(paragraphs, 'previous', noParagraph),
    ),
    commands.registerCommand('reportAnnotator.goToNextCitation', () => go(citations, 'next', noCitation)),
    commands.registerCommand('reportAnnotator.goToPreviousCitation', () =>
      go(citations, 'previous', noCitation),
    ),
    commands.registerCommand('reportAnnotator.goToNextAnnotation', () => go(annotated, 'next', noAnnotation)),
    commands.registerCommand('reportAnnotator.goToPreviousAnnotation', () =>
      go(annotated, 'previous', noAnnotation),
    ),
    commands.registerCommand('reportAnnotator.goToNextUntouchedParagraph', () =>
      go(untouched, 'next', allTouched),
    ),
    commands.registerCommand('reportAnnotator.goToPreviousUntouchedParagraph', () =>
      go(untouched, 'previous', allTouched),
    ),
    commands.registerCommand('reportAnnotator.goToNextFinding', () => go(findings, 'next', noFinding)),
    commands.registerCommand('reportAnnotator.goToPreviousFinding', () =>
      go(findings, 'previous', noFinding),
    ),
  );
}

/** What annotations stand on, and where those that need review are proposed. */
function annotatedRanges(annotations: AnnotationService, uri: string): readonly OffsetRange[] {
  const anchors = annotations.storeOf(uri)?.current.anchors.values() ?? [];
  return inOrder(
    [...anchors].flatMap((anchor) =>
      anchor.state === 'anchored' ? [anchor.range] : anchor.state === 'needs-review' ? [anchor.proposal] : [],
    ),
  );
}

/** Diagnostics of this extension alone: others have their own commands. */
function findings({ text }: Report, { document }: TextEditor): readonly OffsetRange[] {
  const source = l10n.t('Report Annotator');
  return inOrder(
    languages
      .getDiagnostics(document.uri)
      .filter((diagnostic) => diagnostic.source === source)
      .map(({ range }) => offsetsOf(text, range)),
  );
}
