import { firstWords } from '../../report/plainWords';
import { paragraphNumberLength } from '../../report/paragraphNumber';
import type { Paragraph, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { citationLanguage, citationOf, placeWords } from '../citing/citation';
import type { CitationStyle, CitedReport } from '../citing/citation';
import { citationForms } from '../citing/citationForms';
import { citedPlaceOf } from '../citing/citedPlace';
import type { PlaceRequest } from './completionRequest';
import type { Proposal } from './proposal';
import { mostProposals } from './proposal';

/** How much of a paragraph is shown, and in how much of it words are looked for, in UTF-16 units. */
const wordsShown = 80;
const moreShown = 480;
const wordsSearched = 2000;

/** A report whose places are offered. */
export interface PlaceSource extends CitedReport {
  /** Whether the document is to be named with the place: in other texts than the report itself. */
  readonly isNamed: boolean;
}

/**
 * The paragraphs or sections of `source` that `request` may mean: those whose number begins with what was typed, else those
 * that hold it, in order. What they insert is their citation in the style given.
 */
export function placeProposals(
  request: PlaceRequest,
  source: PlaceSource,
  style: CitationStyle,
): readonly Proposal[] {
  return request.kind === 'paragraph'
    ? paragraphProposals(request, source, style)
    : sectionProposals(request, source, style);
}

function paragraphProposals(
  request: PlaceRequest,
  source: PlaceSource,
  style: CitationStyle,
): readonly Proposal[] {
  const { report } = source;
  const typed = request.typed.toLowerCase();
  const proposals: Proposal[] = [];
  for (const paragraph of report.paragraphs) {
    if (paragraph.run !== 'body') continue;
    const text = textOf(report, paragraph);
    const isMeant = /^\d/u.test(typed)
      ? paragraph.number.startsWith(typed)
      : text.replace(/\s+/gu, '').toLowerCase().includes(typed);
    if (!isMeant) continue;
    const [part] = paragraph.parts;
    if (part === undefined) continue;
    const { start } = report.rangeOf(part);
    proposals.push(
      proposalFor(request, source, style, {
        label: `¶${paragraph.number}`,
        words: firstWords(text, wordsShown),
        more: firstWords(text, moreShown),
        // From the number on: before it, a heading may end.
        range: { start: start + 1, end: start + 1 },
      }),
    );
    if (proposals.length >= mostProposals) break;
  }
  return proposals;
}

function textOf(report: Report, { parts: [part] }: Paragraph): string {
  if (part === undefined) return '';
  const { start, end } = report.rangeOf(part);
  const text = report.text.slice(start, Math.min(end, start + wordsSearched));
  return text.slice(paragraphNumberLength(text));
}

function sectionProposals(
  request: PlaceRequest,
  source: PlaceSource,
  style: CitationStyle,
): readonly Proposal[] {
  const { report } = source;
  const typed = request.typed.toLowerCase();
  const headings = [
    ...report.sections.map(({ id, label, title, place }) => ({
      name: label === '' ? title : id,
      label,
      title,
      place,
    })),
    ...report.annexes.map(({ label, title, place }) => ({ name: label, label, title, place })),
  ];
  return headings
    .filter(
      ({ name, label, title }) =>
        name.toLowerCase().startsWith(typed) ||
        label.toLowerCase().startsWith(typed) ||
        title.replace(/\s+/gu, '').toLowerCase().includes(typed),
    )
    .slice(0, mostProposals)
    .map(({ name, title, place }) =>
      proposalFor(request, source, style, {
        label: name,
        words: title === name ? '' : title,
        more: '',
        range: { start: report.rangeOf(place).start, end: report.rangeOf(place).start },
      }),
    );
}

interface Place {
  readonly label: string;
  readonly words: string;
  readonly more: string;
  readonly range: OffsetRange;
}

function proposalFor(
  { kind, lead, typed }: PlaceRequest,
  source: PlaceSource,
  style: CitationStyle,
  { label, words, more, range }: Place,
): Proposal {
  const bare = label.replace(/^¶/u, '');
  return {
    kind,
    label,
    words,
    more,
    from: source.isNamed ? (source.report.symbol ?? source.fileName) : '',
    insert: source.isNamed ? citationOf(source, range, style) : placeOnly(source.report, range, style),
    // What holds the words typed anywhere has been found already: the editor must not look again at its beginning.
    filter: typed === '' ? `${lead}${bare} ${words}` : `${lead}${typed} ${bare}`,
  };
}

function placeOnly(report: Report, range: OffsetRange, style: CitationStyle): string {
  const language = citationLanguage(report, style);
  const cited = citedPlaceOf(report, range);
  return cited === undefined ? '' : placeWords(report, cited, citationForms[language], language);
}
