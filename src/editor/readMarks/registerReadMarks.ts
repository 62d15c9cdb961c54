import { Disposable, commands, l10n, window } from 'vscode';
import { paragraphsBelow } from '../../annotations/coverage';
import { sectionAt } from '../../report/lookup';
import type { Report } from '../../report/report';
import { overlaps, touchesOffset } from '../../text/offsetRange';
import type { OffsetRange } from '../../text/offsetRange';
import { editorInUse } from '../editorShowing';
import type { OutlineNode } from '../navigation/outline';
import { offsetsOf } from '../positions';
import type { Services } from '../services';

/** How long a message stays in the status bar, in milliseconds. */
const shownFor = 3000;

/**
 * "Mark as Read or Unread" for the paragraphs that are selected, the one at the cursor, or those of a row of the Report
 * view; "Mark Section as Read or Unread" for all of the section at the cursor.
 */
export function registerReadMarks({ reports, readMarks }: Services): Disposable {
  const toggle = async (
    find: (report: Report, selected: OffsetRange) => readonly string[],
  ): Promise<void> => {
    const document = window.activeTextEditor?.document ?? reports.active;
    const editor = document === undefined ? undefined : editorInUse(document);
    const report = document === undefined ? undefined : await reports.whenListed(document);
    if (document === undefined || editor === undefined || report === undefined) return;
    const ids = find(report, offsetsOf(report.text, editor.selection));
    await mark(document.uri.toString(), ids);
  };
  const mark = async (uri: string, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) {
      void window.showInformationMessage(l10n.t('There is no numbered paragraph here.'));
      return;
    }
    const became = await readMarks.toggle(uri, ids);
    window.setStatusBarMessage(wordsFor(became, ids), shownFor);
  };
  return Disposable.from(
    commands.registerCommand('reportAnnotator.toggleRead', async (node?: OutlineNode) => {
      const uri = reports.active?.uri.toString();
      if (node === undefined) await toggle(paragraphsTouched);
      else if (uri !== undefined) await mark(uri, paragraphsOf(node));
    }),
    commands.registerCommand('reportAnnotator.toggleSectionRead', () => toggle(paragraphsOfSection)),
  );
}

function paragraphsTouched(report: Report, selected: OffsetRange): readonly string[] {
  const isTouched = (range: OffsetRange): boolean =>
    selected.start === selected.end ? touchesOffset(range, selected.start) : overlaps(range, selected);
  return report.paragraphs
    .filter(({ parts }) => parts.some((part) => isTouched(report.rangeOf(part))))
    .map(({ id }) => id);
}

function paragraphsOfSection(report: Report, { start }: OffsetRange): readonly string[] {
  const section = sectionAt(report, start);
  return section === undefined ? [] : paragraphsBelow(report, section.id);
}

function paragraphsOf({ report, source }: OutlineNode): readonly string[] {
  switch (source.kind) {
    case 'section':
      return paragraphsBelow(report, source.section.id);
    case 'annex':
      return paragraphsBelow(report, source.annex.id);
    case 'paragraph':
    case 'item':
      return [source.paragraph.id];
  }
}

function wordsFor(became: 'read' | 'unread', ids: readonly string[]): string {
  const [id = ''] = ids;
  if (ids.length > 1)
    return became === 'read'
      ? l10n.t('{0} paragraphs marked as read.', ids.length)
      : l10n.t('{0} paragraphs marked as unread.', ids.length);
  return became === 'read'
    ? l10n.t('Paragraph {0} marked as read.', id)
    : l10n.t('Paragraph {0} marked as unread.', id);
}
