import type { Report } from '../../report/report';
import { overlaps } from '../../text/offsetRange';
import type { OffsetRange } from '../../text/offsetRange';

/** A paragraph's part, a section or an annex and the characters that it covers. */
interface Extent extends OffsetRange {
  readonly id: string;
}

/** What a report's annotations are counted for. */
interface Extents {
  /** Those of paragraphs, in order of their starts. */
  readonly parts: readonly Extent[];
  /** For each of `parts`, how far it or one before it reaches: ascending also where one lies in another. */
  readonly reach: readonly number[];
  /** Those of sections and annexes, which lie in one another; one extent each. */
  readonly wholes: readonly Extent[];
}

/**
 * How many of `ranges` touch each paragraph, section and annex, by id; what none touches is left out.
 *
 * A section counts what its subsections have, too. A range over two paragraphs counts for both, one over two
 * parts of a paragraph once. Nearly linear in the number of ranges and of parts.
 */
export function countByPart(report: Report, ranges: readonly OffsetRange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (ranges.length === 0) return counts;
  const extents = extentsOf(report);
  const { wholes } = extents;
  for (const range of ranges)
    for (const id of paragraphsTouched(extents, range)) counts.set(id, (counts.get(id) ?? 0) + 1);
  // One extent: it is touched by all but those that end before it or start behind it.
  const starts = ranges.map(({ start }) => start).sort(ascending);
  const ends = ranges.map(({ end }) => end).sort(ascending);
  for (const { id, start, end } of wholes) {
    const count = firstAbove(starts, end - 1) - firstAbove(ends, start);
    if (count > 0) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}

/** The ids of the paragraphs that one of `ranges` touches. Nearly linear in the number of ranges and of parts. */
export function paragraphsWith(report: Report, ranges: readonly OffsetRange[]): ReadonlySet<string> {
  if (ranges.length === 0) return new Set();
  const extents = extentsOf(report);
  return new Set(ranges.flatMap((range) => [...paragraphsTouched(extents, range)]));
}

function paragraphsTouched({ parts, reach }: Extents, range: OffsetRange): ReadonlySet<string> {
  const touched = new Set<string>();
  for (let at = firstAbove(reach, range.start); at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined || part.start >= range.end) break;
    if (overlaps(part, range)) touched.add(part.id);
  }
  return touched;
}

const madeFor = new WeakMap<Report, Extents>();

function extentsOf(report: Report): Extents {
  const known = madeFor.get(report);
  if (known !== undefined) return known;
  const parts = report.paragraphs
    .flatMap(({ id, parts: places }) => places.map((place) => ({ id, ...report.rangeOf(place) })))
    .sort((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = parts.map(({ end }) => (furthest = Math.max(furthest, end)));
  const wholes = [...report.sections, ...report.annexes].map((part) => ({
    id: part.id,
    ...report.extentOf(part),
  }));
  const extents = { parts, reach, wholes };
  madeFor.set(report, extents);
  return extents;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** The index of the first of `sorted` that is greater than `offset`; the length where none is. */
function firstAbove(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
