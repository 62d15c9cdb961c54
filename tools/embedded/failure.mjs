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
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
