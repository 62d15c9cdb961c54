import type { TextDocument } from 'vscode';
import { TabInputText, TabInputTextDiff, window } from 'vscode';
import type { Report } from '../../report/report';

/** Whether a tab shows a document, alone or beside another. */
export function isInTab({ uri }: Pick<TextDocument, 'uri'>): boolean {
  const shown = uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === shown;
      if (input instanceof TabInputTextDiff)
        return input.original.toString() === shown || input.modified.toString() === shown;
      return false;
    });
}

/** Whether a report still has its document's text, by a look that costs nothing: lines and the last of them. */
export function isInStep(report: Report | undefined, document: TextDocument): boolean {
  if (report?.text.lineCount !== document.lineCount) return false;
  const last = document.lineCount - 1;
  return report.text.line(last) === document.lineAt(last).text;
}
