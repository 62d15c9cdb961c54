/**
 * A piece of a text as the grammars of symbols and resolutions read it, and the way back to the text.
 *
 * Invisible characters are gone (bidi controls, soft hyphens, zero-width marks), hyphens and dashes are "-",
 * every blank but a line end is " ", full-width forms and Arabic-Indic digits are ASCII, "\r\n" is "\n", and lam and alef that a
 * conversion swapped stand in their order.
 */
export interface FoldedWindow {
  readonly text: string;
  /** The piece of the original text that this is the folded form of: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The index of the folded character that stands at `offset` of the original text, or of the next that was kept. */
  indexAt(offset: number): number;
  /** The offset in the original text of the folded character at `index`; the window's end for `text.length`. */
  offsetAt(index: number): number;
  /** The offset in the original text just behind the folded character before `index`. */
  endOffsetAt(index: number): number;
}

/** Where the full-width forms of ASCII begin, and how far they stand from it. */
const fullWidthFirst = 0xff01;
const fullWidthLast = 0xff5e;
const fullWidthShift = 0xfee0;

/** Whether a UTF-16 unit has no shape of its own: bidi controls, soft hyphen, zero-width marks, byte-order mark. */
export function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x61c ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}

/** What is dropped: invisible characters, and the first half of "\\r\\n". */
const mayDrop = /[\r\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const dropped = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\r(?=\n)/g;
/** What becomes another character, one for one, and lam and alef that a conversion of Arabic swapped: "اإلنسان". */
const replaced =
  /ا[أإآ]ل|[\t\v\f\r\u00a0\u0660-\u0669\u06f0-\u06f9\u2000-\u200a\u2010-\u2015\u202f\u2212\u3000\uff01-\uff5e]/g;

function replacementOf(character: string): string {
  if (character.length > 1) return `ال${character.charAt(1)}`;
  const unit = character.charCodeAt(0);
  if (unit === 0x0d) return '\n';
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return '-';
  if (unit >= fullWidthFirst && unit <= fullWidthLast) return String.fromCharCode(unit - fullWidthShift);
  if (unit >= 0x660 && unit <= 0x669) return String.fromCharCode(unit - 0x660 + 0x30);
  if (unit >= 0x6f0 && unit <= 0x6f9) return String.fromCharCode(unit - 0x6f0 + 0x30);
  return ' ';
}

/** Folds `[start, end)` of `text`, clamped to it. Linear in the window; the way back is logarithmic. */
export function foldWindow(text: string, start: number, end: number): FoldedWindow {
  const from = Math.max(0, start);
  const to = Math.max(from, Math.min(text.length, end));
  const original = text.slice(from, to);
  const drops = mayDrop.test(original) ? Array.from(original.matchAll(dropped), ({ index }) => index) : [];
  const kept = drops.length === 0 ? original : original.replace(dropped, '');
  // Before folded index i, as many characters were dropped as there are drops at or before it.
  const dropIndexes = drops.map((at, count) => at - count);
  const offsetAt = (index: number): number =>
    Math.min(from + index + firstNotBelow(dropIndexes, index + 1), to);
  return {
    text: kept.replace(replaced, replacementOf),
    start: from,
    end: to,
    indexAt: (offset) => Math.max(0, offset - from - firstNotBelow(drops, offset - from)),
    offsetAt,
    endOffsetAt: (index) => (index <= 0 ? from : Math.min(offsetAt(index - 1) + 1, to)),
  };
}

/** The index of the first of the rising `values` that is not below `value`; their count where all are. */
function firstNotBelow(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const plain = /^[\n\x20-\x7e]*$/;

/** The folded form of `[start, end)` of `text` alone, for whoever need not find the way back. */
export function foldedPiece(text: string, start: number, end: number): string {
  const piece = text.slice(Math.max(0, start), end);
  return plain.test(piece) ? piece : foldWindow(text, start, end).text;
}

/** The folded form of a whole short string, line ends as blanks. */
export function foldString(text: string): string {
  return foldedPiece(text, 0, text.length).replace(/\n/g, ' ');
}
