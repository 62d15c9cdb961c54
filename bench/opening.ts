import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/** What opening a report of ten megabytes does to the real Node extension host. */
export interface OpeningRow {
  /** From opening the file to its document symbols, in seconds. */
  readonly seconds: number;
  /** The longest stretch in which the host did nothing else, in milliseconds; what else the machine does counts. */
  readonly longestStretch: number;
  /** The same, without the time in which other programs had the processor. */
  readonly longestWork: number;
  /** The same when a text of that length is opened that is no report: what the editor does by itself. */
  readonly longestWorkUnread: number;
  /** How many processes waited for a processor in the last minute: with more than there are, stretches tell nothing. */
  readonly load: number;
}

/** Starts the embedded VS Code and opens the report in it. Throws when the host does not say its figures. */
export function openLongReport(): OpeningRow {
  const runner = join(import.meta.dirname, '../test/host/run.mjs');
  const args = [runner, '--host', 'node', '--suite', 'longReport'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const [load = 0] = loadavg();
  const figures =
    /([\d.]+) s with opening it, \d+ ticks, longest stretch (\d+) ms, of work (\d+) ms, where nothing is read (\d+) ms/.exec(
      stdout,
    );
  if (figures === null)
    throw new Error(`the host told no figures and ended with ${String(status)}:\n${stdout}${stderr}`);
  const [seconds = 0, longestStretch = 0, longestWork = 0, longestWorkUnread = 0] = figures
    .slice(1)
    .map(Number);
  return { seconds, longestStretch, longestWork, longestWorkUnread, load };
}
