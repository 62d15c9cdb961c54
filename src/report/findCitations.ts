import type { ReadingSequence } from './readingSequence';
import type {
  DocumentSymbol,
  Expert,
  Resolution,
  Place,
  SymbolOccurrence,
  SymbolRole,
  WorkingPaper,
} from './report';
import type { SegmentReading } from './readSegment';
import { placeIn } from './placedNodes';
import { comparisonKey, isSameDocument } from './symbols/documentSymbol';
import { findResolutions } from './symbols/findResolutions';
import type { ResolutionMatch } from './symbols/findResolutions';
import { findSymbols } from './symbols/findSymbols';
import type { SymbolMatch } from './symbols/findSymbols';
import type { Segment } from './segment';

/** Everything in a report that names another document. */
export interface Citations {
  readonly symbols: readonly DocumentSymbol[];
  readonly resolutions: readonly Resolution[];
  readonly workingPapers: readonly WorkingPaper[];
  readonly experts: readonly Expert[];
}

/** What a segment's text names; kept with the segment, which an edit elsewhere leaves as it is. */
interface SegmentCitations {
  readonly ownSymbol: string | undefined;
  readonly symbols: readonly SymbolMatch[];
  readonly resolutions: readonly ResolutionMatch[];
}

const found = new WeakMap<Segment, SegmentCitations>();

function citationsIn(segment: Segment, ownSymbol: string | undefined): SegmentCitations {
  const known = found.get(segment);
  if (known?.ownSymbol === ownSymbol && known !== undefined) return known;
  const citations = {
    ownSymbol,
    symbols: segment.text.includes('/') ? findSymbols(segment.text, { ownSymbol }) : [],
    resolutions: findResolutions(segment.text, undefined),
  };
  found.set(segment, citations);
  return citations;
}

/** The documents that a report names, each with its occurrences. Linear. */
export function findCitations(sequence: ReadingSequence, ownSymbol: string | undefined): Citations {
  const symbols = new Map<
    string,
    { symbol: string; kind: DocumentSymbol['kind']; occurrences: SymbolOccurrence[] }
  >();
  const resolutions = new Map<string, { match: ResolutionMatch; occurrences: Place[] }>();
  let isFirstOwn = true;
  for (const reading of sequence) {
    const { segment } = reading;
    const citations = citationsIn(segment, ownSymbol);
    for (const match of citations.symbols) {
      const isOwn = ownSymbol !== undefined && isSameDocument(match.symbol, ownSymbol);
      const role = isOwn ? (isFirstOwn ? 'self' : ownRole(reading, match)) : 'citation';
      if (isOwn) isFirstOwn = false;
      const key = comparisonKey(match.symbol);
      const entry = symbols.get(key) ?? { symbol: match.symbol, kind: match.kind, occurrences: [] };
      entry.occurrences.push({
        place: placeIn(segment, match.start, segment, match.end),
        role,
        authors: [],
        title: undefined,
      });
      symbols.set(key, entry);
    }
    for (const match of citations.resolutions) {
      const entry = resolutions.get(match.id) ?? { match, occurrences: [] };
      entry.occurrences.push(placeIn(segment, match.start, segment, match.end));
      resolutions.set(match.id, entry);
    }
  }
  return {
    symbols: [...symbols.values()].map((entry) => ({ ...entry, title: undefined })),
    resolutions: [...resolutions.values()].map(({ match: { id, kind, number, body }, occurrences }) => ({
      id,
      kind,
      number,
      body,
      occurrences,
    })),
    workingPapers: [],
    experts: [],
  };
}

/** A report's own symbol in a page head is furniture; in its text it is a citation. */
function ownRole({ nodes }: SegmentReading, match: SymbolMatch): SymbolRole {
  const isHead = nodes.some(
    (node) => node.kind === 'furniture' && node.start <= match.start && match.end <= node.end,
  );
  return isHead ? 'furniture' : 'citation';
}
