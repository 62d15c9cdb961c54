import type { QuickPickItem, TextDocument } from 'vscode';
import { commands, Disposable, l10n, Selection, TextEditorRevealType, ThemeIcon, window } from 'vscode';
import type { Report } from '../../report/report';
import { editorShowing } from '../editorShowing';
import { rangeAt } from '../positions';
import type { ReportService } from '../services';
import type { FoundPlace } from './findDestinations';
import { findDestinations } from './findDestinations';
import { showRange } from './goTo';

interface PlaceItem extends QuickPickItem {
  readonly found: FoundPlace;
}

/** Registers "Go to Paragraph…": a number, a section, a footnote or words; shows the place while choosing. */
export function registerGoToParagraph(reports: ReportService): Disposable {
  return commands.registerCommand('reportAnnotator.goToParagraph', async () => {
    const document = reports.active;
    const report = document && (await reports.whenListed(document));
    if (document === undefined || report === undefined) {
      void window.showInformationMessage(l10n.t('Open a report first.'));
      return;
    }
    choosePlace(document, report);
  });
}

/** The report may change while somebody chooses; what is offered is what was there when it was opened. */
function choosePlace(document: TextDocument, report: Report): void {
  const restore = rememberView(document);
  const picker = window.createQuickPick<PlaceItem>();
  picker.placeholder = l10n.t('Paragraph (45), section (II.B.2), footnote (fn 9) or words');
  picker.title = l10n.t('Go to Paragraph');
  const offer = (query: string): void => {
    picker.items = findDestinations(report, query, l10n).map((found) => itemOf(found));
  };
  let isChosen = false;
  const subscriptions = Disposable.from(
    picker.onDidChangeValue(offer),
    picker.onDidChangeActive(([item]) => {
      if (item !== undefined && picker.value.trim() !== '') preview(document, report, item.found);
    }),
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (item === undefined) return;
      isChosen = true;
      picker.hide();
      void showRange(document, rangeAt(report.text, report.rangeOf(item.found.place)));
    }),
    picker.onDidHide(() => {
      if (!isChosen) restore();
      subscriptions.dispose();
      picker.dispose();
    }),
  );
  offer('');
  picker.show();
}

function itemOf(found: FoundPlace): PlaceItem {
  return {
    found,
    label: found.label,
    description: found.words,
    iconPath: new ThemeIcon(iconOf(found.kind)),
    // The search above has decided; the picker's own would hide what is found by number or in the text.
    alwaysShow: true,
  };
}

function iconOf(kind: FoundPlace['kind']): string {
  switch (kind) {
    case 'section':
      return 'list-tree';
    case 'annex':
      return 'book';
    case 'paragraph':
      return 'pilcrow';
    case 'footnote':
      return 'note';
    case 'text':
      return 'search';
  }
}

function preview(document: TextDocument, report: Report, found: FoundPlace): void {
  const editor = editorShowing(document);
  if (editor === undefined) return;
  const range = rangeAt(report.text, report.rangeOf(found.place));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenter);
}

/** Remembers what the document's editor shows; the result brings it back. */
function rememberView(document: TextDocument): () => void {
  const editor = editorShowing(document);
  if (editor === undefined) return () => undefined;
  const { selections } = editor;
  const [top] = editor.visibleRanges;
  return () => {
    editor.selections = selections;
    if (top !== undefined) editor.revealRange(top.with({ end: top.start }), TextEditorRevealType.AtTop);
  };
}
