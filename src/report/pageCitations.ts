import { placeIn } from './places';
import type { Page, ReadingSequence } from './readingSequence';
import type { DocumentSymbol, Place, SymbolOccurrence, SymbolRole, WorkingPaper } from './report';
import type { SegmentReading } from './readSegment';
import { segmentCitations } from './segmentCitations';
import { comparisonKey, isSameDocument } from './symbols/documentSymbol';
import type { ResolutionMatch } from './symbols/findResolutions';
import type { SymbolMatch } from './symbols/findSymbols';
import type { Steps } from './steps';

/** A document with its occurrences on a page. */
export interface CitedSymbol {
  readonly symbol: string;
  readonly kind: DocumentSymbol['kind'];
  readonly occurrences: SymbolOccurrence[];
}

/** A resolution with its occurrences on a page. */
export interface CitedResolution {
  readonly match: ResolutionMatch;
  readonly occurrences: Place[];
}

/** What citations on a page depend on besides its text. */
export interface CitationContext {
  readonly ownSymbol: string | undefined;
  /** Whether the report's own symbol has not been met yet. */
  readonly isBeforeOwn: boolean;
  /** The rows of lists that reach into the page, in order. */
  readonly rows: readonly WorkingPaper[];
}

/** The documents that a page names, each in the order in which it first appears there. */
export interface PageCitations {
  readonly context: CitationContext;
  /** By their keys of comparison. */
  readonly symbols: ReadonlyMap<string, CitedSymbol>;
  /** By their ids. */
  readonly resolutions: ReadonlyMap<string, CitedResolution>;
  readonly isBeforeOwn: boolean;
}

/** Segments that are looked through at a time. */
const segmentsAtATime = 8;

const known = new WeakMap<Page, PageCitations>();

/** The documents that `page` names. Kept with the page, as long as the context is the same. */
export function* pageCitations(
  sequence: ReadingSequence,
  page: Page,
  context: CitationContext,
): Steps<PageCitations> {
  const before = known.get(page);
  if (before !== undefined && isSameContext(before.context, context)) return before;
  const { ownSymbol } = context;
  let { isBeforeOwn } = context;
  const symbols = new Map<string, CitedSymbol>();
  const resolutions = new Map<string, CitedResolution>();
  const rows = new RowIndex(sequence, context.rows);
  for (const [slot, reading] of page.readings.entries()) {
    if (slot % segmentsAtATime === segmentsAtATime - 1) yield;
    const { segment } = reading;
    const citations = segmentCitations(segment, ownSymbol);
    for (const match of citations.symbols) {
      const isOwn = ownSymbol !== undefined && isSameDocument(match.symbol, ownSymbol);
      const row = rows.at(reading, match.start);
      const role = row === undefined ? roleOf(reading, match, { isOwn, isBeforeOwn }) : 'listing';
      isBeforeOwn &&= !isOwn;
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
  }
  const made = { context, symbols, resolutions, isBeforeOwn };
  known.set(page, made);
  return made;
}

function isSameContext(a: CitationContext, b: CitationContext): boolean {
  return (
    a.ownSymbol === b.ownSymbol &&
    a.isBeforeOwn === b.isBeforeOwn &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => row === b.rows[index])
  );
}

/** The first mention of the report's own symbol is its name; in a page head it is furniture, else a citation. */
function roleOf(
  { nodes }: SegmentReading,
  match: SymbolMatch,
  { isOwn, isBeforeOwn }: { readonly isOwn: boolean; readonly isBeforeOwn: boolean },
): SymbolRole {
  if (!isOwn) return 'citation';
  if (isBeforeOwn) return 'self';
  const isHead = nodes.some(
    (node) => node.kind === 'furniture' && node.start <= match.start && match.end <= node.end,
  );
  return isHead ? 'furniture' : 'citation';
}

/** The rows of the lists by place; asked in ascending order. */
class RowIndex {
  readonly #sequence: ReadingSequence;
  readonly #rows: readonly { readonly start: number; readonly end: number; readonly paper: WorkingPaper }[];
  #next = 0;

  constructor(sequence: ReadingSequence, papers: readonly WorkingPaper[]) {
    this.#sequence = sequence;
    this.#rows = papers.map((paper) => ({ ...sequence.rangeOf(paper.place), paper }));
  }

  /** The row that holds the character at `start` in a segment. */
  at({ segment }: SegmentReading, start: number): WorkingPaper | undefined {
    if (this.#rows.length === 0) return undefined;
    const offset = this.#sequence.rangeOf(placeIn(segment, start, segment, start)).start;
    let row = this.#rows[this.#next];
    while (row !== undefined && row.end <= offset) row = this.#rows[++this.#next];
    return row !== undefined && row.start <= offset ? row.paper : undefined;
  }
}
