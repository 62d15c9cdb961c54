import type { Segment } from './segment';
import { citationDetails } from './symbols/citationDetails';
import type { CitationDetails } from './symbols/citationDetails';
import { findResolutions } from './symbols/findResolutions';
import type { ResolutionMatch } from './symbols/findResolutions';
import { findSymbols } from './symbols/findSymbols';
import type { SymbolMatch } from './symbols/findSymbols';

/** What the text of one segment names. Offsets count from the segment's beginning. */
export interface SegmentCitations {
  readonly symbols: readonly (SymbolMatch & CitationDetails)[];
  readonly resolutions: readonly ResolutionMatch[];
}

const known = new WeakMap<
  Segment,
  { readonly ownSymbol: string | undefined; readonly citations: SegmentCitations }
>();

const noCitations: SegmentCitations = { symbols: [], resolutions: [] };

/** The documents that a segment's text names. Kept with the segment, which an edit elsewhere leaves as it is. */
export function segmentCitations(segment: Segment, ownSymbol: string | undefined): SegmentCitations {
  const before = known.get(segment);
  if (before !== undefined && before.ownSymbol === ownSymbol) return before.citations;
  const citations = {
    symbols: segment.text.includes('/') ? symbolsIn(segment, ownSymbol) : [],
    resolutions: findResolutions(segment.text, undefined),
  };
  // Most segments name nothing, which costs little to see again.
  if (citations.symbols.length === 0 && citations.resolutions.length === 0) return noCitations;
  known.set(segment, { ownSymbol, citations });
  return citations;
}

/** The symbols with the authors and titles that their block of lines gives them: a note, a paragraph. */
function symbolsIn(segment: Segment, ownSymbol: string | undefined): SegmentCitations['symbols'] {
  const { text } = segment;
  const matches = findSymbols(text, { ownSymbol });
  if (matches.length === 0) return [];
  const { lines } = segment;
  const described: (SymbolMatch & CitationDetails)[] = [];
  let next = 0;
  for (let first = 0; first < lines.length && next < matches.length;) {
    let last = first;
    while (
      last + 1 < lines.length &&
      lines[last + 1]?.kind !== 'blank' &&
      lines[last]?.kind !== 'blank' &&
      lines[last + 1]?.note === undefined
    )
      last++;
    const [start, end] = [lines[first]?.start ?? 0, lines[last]?.end ?? text.length];
    const inBlock: SymbolMatch[] = [];
    for (let match = matches[next]; match !== undefined && match.start < end; match = matches[++next])
      inBlock.push(match);
    if (inBlock.length > 0) {
      const spans = inBlock.map((match) => ({ start: match.start - start, end: match.end - start }));
      const details = citationDetails(text.slice(start, Math.max(end, inBlock.at(-1)?.end ?? end)), spans);
      inBlock.forEach(({ start: from, end: to, symbol, firstLineSymbol, kind, confidence }, index) => {
        const { authors, title } = details[index] ?? { authors: [], title: undefined };
        described.push({ start: from, end: to, symbol, firstLineSymbol, kind, confidence, authors, title });
      });
    }
    first = last + 1;
  }
  return described;
}
