import type { OffsetRange } from '../../text/offsetRange';
import { comparableText } from './comparableText';

/** Words of a quotation between two places where something was left out or put in. */
export interface QuotationPiece extends OffsetRange {
  /** As `ComparableText.key`, without punctuation at its ends. */
  readonly key: string;
}

/** "[…]", "(...)", "……", "[sic]", "[the Group]"; of "[t]he", the brackets alone. */
const omission =
  /[[(（［〔【]\s?(?:…{1,2}|\.{3,6})\s?[\])）］〕】]|…{1,2}|\.{3,6}|[[［〔](?!\^)(?=[^[\]［］〔〕\n]{2,120}[\]］〕](?!\())[^[\]［］〔〕\n]{2,120}[\]］〕]/gu;
const bracketedLetter = /[[［〔](\p{L})[\]］〕]/gu;
const outerPunctuation = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/**
 * The pieces of the quotation in `range`, cut where it says that words are left out or are the writer's. Empty ones are
 * left out. Linear.
 */
export function quotationPieces(text: string, range: OffsetRange): readonly QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  const quotation = text.slice(range.start, range.end);
  let from = 0;
  const add = (end: number): void => {
    const words = quotation.slice(from, end);
    const key = comparableText(withoutLetterBrackets(words)).key.replace(outerPunctuation, '');
    if (key !== '') pieces.push({ start: range.start + from, end: range.start + end, key });
  };
  for (const match of quotation.matchAll(omission)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(quotation.length);
  return pieces;
}

function withoutLetterBrackets(words: string): string {
  return words.replace(bracketedLetter, '$1');
}

/**
 * Where `pieces` stand one behind the other in `key`, from `from` on: the range from the first to the last. `undefined`
 * where one of them is not there. The first letter of a piece may be large or small: a quotation may begin a sentence.
 */
export function findPieces(
  pieces: readonly QuotationPiece[],
  key: string,
  from = 0,
): OffsetRange | undefined {
  let start: number | undefined;
  let end = from;
  for (const piece of pieces) {
    const at = indexOfPiece(piece.key, key, end);
    if (at < 0) return undefined;
    start ??= at;
    end = at + piece.key.length;
  }
  return start === undefined ? undefined : { start, end };
}

function indexOfPiece(piece: string, key: string, from: number): number {
  const [first = ''] = piece;
  const rest = piece.slice(first.length);
  if (rest === '') return key.indexOf(first, from);
  for (let at = key.indexOf(rest, from + first.length); at >= 0; at = key.indexOf(rest, at + 1))
    if (key.slice(at - first.length, at).toLowerCase() === first.toLowerCase()) return at - first.length;
  return -1;
}
