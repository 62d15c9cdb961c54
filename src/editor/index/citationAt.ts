import { findCitedDocuments } from '../../report/citations/findCitedDocuments';
import { mentionAt } from '../../report/lookup';
import type { Report } from '../../report/report';
import { isSameDocument } from '../../report/symbols/documentSymbol';
import type { OffsetRange } from '../../text/offsetRange';
import { touchesOffset } from '../../text/offsetRange';
import type { CitedPart } from '../../workspace/index/citedFiles';

/** UTF-16 units before and behind an offset in which a citation round it is looked for. */
const reach = 1_000;

/** A document, or paragraphs of one, that the words at an offset name. */
export interface CitationHere extends CitedPart {
  /** The words. */
  readonly range: OffsetRange;
}

/**
 * The document that the words at `offset` cite: by its symbol, as a resolution, or by the paragraphs named with it. On
 * one of several paragraphs that one is meant. `undefined` for other words. Costs the same in any report.
 */
export function citationAt(report: Report, offset: number): CitationHere | undefined {
  const mention = mentionAt(report, offset);
  if (mention?.kind === 'resolution')
    return { symbol: mention.resolution.id, paragraphs: [], range: report.rangeOf(mention.place) };
  const symbol = mention?.kind === 'symbol' ? mention.symbol.symbol : undefined;
  const found = citedRound(report, offset);
  if (found !== undefined && (symbol === undefined || isSameDocument(symbol, found.symbol))) return found;
  return symbol === undefined || mention === undefined
    ? undefined
    : { symbol, paragraphs: [], range: report.rangeOf(mention.place) };
}

function citedRound({ text }: Report, offset: number): CitationHere | undefined {
  const start = text.lineStart(text.lineAt(Math.max(0, offset - reach)));
  const words = text.slice(Math.max(start, offset - 2 * reach), offset + reach);
  const from = Math.max(start, offset - 2 * reach);
  const at = offset - from;
  const cited = findCitedDocuments(words).find(({ range }) => touchesOffset(range, at));
  if (cited === undefined) return undefined;
  const one = cited.paragraphs.find(({ range }) => touchesOffset(range, at));
  const range = one?.range ?? cited.range;
  return {
    symbol: cited.symbol,
    paragraphs: one === undefined ? cited.paragraphs : [one],
    range: { start: range.start + from, end: range.end + from },
  };
}
