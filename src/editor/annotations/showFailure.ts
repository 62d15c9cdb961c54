import { l10n, window } from 'vscode';

/** Why something could not be saved and what to do: an English pattern and what fills it. */
export interface SaveFailure {
  readonly message: string;
  readonly args: readonly string[];
}

/** Says why something could not be saved and what to do; both are in the message. */
export function showFailure(failure: SaveFailure): void {
  void window.showErrorMessage(l10n.t(failure.message, ...failure.args));
}

/** Says in one message that some of `count` records could not be saved, with the reason of the first; nothing for none. */
export function showFailures(failures: readonly SaveFailure[], count: number): void {
  const [first] = failures;
  if (first === undefined) return;
  if (count === 1) {
    showFailure(first);
    return;
  }
  const reason = l10n.t(first.message, ...first.args);
  void window.showErrorMessage(
    l10n.t('{0} of {1} annotations could not be changed. {2}', failures.length, count, reason),
  );
}
