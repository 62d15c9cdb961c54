import type { Severity } from '../checks/finding';
import { severities } from '../checks/finding';
import type { CheckDocument, CheckedFile, DocumentedFinding } from './checkDocument';

/** The words of compilers, which editors and code-review tools know: the problem matcher of the extension reads them. */
const severityWords: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
};

/**
 * What is found, for people: a line for each finding, "FILE:LINE:COLUMN: warning: MESSAGE [RULE]", and one for each
 * other place that it is measured against; counts at the end.
 */
export function checkLines({ files }: CheckDocument): readonly string[] {
  const findings = files.flatMap((file) => file.findings);
  const ignored = files.reduce((count, file) => count + file.ignored.length, 0);
  return [
    ...files.flatMap((file) => file.findings.flatMap((finding) => findingLines(file, finding))),
    `${counted(files.length, 'file', 'files')}: ${countsOf(findings)}${ignored === 0 ? '' : `; ${ignored} ignored`}`,
  ];
}

function findingLines({ file }: CheckedFile, finding: DocumentedFinding): readonly string[] {
  const { range, severity, message, rule, related } = finding;
  const { line, column } = range ?? { line: 1, column: 1 };
  return [
    `${file}:${line}:${column}: ${severityWords[severity]}: ${message} [${rule}]`,
    ...related.map((other) => `    ${file}:${other.line}:${other.column}: ${other.message}`),
  ];
}

function countsOf(findings: readonly DocumentedFinding[]): string {
  if (findings.length === 0) return 'nothing found';
  const bySeverity = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const word = severityWords[severity];
    return count === 0
      ? []
      : [severity === 'information' ? `${count} ${word}` : counted(count, word, `${word}s`)];
  });
  return `${counted(findings.length, 'finding', 'findings')} (${bySeverity.join(', ')})`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
