import { l10n, window } from 'vscode';

/** Says why something could not be saved and what to do; both are in the message. */
export function showFailure(failure: { readonly message: string; readonly args: readonly string[] }): void {
  void window.showErrorMessage(l10n.t(failure.message, ...failure.args));
}
