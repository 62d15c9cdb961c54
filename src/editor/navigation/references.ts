import type {
  Annex,
  CrossReferenceTarget,
  Expert,
  Footnote,
  Paragraph,
  Place,
  Report,
  Section,
  TableCaption,
} from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { containsRange } from '../../text/offsetRange';
import { expertsIn } from '../hovers/expertAt';
import type { Subject } from './subject';
import { definitionOf } from './subject';

/** A part of a report that cross-references can mean. */
type Part = Section | Paragraph | Annex | Footnote | TableCaption;

const referencesByPart = new WeakMap<Report, ReadonlyMap<Part, readonly Place[]>>();

/**
 * Every place that names `subject`, in document order, without the one that tells it: symbols in all roles, markers and
 * cross-references of a note, names of a person. Linear for a person; else as long as the answer, after a first call.
 */
export function usesOf(report: Report, subject: Subject): readonly OffsetRange[] {
  const uses = allUses(report, subject);
  const definition = definitionOf(report, subject);
  // What tells most of a resolution is a mention of it like the others.
  if (definition === undefined || isPart(subject) || subject.kind === 'resolution') return uses;
  const told = report.rangeOf(definition);
  return uses.filter((range) => !containsRange(told, range));
}

function isPart(subject: Subject): subject is CrossReferenceTarget {
  return subject.kind !== 'symbol' && subject.kind !== 'resolution' && subject.kind !== 'expert';
}

function allUses(report: Report, subject: Subject): readonly OffsetRange[] {
  const ranges = (places: readonly Place[]): readonly OffsetRange[] =>
    places.map((place) => report.rangeOf(place));
  switch (subject.kind) {
    case 'symbol':
      return ranges(subject.symbol.occurrences.map(({ place }) => place));
    case 'resolution':
      return ranges(subject.resolution.occurrences);
    case 'expert':
      return namesOf(report, subject.expert);
    case 'footnote':
      return [...ranges(subject.footnote.references), ...ranges(referencesTo(report, subject))].sort(
        (a, b) => a.start - b.start,
      );
    case 'paragraph':
    case 'section':
    case 'annex':
    case 'table':
      return ranges(referencesTo(report, subject));
  }
}

/** The cross-references that mean `target`, alone or among others, in document order. Linear at first, then constant. */
export function referencesTo(report: Report, target: CrossReferenceTarget): readonly Place[] {
  let byPart = referencesByPart.get(report);
  if (byPart === undefined) {
    const made = new Map<Part, Place[]>();
    for (const { place, targets } of report.crossReferences)
      for (const part of new Set(targets.map(partOf))) {
        const places = made.get(part);
        if (places === undefined) made.set(part, [place]);
        else places.push(place);
      }
    byPart = made;
    referencesByPart.set(report, byPart);
  }
  return byPart.get(partOf(target)) ?? [];
}

/** An item counts as its paragraph: who looks for a paragraph wants those to its items too. */
function partOf(target: CrossReferenceTarget): Part {
  switch (target.kind) {
    case 'paragraph':
      return target.paragraph;
    case 'section':
      return target.section;
    case 'annex':
      return target.annex;
    case 'footnote':
      return target.footnote;
    case 'table':
      return target.table;
  }
}

/** Where the name of `expert` stands, line by line. */
function namesOf(report: Report, expert: Expert): readonly OffsetRange[] {
  const found: OffsetRange[] = [];
  const { text } = report;
  for (let line0 = 0; line0 < text.lineCount; line0++) {
    const start = text.lineStart(line0);
    for (const named of expertsIn(report, text.line(line0)))
      if (named.expert === expert)
        found.push({ start: start + named.range.start, end: start + named.range.end });
  }
  return found;
}
