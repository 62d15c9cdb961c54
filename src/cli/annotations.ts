import { annotationFindings, annotationsDocument } from '../annotations/annotationsDocument';
import { loadAnnotations } from '../workspace/loadAnnotations';
import { annotationLines } from './annotationLines';
import type { VerbUsage } from './commandLine';
import { readCommandLine } from './commandLine';
import { printedProblems, uriOf, workspaceUriOf } from './filePlace';
import { nodeFiles } from './nodeFiles';
import { printJson, printLines } from './printDocument';
import { readReportFile } from './readReportFile';
import { unknownCodeFindings } from './unknownCodeFindings';

export const annotationsUsage: VerbUsage = {
  name: 'annotations',
  synopsis: 'FILE [--json] [--check]',
  files: { count: 1, words: 'one file' },
  options: ['--json', '--check'],
};

/**
 * `annotations FILE [--json] [--check]`: the annotations beside a report and where they stand. With `--check`
 * what needs somebody's attention, and exit code 1 if anything does; with both, the document and the findings.
 */
export async function annotations(args: readonly string[]): Promise<number> {
  const { files, options } = readCommandLine(args, annotationsUsage);
  const [file = ''] = files;
  const report = await readReportFile(file);
  const set = await loadAnnotations(nodeFiles, uriOf(file), report, workspaceUriOf(file));
  const problems = printedProblems(set.problems, file);
  const document = annotationsDocument(file, report, { ...set, problems });
  if (!options.has('--check')) {
    if (options.has('--json')) printJson(document);
    else printLines(annotationLines(document));
    return 0;
  }
  const findings = [...annotationFindings(document), ...unknownCodeFindings(document, set.codebook)];
  if (options.has('--json')) printJson({ ...document, findings });
  else if (findings.length > 0) printLines(findings);
  else printLines([`${file}: ${document.annotations.length} annotations, all in place`]);
  return findings.length === 0 ? 0 : 1;
}
