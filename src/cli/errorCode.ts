/** The system's name of an error, "ENOENT"; `undefined` for errors of other kinds. */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
