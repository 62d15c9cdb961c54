import type { CrossReferenceTarget, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { usesOf } from '../navigation/references';
import { nameRange } from '../navigation/subject';

/** A section, annex or paragraph that is referred to or annotated. */
export interface PartCount {
  /** Where it begins: its heading, its number. */
  readonly range: OffsetRange;
  /** The cross-references that mean it, in document order. */
  readonly references: readonly OffsetRange[];
  readonly annotations: number;
}

/** The parts of a report that somebody refers to or has annotated, by kind; `annotations` are counted by id. Linear. */
export function partCounts(report: Report, annotations: ReadonlyMap<string, number>): readonly PartCount[] {
  const targets: readonly (readonly [string, CrossReferenceTarget])[] = [
    ...report.sections.map((section) => [section.id, { kind: 'section', section }] as const),
    ...report.annexes.map((annex) => [annex.id, { kind: 'annex', annex }] as const),
    ...report.paragraphs.map(
      (paragraph) => [paragraph.id, { kind: 'paragraph', paragraph, item: undefined }] as const,
    ),
  ];
  return targets.flatMap(([id, target]) => {
    const references = usesOf(report, target);
    const annotated = annotations.get(id) ?? 0;
    const range = references.length + annotated === 0 ? undefined : nameRange(report, target);
    return range === undefined ? [] : [{ range, references, annotations: annotated }];
  });
}
