// The one error that people are meant to read: a single clear sentence, no stack.

/** An expected failure. Its message is one sentence for the person at the terminal. */
export class Failure extends Error {}

/**
 * Runs a command's main function and turns its outcome into the process's exit code:
 * the number it returns (0 when none), 1 with one sentence on stderr for a {@link Failure},
 * 1 with the stack for anything else.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : (systemFailure(error) ?? error));
    process.exitCode = 1;
  }
}

/**
 * One sentence for what the system refuses wherever it happens; `undefined` for anything else.
 *
 * @param {unknown} error
 */
export function systemFailure(error) {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  // Of a copy, the target is what counts.
  const named = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  const path = typeof named === 'string' ? ` (${named})` : '';
  if (error.code === 'ENOSPC') return `No space is left on the disk${path}.`;
  if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR'].includes(String(error.code))) {
    return `A file or folder cannot be written to${path}.`;
  }
  if (typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')) return error.message;
  return undefined;
}
