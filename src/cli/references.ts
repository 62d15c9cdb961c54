import type { VerbUsage } from './commandLine';
import { readCommandLine } from './commandLine';
import { printJson, printLines } from './printDocument';
import { readReportFile } from './readReportFile';
import { referencesDocument } from './referencesDocument';
import { referencesLines } from './referencesLines';

export const referencesUsage: VerbUsage = {
  name: 'references',
  synopsis: 'FILE [--json]',
  files: { count: 1, words: 'one file' },
  options: ['--json'],
};

/** `references FILE [--json]`: documents, resolutions, notes and parts of itself that a report refers to. */
export async function references(args: readonly string[]): Promise<number> {
  const { files, options } = readCommandLine(args, referencesUsage);
  const [file = ''] = files;
  const document = referencesDocument(await readReportFile(file), file);
  if (options.has('--json')) printJson(document);
  else printLines(referencesLines(document));
  return 0;
}
