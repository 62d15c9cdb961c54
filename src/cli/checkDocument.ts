import { filledText } from '../text/filledText';
import type { Finding, Fix } from '../checks/finding';
import type { HiddenFinding } from '../checks/ignoredFinding';
import type { Report } from '../report/report';
import { rangeInFile } from '../text/rangeInFile';
import type { RangeInFile } from '../text/rangeInFile';

/** A finding as `report-annotator check FILE --json` shows it. */
export interface DocumentedFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** `null` where the whole report is meant. */
  readonly range: RangeInFile | null;
  /** As printed; `null` where the whole report is meant. */
  readonly text: string | null;
  readonly related: readonly (RangeInFile & { readonly message: string })[];
  readonly fixes: readonly {
    readonly message: string;
    readonly edits: readonly (RangeInFile & { readonly insert: string })[];
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
    message: filledText(message, args),
    range: range === undefined ? null : rangeInFile(report.text, range),
    text: range === undefined ? null : report.text.slice(range.start, range.end),
    related: related.map((other) => ({
      message: filledText(other.message, other.args),
      ...rangeInFile(report.text, other.range),
    })),
    fixes: fixes.map((fix) => documentedFix(report, fix)),
  };
}

function documentedFix(report: Report, { message, args, edits }: Fix): DocumentedFinding['fixes'][number] {
  return {
    message: filledText(message, args),
    edits: edits.map(({ range, insert }) => ({ ...rangeInFile(report.text, range), insert })),
  };
}
