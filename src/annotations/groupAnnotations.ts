import type { Report } from '../report/report';
import type { Anchor, Annotation } from './annotation';
import { anchorIndexOf } from './anchorIndex';
import type { Codebook } from './codebook';

/** What annotations can be put together by. */
export type Grouping = 'section' | 'code' | 'status' | 'author';

/** Annotations that have something in common. */
export interface AnnotationGroup {
  readonly by: Grouping;
  /**
   * The id of the section, annex, code or status, or the author's name; `undefined` for annotations without:
   * before the first section, without a place in the text, without a code.
   */
  readonly key: string | undefined;
  /** In the order of the text, then of creation; what has no place comes last. Never empty. */
  readonly annotations: readonly Annotation[];
}

/** What grouping needs to know of an `AnnotationSet`. */
export interface GroupedSet {
  readonly annotations: readonly Annotation[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly codebook: Codebook;
}

/**
 * Puts annotations into groups; replies stand in none, unless they have lost what they answer.
 *
 * Sections come in the order of the text, codes and statuses in that of the codebook with unknown ones
 * behind, authors by name; the group without a key comes last. A record with several codes stands in the
 * group of each. An orphan stands in the section that it was made in, while the report still has that.
 */
export function groupAnnotations(set: GroupedSet, report: Report, by: Grouping): readonly AnnotationGroup[] {
  const { addresses } = anchorIndexOf(report);
  const sections = [...report.sections, ...report.annexes]
    .map(({ id, place }) => ({ id, start: report.rangeOf(place).start }))
    .sort((a, b) => a.start - b.start)
    .map(({ id }) => id);
  const sectionOf = (annotation: Annotation): string | undefined => {
    const start = placeOf(set.anchors.get(annotation.id));
    if (start !== undefined) return addresses.at(start).section;
    const stored = annotation.target.kind === 'passage' ? annotation.target.address.section : undefined;
    return stored !== undefined && sections.includes(stored) ? stored : undefined;
  };
  const keysOf = (annotation: Annotation): readonly (string | undefined)[] => {
    switch (by) {
      case 'section':
        return [sectionOf(annotation)];
      case 'code':
        return annotation.codes.length === 0 ? [undefined] : annotation.codes;
      case 'status':
        return [annotation.status];
      case 'author':
        return [annotation.creator.name];
    }
  };
  const groups = new Map<string | undefined, Annotation[]>();
  for (const annotation of inTextOrder(set))
    for (const key of keysOf(annotation)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [annotation]);
      else group.push(annotation);
    }
  const order = orderOf(by, set.codebook, sections);
  return [...groups]
    .sort(([a], [b]) => compareKeys(a, b, order))
    .map(([key, annotations]) => ({ by, key, annotations }));
}

/** Records with a place of their own or none at all, by place; replies in threads left out. */
function inTextOrder({ annotations, anchors }: GroupedSet): readonly Annotation[] {
  const start = ({ id }: Annotation): number => placeOf(anchors.get(id)) ?? Infinity;
  return annotations
    .filter(({ id, target }) => target.kind === 'passage' || anchors.has(id))
    .map((annotation) => ({ annotation, start: start(annotation) }))
    .sort((a, b) => (a.start === b.start ? 0 : a.start - b.start))
    .map(({ annotation }) => annotation);
}

/** Where an annotation is or may be; `undefined` where nobody knows. */
function placeOf(anchor: Anchor | undefined): number | undefined {
  if (anchor?.state === 'anchored') return anchor.range.start;
  return anchor?.state === 'needs-review' ? anchor.proposal.start : undefined;
}

function orderOf(by: Grouping, codebook: Codebook, sections: readonly string[]): readonly string[] {
  switch (by) {
    case 'section':
      return sections;
    case 'code':
      return codebook.codes.map(({ id }) => id);
    case 'status':
      return codebook.statuses.map(({ id }) => id);
    case 'author':
      return [];
  }
}

function compareKeys(a: string | undefined, b: string | undefined, order: readonly string[]): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const [placeA, placeB] = [order.indexOf(a), order.indexOf(b)];
  if (placeA !== placeB) return (placeA === -1 ? Infinity : placeA) - (placeB === -1 ? Infinity : placeB);
  return a.localeCompare(b);
}
