import type { Severity } from '../checks/finding';
import { severities } from '../checks/finding';
import { checkReport } from '../checks/checkReport';
import { splitIgnored } from '../checks/ignoredFinding';
import type { RuleLevels } from '../checks/checkReport';
import { citationRules, rules } from '../checks/rules';
import { sarifLog } from '../exchange/sarif';
import { loadAnnotations } from '../workspace/loadAnnotations';
import { loadIgnoredFindings } from '../workspace/ignoredFindings';
import { version } from '../../package.json';
import { checkedFile } from './checkDocument';
import type { CheckedFile } from './checkDocument';
import { checkLines } from './checkLines';
import { citedReportsBeside } from './citedReportsBeside';
import { CommandError } from './commandError';
import type { VerbUsage } from './commandLine';
import { readCommandLine } from './commandLine';
import type { FileToCheck } from './filesToCheck';
import { filesToCheck } from './filesToCheck';
import { printedPath, uriOf, workspaceUriOf } from './filePlace';
import { nodeFiles } from './nodeFiles';
import { printJson, printLines } from './printDocument';
import { readReportFile, tryReadReportFile } from './readReportFile';
import { takeValueOptions } from './valueOptions';

export const checkUsage: VerbUsage = {
  name: 'check',
  synopsis: '(FILE | FOLDER)… [--json | --sarif] [--rule ID]… [--severity error|warning|information]',
  files: { count: 1, atMost: Infinity, words: 'one file or folder or more' },
  options: ['--json', '--sarif'],
};

/**
 * `check (FILE | FOLDER)… [--json | --sarif] [--rule ID]… [--severity LEVEL]`: what is wrong with reports and their
 * annotations. Of a folder the reports in it and below are checked, and the notes that cite them.
 * `--rule` names the rules that are run, `--severity` the least that a finding must matter. Exit code 1 where anything is
 * found that nobody ignored. The quotations and citations of a note are compared with the reports in its folder.
 */
export async function check(args: readonly string[]): Promise<number> {
  const { rest, values } = takeValueOptions('check', args, ['--rule', '--severity']);
  const { files, options } = readCommandLine(rest, checkUsage);
  if (options.has('--json') && options.has('--sarif'))
    throw new CommandError('check prints either --json or --sarif, not both.');
  const levels = levelsOf(values.get('--rule') ?? []);
  const wanted = wantedSeverities(values.get('--severity')?.at(-1));
  const checked: CheckedFile[] = [];
  const all = await filesToCheck(files);
  const named = all.map(({ path }) => path);
  for (const file of all) {
    const result = await checkFile(file, named, levels, wanted);
    if (result !== undefined) checked.push(result);
  }
  if (options.has('--json')) printJson({ files: checked });
  else if (options.has('--sarif')) printJson(sarifLog(checked.map(sarifFile), rules, version));
  else printLines(checkLines({ files: checked }));
  return checked.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

/**
 * A text that is no report and cites some of those beside it, or `named` with it, is checked against them instead.
 * `undefined` for a file of a folder that is neither a report nor such a text, and has no annotations.
 */
async function checkFile(
  { path: file, from }: FileToCheck,
  named: readonly string[],
  levels: RuleLevels,
  wanted: ReadonlySet<Severity>,
): Promise<CheckedFile | undefined> {
  const report = from === 'name' ? await readReportFile(file) : await tryReadReportFile(file);
  if (report === undefined) return undefined;
  const uri = uriOf(file);
  const annotations = await loadAnnotations(nodeFiles, uri, report, workspaceUriOf(file));
  const { ignored, problems } = await loadIgnoredFindings(nodeFiles, uri);
  const [problem] = problems;
  if (problem !== undefined)
    throw new CommandError(
      `${printedPath(problem.uri, file)}: ${problem.message.replace('{0}', problem.args[0] ?? '')}`,
    );
  const citedReports = report.isReport ? undefined : await citedReportsBeside(file, report, named);
  if (
    from === 'folder' &&
    !report.isReport &&
    citedReports === undefined &&
    annotations.annotations.length === 0
  )
    return undefined;
  const asked = citedReports === undefined ? rules : citationRules;
  const findings = checkReport({ report, annotations, citedReports }, levels, asked).filter(({ severity }) =>
    wanted.has(severity),
  );
  const { shown, hidden } = splitIgnored(report, findings, ignored);
  return checkedFile(file, report, shown, hidden);
}

/** All rules off but those that are named; every rule as it is where none is. */
function levelsOf(named: readonly string[]): RuleLevels {
  const unknown = named.find((name) => !rules.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new CommandError(
      `check knows no rule "${unknown}". The rules: ${rules.map(({ id }) => id).join(', ')}.`,
    );
  if (named.length === 0) return new Map();
  return new Map(rules.flatMap(({ id }) => (named.includes(id) ? [] : [[id, 'off'] as const])));
}

function wantedSeverities(least: string | undefined): ReadonlySet<Severity> {
  if (least === undefined) return new Set(severities);
  const index = severities.findIndex((severity) => severity === least);
  if (index < 0) throw new CommandError(`check knows no severity "${least}", only ${severities.join(', ')}.`);
  return new Set(severities.slice(0, index + 1));
}

/** SARIF names files by URI: relative ones stay relative, so that a review tool finds them in its checkout. */
function sarifFile({ file, findings, ignored }: CheckedFile): Parameters<typeof sarifLog>[0][number] {
  const uri = /^(?:[A-Za-z]:)?[\\/]/u.test(file)
    ? uriOf(file)
    : file.split(/[\\/]/u).map(encodeURIComponent).join('/');
  return { uri, findings, ignored };
}
