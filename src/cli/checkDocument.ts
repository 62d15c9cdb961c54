import type { Finding, Fix } from '../checks/finding';
import type { HiddenFinding } from '../checks/ignoredFinding';
import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';

/** Where something stands in the file: lines and columns from 1, columns in UTF-16 units, the end behind the last. */
export interface DocumentedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as `report-annotator check FILE --json` shows it. */
export interface DocumentedFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** `null` where the whole report is meant. */
  readonly range: DocumentedRange | null;
  /** As printed; `null` where the whole report is meant. */
  readonly text: string | null;
  readonly related: readonly (DocumentedRange & { readonly message: string })[];
  readonly fixes: readonly {
    readonly message: string;
    readonly edits: readonly (DocumentedRange & { readonly insert: string })[];
  }[];
}

/** What is found in one file. */
export interface CheckedFile {
  readonly file: string;
  readonly language: string | null;
  readonly findings: readonly DocumentedFinding[];
  /** Those that somebody ignored. */
  readonly ignored: readonly DocumentedFinding[];
}

/** The document of `report-annotator check FILE… --json`. */
export interface CheckDocument {
  readonly files: readonly CheckedFile[];
}

/** What is found in the report of `file`, with lines and columns. */
export function checkedFile(
  file: string,
  report: Report,
  findings: readonly Finding[],
  hidden: readonly HiddenFinding[],
): CheckedFile {
  return {
    file,
    language: report.language ?? null,
    findings: findings.map((finding) => documented(report, finding)),
    ignored: hidden.map(({ finding }) => documented(report, finding)),
  };
}

function documented(report: Report, finding: Finding): DocumentedFinding {
  const { rule, severity, message, args, range, related, fixes } = finding;
  return {
    rule,
    severity,
    message: filled(message, args),
    range: range === undefined ? null : rangeInFile(report, range),
    text: range === undefined ? null : report.text.slice(range.start, range.end),
    related: related.map((other) => ({
      message: filled(other.message, other.args),
      ...rangeInFile(report, other.range),
    })),
    fixes: fixes.map((fix) => documentedFix(report, fix)),
  };
}

function documentedFix(report: Report, { message, args, edits }: Fix): DocumentedFinding['fixes'][number] {
  return {
    message: filled(message, args),
    edits: edits.map(({ range, insert }) => ({ ...rangeInFile(report, range), insert })),
  };
}

function rangeInFile({ text }: Report, { start, end }: OffsetRange): DocumentedRange {
  const [line0, endLine0] = [text.lineAt(start), text.lineAt(end)];
  return {
    line: line0 + 1,
    column: start - text.lineStart(line0) + 1,
    endLine: endLine0 + 1,
    endColumn: end - text.lineStart(endLine0) + 1,
  };
}

function filled(message: string, args: readonly string[]): string {
  return message.replace(/\{(\d+)\}/gu, (place, index: string) => args[Number(index)] ?? place);
}
