import { placeIn } from './places';
import type { ReadingSequence } from './readingSequence';
import type { DocumentSymbol, Place, Resolution, SymbolOccurrence, SymbolRole, WorkingPaper } from './report';
import type { SegmentReading } from './readSegment';
import { segmentCitations } from './segmentCitations';
import type { Steps } from './steps';
import { comparisonKey, isSameDocument } from './symbols/documentSymbol';
import type { ResolutionMatch } from './symbols/findResolutions';
import type { SymbolMatch } from './symbols/findSymbols';

/** The other documents that a report names. */
export interface Citations {
  readonly symbols: readonly DocumentSymbol[];
  readonly resolutions: readonly Resolution[];
}

interface OpenSymbol {
  readonly symbol: string;
  readonly kind: DocumentSymbol['kind'];
  readonly occurrences: SymbolOccurrence[];
}

/** Segments that are looked through at a time. */
const segmentsAtATime = 8;

/**
 * The documents that a report names, each with its occurrences, in the order in which they first appear. Linear.
 *
 * `workingPapers` are the rows of its lists: a symbol in one is listed there, and gets the row's title.
 */
export function* findCitations(
  sequence: ReadingSequence,
  ownSymbol: string | undefined,
  workingPapers: readonly WorkingPaper[],
): Steps<Citations> {
  const symbols = new Map<string, OpenSymbol>();
  const resolutions = new Map<string, { readonly match: ResolutionMatch; readonly occurrences: Place[] }>();
  const rows = new RowIndex(sequence, workingPapers);
  let isFirstOwn = true;
  let start = 0;
  let count = 0;
  for (const reading of sequence) {
    if (++count % segmentsAtATime === 0) yield;
    const { segment } = reading;
    const citations = segmentCitations(segment, ownSymbol);
    for (const match of citations.symbols) {
      const isOwn = ownSymbol !== undefined && isSameDocument(match.symbol, ownSymbol);
      const row = rows.at(start + match.start);
      const role =
        row !== undefined
          ? 'listing'
          : isOwn && isFirstOwn
            ? 'self'
            : isOwn
              ? ownRole(reading, match)
              : 'citation';
      isFirstOwn &&= !isOwn;
      const key = comparisonKey(match.symbol);
      const entry = symbols.get(key) ?? { symbol: match.symbol, kind: match.kind, occurrences: [] };
      const title = row === undefined ? match.title : row.title === '' ? undefined : row.title;
      const authors = row === undefined ? match.authors : [];
      entry.occurrences.push({
        place: placeIn(segment, match.start, segment, match.end),
        role,
        authors,
        title,
      });
      symbols.set(key, entry);
    }
    for (const match of citations.resolutions) {
      const entry = resolutions.get(match.id) ?? { match, occurrences: [] };
      entry.occurrences.push(placeIn(segment, match.start, segment, match.end));
      resolutions.set(match.id, entry);
    }
    start += segment.text.length;
  }
  return {
    symbols: [...symbols.values()].map(({ symbol, kind, occurrences }) => ({
      symbol,
      kind,
      title: titleOf(occurrences),
      occurrences,
    })),
    resolutions: [...resolutions.values()].map(({ match: { id, kind, number, body }, occurrences }) => ({
      id,
      kind,
      number,
      body,
      occurrences,
    })),
  };
}

/** The listed title, else the first that a citation gives. */
function titleOf(occurrences: readonly SymbolOccurrence[]): string | undefined {
  const listed = occurrences.find(({ role, title }) => role === 'listing' && title !== undefined);
  return listed?.title ?? occurrences.find(({ title }) => title !== undefined)?.title;
}

/** A report's own symbol in a page head is furniture; in its text it is a citation. */
function ownRole({ nodes }: SegmentReading, match: SymbolMatch): SymbolRole {
  const isHead = nodes.some(
    (node) => node.kind === 'furniture' && node.start <= match.start && match.end <= node.end,
  );
  return isHead ? 'furniture' : 'citation';
}

/** The rows of the lists by offset; asked in ascending order. */
class RowIndex {
  readonly #rows: readonly { readonly start: number; readonly end: number; readonly paper: WorkingPaper }[];
  #next = 0;

  constructor(sequence: ReadingSequence, papers: readonly WorkingPaper[]) {
    this.#rows = papers.map((paper) => ({ ...sequence.rangeOf(paper.place), paper }));
  }

  at(offset: number): WorkingPaper | undefined {
    for (
      let row = this.#rows[this.#next];
      row !== undefined && row.end <= offset;
      row = this.#rows[this.#next]
    )
      this.#next++;
    const row = this.#rows[this.#next];
    return row !== undefined && row.start <= offset ? row.paper : undefined;
  }
}
