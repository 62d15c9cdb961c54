import type { Disposable, TextEditor } from 'vscode';
import { commands, l10n, Location, window } from 'vscode';
import { footnoteAt, mentionAt, mentionsIn } from '../../report/lookup';
import type { Footnote, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { offsetAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { showRange } from './goTo';

/** The marker that somebody came from, to go back to: a note may be referred to in many places. */
interface CameFrom {
  readonly uri: string;
  readonly noteId: string;
  readonly offset: number;
}

/**
 * Registers "Go to Footnote or Back": from a marker to its note; from anywhere in a note to the marker that one came
 * from, else to its only marker, else to a choice of them. On a line with one marker the cursor need not be on it.
 */
export function registerNoteCommand(reports: ReportService): Disposable {
  let cameFrom: CameFrom | undefined;
  return commands.registerCommand('reportAnnotator.goToNote', async () => {
    const editor = window.activeTextEditor;
    const report = editor && (await reports.whenListed(editor.document));
    if (editor === undefined || report === undefined) return;
    const { document } = editor;
    const uri = document.uri.toString();
    const offset = offsetAt(report.text, editor.selection.active);
    const note = noteBegunAt(report, offset);
    if (note !== undefined) {
      const isBack = cameFrom?.uri === uri && cameFrom.noteId === note.id;
      await goToReference(editor, report, note, isBack ? cameFrom?.offset : undefined);
      return;
    }
    const marker = markerNear(report, offset);
    const [first] = marker?.footnote.parts ?? [];
    if (marker === undefined || first === undefined) {
      window.setStatusBarMessage(l10n.t('No footnote here.'), 3000);
      return;
    }
    cameFrom = { uri, noteId: marker.footnote.id, offset: marker.range.start };
    await showRange(document, rangeAt(report.text, report.rangeOf(first)));
  });
}

/** The note that `offset` lies in; a marker in its text that refers to another note counts as that marker. */
function noteBegunAt(report: Report, offset: number): Footnote | undefined {
  return mentionAt(report, offset)?.kind === 'footnote-reference' ? undefined : footnoteAt(report, offset);
}

interface Marker {
  readonly footnote: Footnote;
  readonly range: OffsetRange;
}

/** The marker at `offset`, else the nearest on its line. */
function markerNear(report: Report, offset: number): Marker | undefined {
  const line0 = report.text.lineAt(offset);
  const line = { start: report.text.lineStart(line0), end: report.text.lineEnd(line0) };
  const distance = ({ start, end }: OffsetRange): number => Math.max(start - offset, offset - end, 0);
  const markers = mentionsIn(report, line).flatMap((mention) =>
    mention.kind === 'footnote-reference'
      ? [{ footnote: mention.footnote, range: report.rangeOf(mention.place) }]
      : [],
  );
  return markers.sort((a, b) => distance(a.range) - distance(b.range))[0];
}

async function goToReference(
  { document, selection }: TextEditor,
  report: Report,
  note: Footnote,
  wanted: number | undefined,
): Promise<void> {
  const ranges = note.references.map((place) => report.rangeOf(place));
  const only = ranges.find(({ start }) => start === wanted) ?? (ranges.length === 1 ? ranges[0] : undefined);
  if (only !== undefined) await showRange(document, rangeAt(report.text, only));
  else if (ranges.length === 0)
    window.setStatusBarMessage(l10n.t('Nothing in this file refers to this note.'), 3000);
  else
    await commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      selection.active,
      ranges.map((range) => new Location(document.uri, rangeAt(report.text, range))),
      'peek',
    );
}
