import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { footnoteAt, paragraphAt } from '../../report/lookup';
import type { Report } from '../../report/report';
import { later } from '../later';
import { nameOfPart, whereaboutsOf } from '../navigation/whereabouts';
import { offsetAt } from '../positions';
import type { ReportService } from '../services';

/** How long the cursor must rest before the place follows, in milliseconds: typing does not wait for it. */
const delay = 120;
/** Beside the line and column, which have 100. */
const priority = 101;
/** Titles of unnumbered sections are cut. */
const longestName = 32;

/** Shows where in the report the cursor is ("II.B.2 ¶16"); a click offers to copy the citation or to go elsewhere. */
export function registerPlaceInStatusBar(reports: ReportService): Disposable {
  const item = window.createStatusBarItem('reportAnnotator.place', StatusBarAlignment.Right, priority);
  item.name = l10n.t('Place in the Report');
  item.command = 'reportAnnotator.citeOrGo';
  const show = (): void => {
    const editor = window.activeTextEditor;
    const report = editor && reports.reportOf(editor.document);
    if (editor === undefined || report === undefined) {
      item.hide();
      return;
    }
    // What a long report's lists would cost now, they cost not at all once they are made for others.
    if (!reports.isListed(report)) return;
    const name = placeName(report, offsetAt(report.text, editor.selection.active));
    item.text = name === '' ? '¶' : name;
    item.tooltip = l10n.t('Place in the report. Click to copy its citation or to go to a paragraph.');
    item.accessibilityInformation = { label: l10n.t('Place in the report: {0}', name), role: 'button' };
    item.show();
  };
  const soon = later(delay, show);
  show();
  return Disposable.from(
    item,
    soon,
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon.soon();
    }),
    window.onDidChangeActiveTextEditor(() => {
      soon.soon();
    }),
    reports.onDidChangeActive(() => {
      soon.soon();
    }),
    reports.onDidChange(() => {
      soon.soon();
    }),
  );
}

/** "II.B.2 ¶16", "Annex I ¶3", "II.B.2 n. 4"; "" before the first section. */
export function placeName(report: Report, offset: number): string {
  const { part } = whereaboutsOf(report, offset);
  const name = part === undefined ? '' : nameOfPart(part);
  const footnote = footnoteAt(report, offset);
  const paragraph = footnote === undefined ? paragraphAt(report, offset) : undefined;
  const number =
    footnote !== undefined ? `n. ${footnote.marker}` : paragraph === undefined ? '' : `¶${paragraph.number}`;
  const short = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
  return [short, number].filter((words) => words !== '').join(' ');
}
