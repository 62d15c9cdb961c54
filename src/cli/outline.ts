import { outlineDocument } from '../report/outlineDocument';
import { CommandError } from './commandError';
import { outlineText } from './outlineText';
import { readReportFile } from './readReportFile';

/** `outline FILE [--json]`: what a report consists of. */
export async function outline(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (unknown !== undefined) throw new CommandError(`outline knows no option "${unknown}", only --json.`);
  const files = args.filter((arg) => !arg.startsWith('--'));
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new CommandError('outline takes one file: outline FILE [--json]');
  const document = outlineDocument(await readReportFile(file), file);
  const isJson = args.includes('--json');
  process.stdout.write(isJson ? `${JSON.stringify(document, undefined, 2)}\n` : outlineText(document));
  return 0;
}
