import { findCitedDocuments } from '../../report/citations/findCitedDocuments';
import type { CitedDocument } from '../../report/citedDocuments';
import { withoutMarks } from '../../report/plainWords';
import type { Place, Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { isSameDocument } from '../../report/symbols/documentSymbol';
import type { OffsetRange } from '../../text/offsetRange';
import type { IndexedCitation } from '../reportIndex';
import { indexedPlace } from './indexedPlace';

/** UTF-16 units read at a time, and beyond them on both sides for what belongs to a symbol near an end. */
const stretchLength = 8_192;
const margin = 1_200;
/** UTF-16 units of an excerpt before and behind the citation. */
const wordsBefore = 50;
const wordsBehind = 110;

/** Places of documents that are looked up at a time. */
const placesAtATime = 512;

/** Where a report names another document. */
interface Named {
  readonly symbol: string;
  readonly range: OffsetRange;
}

/** Which citations are wanted. */
export interface CitationsWanted {
  /** Asked once for each symbol and each resolution; all are wanted without it. */
  readonly isWanted?: (symbol: string) => boolean;
  /** The first so many in document order; all without it. */
  readonly most?: number;
}

/**
 * The documents other than itself that a report cites or lists, and the resolutions that it names, in document order,
 * each with the paragraphs that are cited of it.
 */
export function* indexCitations(
  report: Report,
  { isWanted = () => true, most = Infinity }: CitationsWanted = {},
): Steps<readonly IndexedCitation[]> {
  const named = (yield* namedDocuments(report, isWanted)).slice(0, most);
  yield;
  const citations: IndexedCitation[] = [];
  for (let first = 0; first < named.length;) {
    const from = named[first]?.range.start ?? 0;
    let next = first;
    while (next < named.length && (named[next]?.range.start ?? 0) < from + stretchLength) next++;
    const together = named.slice(first, next);
    const cited = citedIn(report, { start: from - margin, end: from + stretchLength + margin });
    yield;
    for (const document of together) citations.push(citationOf(report, document, cited));
    yield;
    first = next;
  }
  return citations;
}

/** In document order; what another covers, as a symbol in the words of a resolution, once. */
function* namedDocuments(report: Report, isWanted: (symbol: string) => boolean): Steps<readonly Named[]> {
  const all: Named[] = [];
  for (const { symbol, place } of placesOfDocuments(report, isWanted)) {
    all.push({ symbol, range: report.rangeOf(place) });
    if (all.length % placesAtATime === 0) yield;
  }
  all.sort((a, b) => a.range.start - b.range.start);
  return all.filter(({ range }, index) => range.start >= (all[index - 1]?.range.end ?? 0));
}

function* placesOfDocuments(
  { symbol: own, symbols, resolutions }: Report,
  isWanted: (symbol: string) => boolean,
): Iterable<{ readonly symbol: string; readonly place: Place }> {
  for (const { symbol, occurrences } of symbols) {
    if ((own !== undefined && isSameDocument(symbol, own)) || !isWanted(symbol)) continue;
    for (const { role, place } of occurrences)
      if (role === 'citation' || role === 'listing') yield { symbol, place };
  }
  for (const { id: symbol, occurrences } of resolutions)
    if (symbol !== own && isWanted(symbol)) for (const place of occurrences) yield { symbol, place };
}

/** What the text of a stretch cites, by where its symbols begin in the report. */
function citedIn(report: Report, stretch: OffsetRange): ReadonlyMap<number, CitedDocument> {
  const start = Math.max(0, stretch.start);
  const moved = ({ start: from, end: to }: OffsetRange): OffsetRange => ({
    start: from + start,
    end: to + start,
  });
  return new Map(
    findCitedDocuments(report.text.slice(start, stretch.end)).map((cited) => [
      cited.symbolRange.start + start,
      {
        symbol: cited.symbol,
        symbolRange: moved(cited.symbolRange),
        range: moved(cited.range),
        paragraphs: cited.paragraphs.map((each) => ({ ...each, range: moved(each.range) })),
      },
    ]),
  );
}

function citationOf(
  report: Report,
  { symbol, range: symbolRange }: Named,
  cited: ReadonlyMap<number, CitedDocument>,
): IndexedCitation {
  const found = cited.get(symbolRange.start);
  const range = found?.range ?? symbolRange;
  return {
    symbol,
    symbolRange,
    paragraphs: found?.paragraphs ?? [],
    excerpt: excerptOf(report, range),
    ...indexedPlace(report.text, range),
  };
}

/** The words round `range` on one line, an ellipsis where they are cut. */
function excerptOf({ text }: Report, range: OffsetRange): string {
  const lineStart = text.lineStart(text.lineAt(range.start));
  const lineEnd = text.lineEnd(text.lineAt(range.end));
  const start = wordStart(text.slice(lineStart, range.start), lineStart, range.start);
  const end = Math.min(lineEnd, range.end + wordsBehind);
  const words = withoutMarks(text.slice(start, end)).replace(/\s+/gu, ' ').trim();
  // A cut may have halved a character outside the basic plane.
  return `${start > lineStart ? '…' : ''}${words}${end < lineEnd ? '…' : ''}`.replace(/\p{Cs}/gu, '');
}

/** Where an excerpt begins: not within a word where words have blanks between them. */
function wordStart(before: string, lineStart: number, from: number): number {
  if (before.length <= wordsBefore) return lineStart;
  const start = from - wordsBefore;
  const blank = before.slice(-wordsBefore).indexOf(' ');
  return blank < 0 || blank > wordsBefore / 2 ? start : start + blank + 1;
}
