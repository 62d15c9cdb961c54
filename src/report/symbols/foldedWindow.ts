/**
 * A piece of a text as the grammars of symbols and resolutions read it, and the way back to the text.
 *
 * Invisible characters are gone (bidi controls, soft hyphens, zero-width marks), hyphens and dashes are "-",
 * every blank but a line end is " ", full-width forms and Arabic-Indic digits are ASCII, "\r\n" is "\n".
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

/** The folded form of one UTF-16 unit, "" for one that is dropped. A carriage return is folded by `foldWindow`. */
function foldUnit(unit: number): string {
  if (unit < 0x80) return unit === 0x09 || unit === 0x0c || unit === 0x0b ? ' ' : String.fromCharCode(unit);
  if (isInvisible(unit)) return '';
  if (unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x3000) return ' ';
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return '-';
  if (unit >= fullWidthFirst && unit <= fullWidthLast) return String.fromCharCode(unit - fullWidthShift);
  if (unit >= 0x660 && unit <= 0x669) return String.fromCharCode(unit - 0x660 + 0x30);
  if (unit >= 0x6f0 && unit <= 0x6f9) return String.fromCharCode(unit - 0x6f0 + 0x30);
  return String.fromCharCode(unit);
}

const folded =
  /[\t\v\f\r\u00a0\u00ad\u061c\u0660-\u0669\u06f0-\u06f9\u2000-\u2015\u202a-\u202f\u2060-\u2069\u2212\u3000\ufeff\uff01-\uff5e]/;

/** Folds `[start, end)` of `text`, clamped to it. Linear in the window. */
export function foldWindow(text: string, start: number, end: number): FoldedWindow {
  const from = Math.max(0, start);
  const to = Math.max(from, Math.min(text.length, end));
  const original = text.slice(from, to);
  return folded.test(original) ? foldedCharacters(original, from, to) : unchanged(original, from, to);
}

/** Most windows hold nothing to fold: their indexes are the offsets, moved. */
function unchanged(text: string, start: number, end: number): FoldedWindow {
  return {
    text,
    start,
    end,
    indexAt: (offset) => Math.min(Math.max(0, offset - start), text.length),
    offsetAt: (index) => Math.min(start + index, end),
    endOffsetAt: (index) => Math.min(start + index, end),
  };
}

function foldedCharacters(original: string, start: number, end: number): FoldedWindow {
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    const isHalfOfLineEnd = unit === 0x0d && original.charCodeAt(at + 1) === 0x0a;
    const form = isHalfOfLineEnd ? '' : unit === 0x0d ? '\n' : foldUnit(unit);
    if (form === '') continue;
    kept.push(form);
    offsets.push(start + at);
  }
  return {
    text: kept.join(''),
    start,
    end,
    indexAt: (offset) => firstNotBelow(offsets, offset),
    offsetAt: (index) => offsets[index] ?? end,
    endOffsetAt: (index) => (index <= 0 ? start : (offsets[index - 1] ?? end - 1) + 1),
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

/** The folded form of a whole short string, line ends as blanks. */
export function foldString(text: string): string {
  return foldWindow(text, 0, text.length).text.replace(/\n/g, ' ');
}
