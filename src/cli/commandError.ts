/** A failure that the user can do something about; the message says what, and is all that is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
