import { outlineDocument } from '../report/outlineDocument';
import type { VerbUsage } from './commandLine';
import { readCommandLine } from './commandLine';
import { outlineText } from './outlineText';
import { printJson } from './printDocument';
import { readReportFile } from './readReportFile';

export const outlineUsage: VerbUsage = {
  name: 'outline',
  synopsis: 'FILE [--json]',
  files: { count: 1, words: 'one file' },
  options: ['--json'],
};

/** `outline FILE [--json]`: what a report consists of. */
export async function outline(args: readonly string[]): Promise<number> {
  const { files, options } = readCommandLine(args, outlineUsage);
  const [file = ''] = files;
  const document = outlineDocument(await readReportFile(file), file);
  if (options.has('--json')) printJson(document);
  else process.stdout.write(outlineText(document));
  return 0;
}
