import type { OffsetRange } from '../../text/offsetRange';
import type { CitedDocument, CitedParagraphs } from '../citedDocuments';
import { chineseValue } from '../numerals';
import { compileGrammar } from '../references/compiledGrammar';
import type { CrossReferenceItem, CrossReferenceMatch } from '../references/crossReference';
import { findSeparateReferences } from '../references/findCrossReferences';
import { forwardReferences } from '../references/forwardReferences';
import { numberKey } from '../references/referenceIndex';
import { containerOf } from '../references/resolution';
import { signReferences } from '../references/signReferences';
import type { SymbolMatch } from '../symbols/findSymbols';
import { findSymbols } from '../symbols/findSymbols';
import {
  goesOnWithParagraphs,
  joinsParagraphToSymbol,
  longestJoint,
  opensBracket,
  saysOfWhich,
} from './citationJoints';

/** UTF-16 units before and behind a symbol in which its paragraphs are looked for; farther to the end of a line. */
const reachBefore = 300;
const reachBehind = 600;
const reachToLineEnd = 200;

const emptyLine = /\n[^\S\n]*\n/u;

const signs = compileGrammar(signReferences);

/** Paragraphs that a text names, with all the words round them that say where they are: "annex I, para. 3". */
interface NamedParagraphs extends OffsetRange {
  readonly paragraphs: readonly CitedParagraphs[];
}

/**
 * Finds the documents that a text names by their symbols, each with the paragraphs that are cited of it, in order and
 * without overlaps.
 *
 * Reads "A/78/120, paras. 16–18 and 20", "paras. 16 and 17 of A/78/120", "A/78/120，第 16 段" and their like in the six
 * official languages and in German, "¶ 16" too, with marks of Markdown round them. "Para. 16 above" is of the text itself.
 * Offsets are UTF-16 units of `text`. Linear: bounded stretches round symbols are read.
 */
export function findCitedDocuments(text: string): readonly CitedDocument[] {
  const symbols = findSymbols(text);
  const cited = symbols.map((): NamedParagraphs[] => []);
  let next = 0;
  let last: { readonly owner: number; readonly end: number } | undefined;
  for (const named of paragraphsNear(text, symbols)) {
    while ((symbols[next]?.start ?? text.length) < named.end) next++;
    const goesOn =
      last !== undefined && between(text, last.end, named.start, goesOnWithParagraphs)
        ? last.owner
        : undefined;
    const owner = ownerOf(text, symbols, next, named, goesOn);
    if (owner === undefined) continue;
    cited[owner]?.push(named);
    last = { owner, end: named.end };
  }
  return symbols.map((symbol, index) => citedDocument(symbol, cited[index] ?? []));
}

/** The index of the symbol that `named` belongs to; the symbol at `next` is the first behind it. */
function ownerOf(
  text: string,
  symbols: readonly SymbolMatch[],
  next: number,
  named: NamedParagraphs,
  goesOn: number | undefined,
): number | undefined {
  const [before, behind] = [symbols[next - 1], symbols[next]];
  if (behind !== undefined && between(text, named.end, behind.start, saysOfWhich)) return next;
  if (before !== undefined && between(text, before.end, named.start, joinsParagraphToSymbol)) return next - 1;
  if (goesOn !== undefined) return goesOn;
  return behind !== undefined && between(text, named.end, behind.start, opensBracket) ? next : undefined;
}

function between(text: string, start: number, end: number, joins: (words: string) => boolean): boolean {
  if (start > end || end - start > longestJoint) return false;
  const words = text.slice(start, end);
  return !emptyLine.test(words) && joins(words);
}

function citedDocument(symbol: SymbolMatch, named: readonly NamedParagraphs[]): CitedDocument {
  const symbolRange = { start: symbol.start, end: symbol.end };
  return {
    symbol: symbol.symbol,
    symbolRange,
    range: {
      start: Math.min(symbol.start, ...named.map(({ start }) => start)),
      end: Math.max(symbol.end, ...named.map(({ end }) => end)),
    },
    paragraphs: named.flatMap(({ paragraphs }) => paragraphs),
  };
}

/** The paragraphs that are named near symbols, in order. */
function* paragraphsNear(text: string, symbols: readonly SymbolMatch[]): Iterable<NamedParagraphs> {
  for (const { start, end } of stretchesRound(text, symbols)) {
    const piece = text.slice(start, end);
    const references = [...findSeparateReferences(piece, undefined), ...forwardReferences(piece, signs)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    let done = 0;
    for (const reference of references) {
      if (reference.kind !== 'paragraph' || reference.scope === 'this' || reference.start < done) continue;
      // A number at the cut may go on behind it.
      if (reference.end === piece.length && end < text.length) continue;
      done = reference.end;
      yield namedParagraphs(piece, reference, start);
    }
  }
}

function namedParagraphs(piece: string, reference: CrossReferenceMatch, offset: number): NamedParagraphs {
  const annex = containerOf(reference, 'annex');
  let { start, end } = reference;
  for (let around = reference.container; around !== undefined; around = around.container) {
    start = Math.min(start, around.start);
    end = Math.max(end, around.end);
  }
  const annexWords = annex && piece.slice(annex.start, annex.end).replace(/\s+/gu, ' ');
  return {
    start: start + offset,
    end: end + offset,
    paragraphs: reference.items.map((item) => ({
      ...numbersOf(item),
      range: { start: item.start + offset, end: item.end + offset },
      annex: annexWords,
    })),
  };
}

function numbersOf({ from, to }: CrossReferenceItem): Pick<CitedParagraphs, 'first' | 'last'> {
  const first = plainNumber(from.label);
  return { first, last: to === undefined ? first : plainNumber(to.label) };
}

function plainNumber(label: string): string {
  return String(chineseValue(label) ?? numberKey(label));
}

/** The stretches of `text` round the symbols, joined where they meet, so that each character is read once. */
function stretchesRound(text: string, symbols: readonly SymbolMatch[]): readonly OffsetRange[] {
  const stretches: OffsetRange[] = [];
  for (const symbol of symbols) {
    const last = stretches.at(-1);
    const start = Math.max(0, symbol.start - reachBefore);
    const end = endOfStretch(text, symbol.end + reachBehind);
    if (last === undefined || start > last.end) stretches.push({ start: startOfWord(text, start), end });
    else if (end > last.end) stretches[stretches.length - 1] = { start: last.start, end };
  }
  return stretches;
}

function endOfStretch(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const lineEnd = text.slice(from, from + reachToLineEnd).indexOf('\n');
  return lineEnd < 0 ? from + reachToLineEnd : from + lineEnd;
}

/** The next blank or line end from `start` on, lest a stretch begin within a word or number. */
function startOfWord(text: string, start: number): number {
  if (start === 0) return 0;
  const blank = text.slice(start, start + reachToLineEnd).search(/\s/u);
  return blank < 0 ? start : start + blank;
}
