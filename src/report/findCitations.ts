import type { CitationContext, CitedResolution, CitedSymbol, PageCitations } from './pageCitations';
import { pageCitations } from './pageCitations';
import type { ReadingSequence } from './readingSequence';
import type { DocumentSymbol, Resolution, SymbolOccurrence, WorkingPaper } from './report';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** The other documents that a report names. */
export interface Citations {
  readonly symbols: readonly DocumentSymbol[];
  readonly resolutions: readonly Resolution[];
}

/** Pages that are put together at a time. */
const pagesAtATime = 32;

/**
 * The documents that a report names, each with its occurrences, in the order in which they first appear.
 *
 * Linear at first; what a page names is kept with it. `workingPapers` are the rows of its lists, in order: a symbol in
 * one is listed there, and gets the row's title.
 */
export function* findCitations(
  sequence: ReadingSequence,
  ownSymbol: string | undefined,
  workingPapers: readonly WorkingPaper[],
): Steps<Citations> {
  const symbols = new Map<string, CitedSymbol>();
  const resolutions = new Map<string, CitedResolution>();
  const rows = new RowsByPage(workingPapers);
  let isBeforeOwn = true;
  for (const [index, page] of sequence.pages.entries()) {
    if (index % pagesAtATime === pagesAtATime - 1) yield;
    const context: CitationContext = {
      ownSymbol,
      isBeforeOwn,
      rows: rows.before(keyOf(sequence, index + 1)),
    };
    const named: PageCitations = yield* pageCitations(sequence, page, context);
    ({ isBeforeOwn } = named);
    for (const [key, { symbol, kind, occurrences }] of named.symbols) {
      const entry = symbols.get(key) ?? { symbol, kind, occurrences: [] };
      for (const occurrence of occurrences) entry.occurrences.push(occurrence);
      symbols.set(key, entry);
    }
    for (const [id, { match, occurrences }] of named.resolutions) {
      const entry = resolutions.get(id) ?? { match, occurrences: [] };
      for (const place of occurrences) entry.occurrences.push(place);
      resolutions.set(id, entry);
    }
  }
  return {
    symbols: Array.from(symbols.values(), ({ symbol, kind, occurrences }) => ({
      symbol,
      kind,
      title: titleOf(occurrences),
      occurrences,
    })),
    resolutions: Array.from(resolutions.values(), ({ match: { id, kind, number, body }, occurrences }) => ({
      id,
      kind,
      number,
      body,
      occurrences,
    })),
  };
}

/** The key of the first segment of a page; infinite behind the last page. */
function keyOf({ pages }: ReadingSequence, index: number): number {
  return pages[index]?.readings[0]?.segment.key ?? Infinity;
}

/** The listed title, else the first that a citation gives. */
function titleOf(occurrences: readonly SymbolOccurrence[]): string | undefined {
  const listed = occurrences.find(({ role, title }) => role === 'listing' && title !== undefined);
  return listed?.title ?? occurrences.find(({ title }) => title !== undefined)?.title;
}

/** The rows of the lists, page by page; asked in the order of the pages. */
class RowsByPage {
  readonly #papers: readonly WorkingPaper[];
  #next = 0;

  constructor(papers: readonly WorkingPaper[]) {
    this.#papers = papers;
  }

  /** The rows that begin before the segment of `key`, without those that end before the one asked for last. */
  before(key: number): readonly WorkingPaper[] {
    const rows: WorkingPaper[] = [];
    for (let index = this.#next; index < this.#papers.length; index++) {
      const paper = this.#papers[index];
      if (paper === undefined || (paper.place.origin as Segment).key >= key) break;
      rows.push(paper);
      // A row that reaches over the border counts on both pages.
      if (((paper.place.endOrigin ?? paper.place.origin) as Segment).key < key) this.#next = index + 1;
    }
    return rows;
  }
}
