/**
 * Puts a message into the reader's language: `vscode.l10n`, or anything like it in tests.
 *
 * What is shown is made by functions that do not know the editor; they are given this instead.
 */
export interface Localizer {
  /** `message` in English, with {0}, {1} … for `args`. */
  t(message: string, ...args: (string | number | boolean)[]): string;
}
