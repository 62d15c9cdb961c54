import { realpath } from 'node:fs/promises';
import { anchorIndexOf } from '../annotations/anchorIndex';
import { annotationsDocument } from '../annotations/annotationsDocument';
import { digestOf } from '../annotations/digest';
import { carriedRecords } from '../exchange/carriedRecords';
import { carryOver } from '../exchange/carryOver';
import { carryOverDocument } from '../exchange/carryOverDocument';
import { loadAnnotations } from '../workspace/loadAnnotations';
import { problemLine } from './annotationLines';
import { carryOverLines } from './carryOverLines';
import { CommandError } from './commandError';
import type { VerbUsage } from './commandLine';
import { readCommandLine } from './commandLine';
import { printedPath, printedProblems, uriOf, workspaceUriOf } from './filePlace';
import { nodeFiles } from './nodeFiles';
import { printJson, printLines } from './printDocument';
import { readReportFile } from './readReportFile';
import { writeCarriedFiles } from './writeCarriedFiles';
import type { WrittenFiles } from './writeCarriedFiles';

export const carryOverUsage: VerbUsage = {
  name: 'carry-over',
  synopsis: 'OLD NEW [--write] [--json]',
  files: { count: 2, words: 'two files' },
  options: ['--write', '--json'],
};

/**
 * `carry-over OLD NEW [--write] [--json]`: where the annotations of one text stand in another, and with
 * `--write` their records beside that one. Exit code 1 where anything needs review, is gone, cannot be read or
 * was not written.
 */
export async function carryOverVerb(args: readonly string[]): Promise<number> {
  const { files, options } = readCommandLine(args, carryOverUsage);
  const [oldFile = '', newFile = ''] = files;
  const oldReport = await readReportFile(oldFile);
  const newReport = await readReportFile(newFile);
  if ((await realpath(oldFile)) === (await realpath(newFile)))
    throw new CommandError(`${oldFile} and ${newFile} are the same file. Name the old text and the new one.`);
  const set = await loadAnnotations(nodeFiles, uriOf(oldFile), oldReport, workspaceUriOf(oldFile));
  const source = { ...set, report: oldReport };
  const carried = carryOver(source, newReport);
  const document = carryOverDocument({ old: oldFile, new: newFile }, source, newReport, carried);
  const { problems } = annotationsDocument(oldFile, oldReport, {
    ...set,
    problems: printedProblems(set.problems, oldFile),
  });
  let outcome: WrittenFiles | undefined;
  if (options.has('--write')) {
    const texts = await Promise.all(
      [oldReport, newReport].map(async (report) => {
        const text = anchorIndexOf(report).text.value;
        return { digest: await digestOf(text), text };
      }),
    );
    const digest = texts[1]?.digest ?? '';
    const records = carriedRecords(carried, newReport, { digest, time: new Date().toISOString() });
    outcome = await writeCarriedFiles({ oldUri: uriOf(oldFile), newUri: uriOf(newFile), texts }, records);
  }
  const written = outcome?.written.map(({ id, uri }) => ({ id, file: printedPath(uri, newFile) }));
  const refused = outcome?.refused.map(({ id, uri, message }) => ({
    id,
    file: printedPath(uri, newFile),
    message,
  }));
  if (options.has('--json'))
    printJson({ ...document, problems, ...(outcome === undefined ? {} : { written, refused }) });
  else
    printLines([
      ...carryOverLines(document),
      ...problems.map(problemLine),
      ...(refused ?? []).map(({ file, message }) => `${file}: ${message}`),
      ...(written === undefined ? [] : [`${written.length} written, ${refused?.length ?? 0} not written`]),
    ]);
  const { needsReview, orphaned } = document.counts;
  return needsReview + orphaned + problems.length + (refused?.length ?? 0) === 0 ? 0 : 1;
}
