import type { QuickPickItem, TextDocument, TextEditor } from 'vscode';
import { commands, Disposable, env, l10n, ThemeIcon, window } from 'vscode';
import type { Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { offsetsOf } from '../positions';
import type { ReportService } from '../services';
import { citeDocument, quoteDocument } from './citedDocument';

/** How long the status bar says that something was copied, in milliseconds. */
const shownFor = 4000;

/** Makes what is copied out of a selection. */
type Copied = (document: TextDocument, report: Report, selection: OffsetRange) => string;

/** Registers "Copy Citation", "Copy Quotation with Citation", and the choice behind the status bar's place. */
export function registerCitingCommands(reports: ReportService): Disposable {
  const copy = async (made: Copied): Promise<void> => {
    const editor = window.activeTextEditor;
    const report = editor && (await reports.whenListed(editor.document));
    if (editor === undefined || report === undefined) {
      void window.showInformationMessage(l10n.t('Open a report first.'));
      return;
    }
    const words = made(editor.document, report, offsetsOf(report.text, editor.selection));
    await env.clipboard.writeText(words);
    window.setStatusBarMessage(
      l10n.t('Copied: {0}', words.length > 80 ? `${words.slice(0, 80)}…` : words),
      shownFor,
    );
  };
  return Disposable.from(
    commands.registerCommand('reportAnnotator.copyCitation', () => copy(citeDocument)),
    commands.registerCommand('reportAnnotator.copyQuotation', () => copy(quoteDocument)),
    commands.registerCommand('reportAnnotator.citeOrGo', async () => {
      const editor = window.activeTextEditor;
      const report = editor && (await reports.whenListed(editor.document));
      if (editor !== undefined && report !== undefined) await chooseAction(editor, report);
    }),
  );
}

interface ActionItem extends QuickPickItem {
  readonly command: string;
}

async function chooseAction({ document, selection }: TextEditor, report: Report): Promise<void> {
  const range = offsetsOf(report.text, selection);
  const items: readonly ActionItem[] = [
    {
      label: l10n.t('Copy Citation'),
      detail: citeDocument(document, report, range),
      iconPath: new ThemeIcon('copy'),
      command: 'reportAnnotator.copyCitation',
    },
    {
      label: l10n.t('Copy Quotation with Citation'),
      detail: quoteDocument(document, report, range),
      iconPath: new ThemeIcon('quote'),
      command: 'reportAnnotator.copyQuotation',
    },
    {
      label: l10n.t('Go to Paragraph…'),
      iconPath: new ThemeIcon('go-to-search'),
      command: 'reportAnnotator.goToParagraph',
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Cite or Go To') });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}
