import { StatusBarAlignment, ThemeColor, commands, l10n, window } from 'vscode';
import type { Disposable, StatusBarItem } from 'vscode';

/** The context key on which the keys of coding mode depend. */
const contextKey = 'reportAnnotator.codingMode';

/** Whether single keys code passages; shown in the status bar while they do. */
export class CodingMode implements Disposable {
  #shown: StatusBarItem | undefined;

  get isOn(): boolean {
    return this.#shown !== undefined;
  }

  leave(): void {
    this.#shown?.dispose();
    this.#shown = undefined;
    void commands.executeCommand('setContext', contextKey, false);
  }

  dispose(): void {
    this.leave();
  }

  enter(): void {
    this.leave();
    const item = window.createStatusBarItem('reportAnnotator.codingMode', StatusBarAlignment.Left, 100);
    item.name = l10n.t('Coding Mode');
    item.text = `$(tag) ${l10n.t('Coding: a key codes, ? shows the keys, Esc ends')}`;
    item.tooltip = l10n.t('Coding mode is on. Click to leave it.');
    item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
    item.command = 'reportAnnotator.toggleCodingMode';
    item.show();
    this.#shown = item;
    void commands.executeCommand('setContext', contextKey, true);
  }
}
