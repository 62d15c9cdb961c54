/**
 * A piece of a text as the grammars of symbols and resolutions read it, and the way back to the text.
 *
 * Invisible characters are gone (bidi controls, soft hyphens, zero-width marks), hyphens and dashes are "-",
 * every blank but a line end is " ", full-width forms and Arabic-Indic digits are ASCII, "\r\n" is "\n".
 */
export interface FoldedWindow {
  readonly text: string;
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

/** Folds `[start, end)` of `text`, clamped to it. Linear in the window. */
export function foldWindow(text: string, start: number, end: number): FoldedWindow {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  const offsets: number[] = [];
  let folded = '';
  for (let offset = from; offset < to; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a) continue;
    const form = unit === 0x0d ? '\n' : foldUnit(unit);
    if (form === '') continue;
    folded += form;
    offsets.push(offset);
  }
  return {
    text: folded,
    offsetAt: (index) => offsets[index] ?? to,
    endOffsetAt: (index) => (index <= 0 ? from : (offsets[index - 1] ?? to - 1) + 1),
  };
}

/** The folded form of a whole short string, line ends as blanks. */
export function foldString(text: string): string {
  return foldWindow(text, 0, text.length).text.replace(/\n/g, ' ');
}
