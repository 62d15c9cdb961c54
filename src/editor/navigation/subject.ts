import { annexAt, footnoteAt, mentionAt, paragraphAt, sectionAt } from '../../report/lookup';
import type { Mention } from '../../report/mention';
import type {
  CrossReferenceTarget,
  DocumentSymbol,
  Expert,
  Footnote,
  Paragraph,
  Place,
  Report,
  Resolution,
} from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { touchesOffset } from '../../text/offsetRange';
import { expertAt } from '../hovers/expertAt';
import { listedPaper } from './listedPaper';
import { resolutionDefinition } from './resolutionDefinition';

/** Something that a report tells in one place and names in others. */
export type Subject =
  | CrossReferenceTarget
  | { readonly kind: 'symbol'; readonly symbol: DocumentSymbol }
  | { readonly kind: 'resolution'; readonly resolution: Resolution }
  | { readonly kind: 'expert'; readonly expert: Expert };

/** Words of a report and what they name or are the beginning of; several subjects for "paras. 23–27 and 31". */
export interface NamedSubjects {
  readonly range: OffsetRange;
  readonly subjects: readonly Subject[];
}

/**
 * What the words at `offset` name: a reference, a symbol, a marker, a person; or what begins there: a note, a heading,
 * a paragraph by its number, a table by its caption. `undefined` for other words. Logarithmic, but for people.
 */
export function subjectsAt(report: Report, offset: number): NamedSubjects | undefined {
  const mention = mentionAt(report, offset);
  if (mention !== undefined) return { range: report.rangeOf(mention.place), subjects: subjectsOf(mention) };
  const begun = begunAt(report, offset);
  if (begun !== undefined) return begun;
  const named = expertAt(report, offset);
  return named && { range: named.range, subjects: [{ kind: 'expert', expert: named.expert }] };
}

/** As `subjectsAt`; other words name the note, the paragraph or the section that they stand in. */
export function subjectsAround(report: Report, offset: number): NamedSubjects | undefined {
  const named = subjectsAt(report, offset);
  if (named !== undefined) return named;
  const footnote = footnoteAt(report, offset);
  if (footnote !== undefined) return whole(report, { kind: 'footnote', footnote });
  const paragraph = paragraphAt(report, offset);
  if (paragraph !== undefined) return whole(report, { kind: 'paragraph', paragraph, item: undefined });
  const section = sectionAt(report, offset);
  if (section !== undefined) return whole(report, { kind: 'section', section });
  const annex = annexAt(report, offset);
  return annex && whole(report, { kind: 'annex', annex });
}

/** What a mention names, in the order of the words. */
export function subjectsOf(mention: Mention): readonly Subject[] {
  switch (mention.kind) {
    case 'symbol':
      return [{ kind: 'symbol', symbol: mention.symbol }];
    case 'resolution':
      return [{ kind: 'resolution', resolution: mention.resolution }];
    case 'footnote-reference':
    case 'footnote-definition':
      return [{ kind: 'footnote', footnote: mention.footnote }];
    case 'cross-reference':
      return mention.reference.targets;
  }
}

/**
 * Where a subject is told: a note's text, a paragraph, a heading, a document's row in an annex, else where it is named
 * with its title, the mention of a resolution that tells most, a person's line in the roster; `undefined` where the report
 * does not tell it.
 */
export function definitionOf(report: Report, subject: Subject): Place | undefined {
  switch (subject.kind) {
    case 'footnote':
      return subject.footnote.parts[0];
    case 'paragraph':
      return subject.item?.place ?? subject.paragraph.parts[0];
    case 'section':
      return subject.section.place;
    case 'annex':
      return subject.annex.place;
    case 'table':
      return subject.table.place;
    case 'expert':
      return subject.expert.place;
    case 'symbol':
      return (
        listedPaper(report, subject.symbol.symbol)?.place ??
        subject.symbol.occurrences.find(({ title }) => title !== undefined)?.place
      );
    case 'resolution':
      return resolutionDefinition(report, subject.resolution);
  }
}

/**
 * The words that a subject goes by where it is told: a paragraph's number, a heading, a note's marker; all of its
 * definition else.
 */
export function nameRange(report: Report, subject: Subject): OffsetRange | undefined {
  const place = definitionOf(report, subject);
  if (place === undefined) return undefined;
  const range = report.rangeOf(place);
  if (subject.kind === 'paragraph' && subject.item === undefined)
    return { start: range.start, end: numberEnd(report, range, subject.paragraph) };
  if (subject.kind === 'footnote') return markerRange(report, range, subject.footnote);
  return range;
}

function whole(report: Report, subject: Subject): NamedSubjects | undefined {
  const range = nameRange(report, subject);
  return range && { range, subjects: [subject] };
}

/** The heading, caption or paragraph number that touches `offset`. */
function begunAt(report: Report, offset: number): NamedSubjects | undefined {
  const annex = annexAt(report, offset);
  const section = sectionAt(report, offset);
  const paragraph = paragraphAt(report, offset);
  const table = report.tables.find(({ place }) => touchesOffset(report.rangeOf(place), offset));
  const begun: (Subject | undefined)[] = [
    paragraph && { kind: 'paragraph', paragraph, item: undefined },
    table && { kind: 'table', table },
    section && { kind: 'section', section },
    annex && { kind: 'annex', annex },
  ];
  for (const subject of begun) {
    const named = subject && whole(report, subject);
    if (named !== undefined && touchesOffset(named.range, offset)) return named;
  }
  return undefined;
}

/** Behind the number of the paragraph that begins with `range`, its full stop included: "16." */
function numberEnd(report: Report, range: OffsetRange, { number }: Paragraph): number {
  const head = report.text.slice(range.start, Math.min(range.end, range.start + 80));
  const at = head.indexOf(number);
  return at < 0
    ? range.start
    : range.start + at + number.length + (/^[.．、]/u.test(head.slice(at + number.length)) ? 1 : 0);
}

function markerRange(report: Report, range: OffsetRange, footnote: Footnote): OffsetRange {
  const mention = mentionAt(report, range.start + 1) ?? mentionAt(report, range.start);
  return mention?.kind === 'footnote-definition' && mention.footnote === footnote
    ? report.rangeOf(mention.place)
    : { start: range.start, end: range.start };
}
