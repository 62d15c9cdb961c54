import type { CancellationToken } from 'vscode';
import type { ReportIndex } from '../../workspace/reportIndex';

/** How long what is shown by itself waits for files that are being read, in milliseconds. */
export const aMoment = 250;

/** How long a person who asked for it waits, in milliseconds: then what is known is better than nothing. */
export const aWhile = 10_000;

/** Has the index read, and settles when it is read, after `milliseconds`, or when `token` is cancelled. */
export async function readyWithin(
  index: ReportIndex,
  milliseconds: number,
  token: CancellationToken,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
    token.onCancellationRequested(() => {
      resolve();
    });
  });
  await Promise.race([index.whenReady(), given]);
  clearTimeout(timer);
}
