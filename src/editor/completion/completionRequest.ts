import { findCitedDocuments } from '../../report/citations/findCitedDocuments';

/** What somebody who types is asking for. Offsets count in the line. */
export type CompletionRequest =
  /** "[^": a note of this file. */
  | { readonly kind: 'note'; readonly start: number; readonly typed: string }
  /** "A/": a document. */
  | { readonly kind: 'symbol'; readonly start: number; readonly typed: string }
  | PlaceRequest;

/** "¶" or "#": a paragraph or a section. */
export interface PlaceRequest {
  readonly kind: 'paragraph' | 'section';
  /** Where the sign stands, or the symbol before it. */
  readonly start: number;
  /** What stands from `start` to behind the sign. */
  readonly lead: string;
  /** What was typed behind the sign: a number, or words to look for. */
  readonly typed: string;
  /** The document named just before; `undefined` where none is. */
  readonly symbol: string | undefined;
}

const note = /\[\^([^\]\s[]{0,24})$/u;
const symbol =
  /(?<![A-Za-z\u00c0-\u024f\u0400-\u04ff\p{N}/\\.@_-])([A-Z][A-Za-z]{0,5}(?:-[A-Z]{1,8})?\/[A-Za-z0-9./()-]{0,40})$/u;
const words = '[\\p{L}\\p{M}\\p{N}.-]{0,40}';
const paragraph = new RegExp(`¶(${words})$`, 'u');
/** Behind a blank, a bracket or a Chinese character: not within an address, a name such as "C#", or a number. */
const section = new RegExp(`(?<=[\\s(（[，。、；：“「\\p{Script=Han}])#(${words})$`, 'u');
const betweenSymbolAndSign = /^[\s,，、:：]{0,4}$/u;
/** How much of a line is looked at, in UTF-16 units. */
const longestLook = 400;

/**
 * What `line`, up to the cursor, asks for; `undefined` for nothing. A "#" asks for a section only behind words: at the
 * beginning of a line it makes a heading.
 */
export function completionRequestAt(line: string): CompletionRequest | undefined {
  const from = Math.max(0, line.length - longestLook);
  const look = line.slice(from);
  const noteAsked = note.exec(look);
  if (noteAsked !== null) return { kind: 'note', start: from + noteAsked.index, typed: noteAsked[1] ?? '' };
  const paragraphAsked = paragraph.exec(look);
  if (paragraphAsked !== null)
    return placeRequest('paragraph', look, from, paragraphAsked.index, paragraphAsked[1] ?? '');
  const sectionAsked = section.exec(look);
  if (sectionAsked !== null && /[\p{L}\p{N}]/u.test(look.slice(0, sectionAsked.index)))
    return placeRequest('section', look, from, sectionAsked.index, sectionAsked[1] ?? '');
  const symbolAsked = symbol.exec(look);
  return symbolAsked === null
    ? undefined
    : { kind: 'symbol', start: from + symbolAsked.index, typed: symbolAsked[1] ?? '' };
}

function placeRequest(
  kind: PlaceRequest['kind'],
  look: string,
  from: number,
  sign: number,
  typed: string,
): PlaceRequest {
  const named = findCitedDocuments(look.slice(0, sign)).at(-1);
  const isNamed = named !== undefined && betweenSymbolAndSign.test(look.slice(named.symbolRange.end, sign));
  const start = isNamed ? named.symbolRange.start : sign;
  return {
    kind,
    start: from + start,
    lead: look.slice(start, sign + 1),
    typed,
    symbol: isNamed ? named.symbol : undefined,
  };
}
