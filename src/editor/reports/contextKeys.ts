import { commands, Disposable, window } from 'vscode';
import type { DocumentState, ReportService } from '../services';

/** What the views have to show, for welcome texts and menus. */
const documentKey = 'reportAnnotator.document';
/** Whether the active editor shows a report, for menus and keybindings. */
const editorKey = 'reportAnnotator.editorIsReport';

/** Keeps the context keys of `package.json` in step with the active document. */
export function registerContextKeys(reports: ReportService): Disposable {
  const show = (): void => {
    const shown = window.activeTextEditor?.document;
    const state = shown === undefined ? 'unreadable' : reports.stateOf(shown);
    const { active } = reports;
    const key = keyOf(active === undefined ? state : reports.stateOf(active));
    void commands.executeCommand('setContext', documentKey, key);
    void commands.executeCommand('setContext', editorKey, state === 'report');
  };
  show();
  return Disposable.from(reports.onDidChangeActive(show), window.onDidChangeActiveTextEditor(show));
}

function keyOf(state: DocumentState): string {
  switch (state) {
    case 'report':
    case 'reading':
      return state;
    case 'not-a-report':
      return 'notReport';
    case 'too-long':
      return 'tooLong';
    case 'unreadable':
      return 'none';
  }
}
