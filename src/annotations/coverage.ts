import type { Report } from '../report/report';

/** How far a section has been worked through. */
export interface Coverage {
  /** Its numbered paragraphs, those of its subsections among them; at least 1. */
  readonly paragraphs: number;
  /** How many of them carry an annotation. */
  readonly annotated: number;
}

/**
 * How many of its paragraphs carry an annotation, by the id of each section and annex that has any.
 *
 * `annotated` are the ids of the report's paragraphs that do. Linear in the number of paragraphs.
 */
export function coverageOf(
  { sections, annexes, paragraphs }: Report,
  annotated: ReadonlySet<string>,
): ReadonlyMap<string, Coverage> {
  const parents = new Map<string, string | undefined>([
    ...annexes.map(({ id }) => [id, undefined] as const),
    ...sections.map(({ id, parent }) => [id, parent] as const),
  ]);
  const coverage = new Map<string, Coverage>();
  for (const { id, section } of paragraphs) {
    const counted = new Set<string>(); // a text may name a section its own parent
    for (let part = section; part !== undefined && !counted.has(part); part = parents.get(part)) {
      counted.add(part);
      const before = coverage.get(part) ?? { paragraphs: 0, annotated: 0 };
      coverage.set(part, {
        paragraphs: before.paragraphs + 1,
        annotated: before.annotated + (annotated.has(id) ? 1 : 0),
      });
    }
  }
  return coverage;
}
