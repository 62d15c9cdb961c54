import type { Report } from '../report/report';

/** What has been done to paragraphs, by their ids. */
export interface Touched {
  /** Those with an annotation of anybody. */
  readonly annotated: ReadonlySet<string>;
  /** Those that one has read. */
  readonly read: ReadonlySet<string>;
  /** Those that one had read, and that changed since. */
  readonly changed: ReadonlySet<string>;
}

/** How far a section has been worked through. */
export interface Coverage {
  /** Its numbered paragraphs, those of its subsections among them; at least 1. */
  readonly paragraphs: number;
  /** How many of them carry an annotation. */
  readonly annotated: number;
  /** How many were read; they may be annotated, too. */
  readonly read: number;
  /** How many changed since they were read; they are read no more, but may be annotated. */
  readonly changed: number;
  /** How many are neither annotated nor read. */
  readonly untouched: number;
}

const none: Coverage = { paragraphs: 0, annotated: 0, read: 0, changed: 0, untouched: 0 };

/**
 * How far each section and annex that has paragraphs has been worked through, by its id. Linear in the number of
 * paragraphs.
 */
export function coverageOf(report: Report, touched: Touched): ReadonlyMap<string, Coverage> {
  const partsOf = partsFinder(report);
  const coverage = new Map<string, Coverage>();
  for (const { id, section } of report.paragraphs) {
    const one = (ids: ReadonlySet<string>): number => (ids.has(id) ? 1 : 0);
    const isTouched = touched.annotated.has(id) || touched.read.has(id);
    for (const part of partsOf(section)) {
      const before = coverage.get(part) ?? none;
      coverage.set(part, {
        paragraphs: before.paragraphs + 1,
        annotated: before.annotated + one(touched.annotated),
        read: before.read + one(touched.read),
        changed: before.changed + one(touched.changed),
        untouched: before.untouched + (isTouched ? 0 : 1),
      });
    }
  }
  return coverage;
}

/** The ids of the paragraphs of a section or annex, those of its subsections among them, in document order. */
export function paragraphsBelow(report: Report, part: string): readonly string[] {
  const partsOf = partsFinder(report);
  return report.paragraphs.filter(({ section }) => partsOf(section).has(part)).map(({ id }) => id);
}

/** Tells the section or annex with an id and all above it. */
function partsFinder({ sections, annexes }: Report): (id: string | undefined) => ReadonlySet<string> {
  const parents = new Map<string, string | undefined>([
    ...annexes.map(({ id }) => [id, undefined] as const),
    ...sections.map(({ id, parent }) => [id, parent] as const),
  ]);
  return (id) => {
    const parts = new Set<string>();
    // A text may name a section its own parent.
    for (let part = id; part !== undefined && !parts.has(part); part = parents.get(part)) parts.add(part);
    return parts;
  };
}
