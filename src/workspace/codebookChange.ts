import type { Annotation } from '../annotations/annotation';
import { editCodebook } from '../annotations/codebookText/editCodebook';
import { decodeCodebook } from '../annotations/decodeCodebook';
import { encodeAnnotation } from '../annotations/encodeAnnotation';
import type { CodebookChange } from '../annotations/recoding/codebookChange';
import { planChange } from '../annotations/recoding/planChange';
import type { RefusedChange } from '../annotations/recoding/planChange';
import { recode } from '../annotations/recoding/recode';
import { recodingMessages } from '../annotations/recoding/recodingMessages';
import type { ReportRecords } from './codebookRecords';
import type { FileReplacement } from './replaceFiles';
import { nameOf } from './uriPath';

/** What a change of the codes would do to one record. */
export interface RecordChange extends FileReplacement {
  readonly reportUri: string;
  readonly before: Annotation;
  readonly after: Annotation;
}

/** What a change of the codes would do to the files of a project. */
export interface PreparedChange {
  readonly kind: 'prepared';
  /** `undefined` where the codebook stays as it is. */
  readonly codebook: FileReplacement | undefined;
  /** By report, in order of creation. */
  readonly records: readonly RecordChange[];
  /** Files that the change concerns, but which must not be written: of a newer version, or in conflict. */
  readonly refused: readonly string[];
}

/** A codebook as it was read. */
export interface CodebookFile {
  readonly uri: string;
  readonly text: string;
}

/**
 * What `change` would do to a codebook and the records that use it. Nothing is written. `time` is when the records
 * are changed, ISO 8601 in UTC.
 */
export function prepareChange(
  { uri, text }: CodebookFile,
  reports: readonly ReportRecords[],
  change: CodebookChange,
  time: string,
): PreparedChange | RefusedChange {
  const { codebook } = decodeCodebook(text, uri);
  const plan = planChange(codebook, change);
  if (plan.kind === 'refused') return plan;
  const edited = editCodebook(text, plan.edits);
  if (edited === undefined) return { kind: 'refused', message: recodingMessages.cannotEdit, args: [] };
  const around = { before: codebook.codes, after: decodeCodebook(edited, uri).codebook.codes };
  const records: RecordChange[] = [];
  const refused: string[] = [];
  for (const { reportUri, records: files } of reports) {
    for (const file of files) {
      if (file.annotation === undefined || file.content === undefined) continue;
      const recoded = recode(file.annotation, plan, around);
      if (recoded === file.annotation) continue;
      if (!file.isWritable) {
        refused.push(file.uri);
        continue;
      }
      const after = { ...recoded, modified: laterOf(time, recoded.modified) };
      const content = encodeAnnotation(after, nameOf(reportUri));
      records.push({
        reportUri,
        uri: file.uri,
        expected: file.content,
        content,
        before: file.annotation,
        after,
      });
    }
  }
  const isEdited = edited !== text;
  return {
    kind: 'prepared',
    codebook: isEdited ? { uri, expected: text, content: edited } : undefined,
    records,
    refused,
  };
}

/** How many records use each code of a project, and in how many reports. */
export function usesOf(reports: readonly ReportRecords[]): ReadonlyMap<string, CodeUse> {
  const uses = new Map<string, { records: number; reports: Set<string> }>();
  for (const { reportUri, records } of reports)
    for (const { annotation } of records)
      for (const code of annotation?.codes ?? []) {
        const use = uses.get(code) ?? { records: 0, reports: new Set() };
        uses.set(code, { records: use.records + 1, reports: use.reports.add(reportUri) });
      }
  return new Map([...uses].map(([code, use]) => [code, { records: use.records, reports: use.reports.size }]));
}

/** How much a code is used. */
export interface CodeUse {
  readonly records: number;
  readonly reports: number;
}

/** The later of two times, so that a clock that jumps back makes no record older than it was. */
function laterOf(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}
