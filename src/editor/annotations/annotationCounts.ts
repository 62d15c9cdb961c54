import type { Report } from '../../report/report';
import { overlaps } from '../../text/offsetRange';
import type { OffsetRange } from '../../text/offsetRange';

/** A paragraph's part, a section or an annex and the characters that it covers. */
interface Extent extends OffsetRange {
  readonly id: string;
}

/**
 * How many of `ranges` touch each paragraph, section and annex, by id; what none touches is left out.
 *
 * A section counts what its subsections have, too. A range over two paragraphs counts for both.
 */
export function countByPart(report: Report, ranges: readonly OffsetRange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (ranges.length === 0) return counts;
  const extents = extentsOf(report);
  for (const range of ranges) {
    const touched = new Set(extents.filter((extent) => overlaps(extent, range)).map(({ id }) => id));
    for (const id of touched) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const madeFor = new WeakMap<Report, readonly Extent[]>();

function extentsOf(report: Report): readonly Extent[] {
  const known = madeFor.get(report);
  if (known !== undefined) return known;
  const extents = [
    ...report.paragraphs.flatMap(({ id, parts }) => parts.map((part) => ({ id, ...report.rangeOf(part) }))),
    ...[...report.sections, ...report.annexes].map((part) => ({ id: part.id, ...report.extentOf(part) })),
  ];
  madeFor.set(report, extents);
  return extents;
}
