import type { LineFacts, LineKind } from './lineFacts';
import { tryLabel } from './label';
import { kindOf } from './lineKind';
import { tryItem, tryNote } from './noteFacts';
import { tryNumber } from './numberFacts';
import { tryAnnexHeading } from './vocabulary';

/** Labels, numbers and markers stand within so many UTF-16 units of a line's beginning. */
const longestHead = 400;

const leaders =
  /(?:\.{3,}|(?:\s\.){3,}|…{2,}|(?:·\s?){4,}|_{4,})[\s.…]*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})?$/u;
const columns = /(?:\t|\s{3,}|\|)\s*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})\s*\|?$/u;

/** What a line of a table of contents can end with: a page, or the dots before one. */
const pageEnd = /[\d.…·_|ivxl]$/u;

const annexBeginning = /^[AaEePpПпДд附\u0600-\u06ff]/u;

/**
 * What stands on `raw`, a line without its line end, that begins at `start` of its segment. Linear in the line.
 */
export function readLine(raw: string, start: number): LineFacts {
  const end = start + raw.length;
  let from = firstInk(raw, 0);
  if (from === raw.length) return lineOf('blank', start, end, end, '', 0, false, noFacts);
  let to = lastInk(raw, from);
  let hashes = 0;
  if (raw.charCodeAt(from) === 0x23) {
    const marks = /^#{1,6}(?=\s)/u.exec(raw.slice(from, from + 8))?.[0].length ?? 0;
    const title = firstInk(raw, from + marks);
    if (marks > 0 && title < to) {
      hashes = marks;
      from = title;
      to = withoutClosingHashes(raw, from, to);
    }
  }
  let content = raw.slice(from, to);
  const first = content.charCodeAt(0);
  const isBold = (first === 0x2a || first === 0x5f) && content.length > 4 && isAllBold(content);
  if (isBold) {
    content = content.slice(2, -2).trimEnd();
    from += 2;
  }
  const kind = kindOf(content);
  const facts = kind === 'text' ? textLine(content, hashes > 0) : noFacts;
  return lineOf(kind, start, end, start + from, content, hashes, isBold, facts);
}

function isAllBold(content: string): boolean {
  return content.length < longestHead && /^(?:\*\*[^*]+\*\*|__[^_]+__)$/u.test(content);
}

type TextFacts = Pick<LineFacts, 'number' | 'label' | 'item' | 'note' | 'annex' | 'page'>;

const noFacts: TextFacts = {
  number: undefined,
  label: undefined,
  item: undefined,
  note: undefined,
  annex: undefined,
  page: undefined,
};

function textLine(content: string, isMarked: boolean): TextFacts {
  const first = content.charCodeAt(0);
  const page = content.length < longestHead && pageEnd.test(content) ? pageOf(content) : undefined;
  // Most lines begin with a word in small letters: nothing below can match but a few forms.
  if (first >= 0x61 && first <= 0x7a && !isMarked && !/^\p{Ll}{1,7}[).\u00a0\s/+\dU]/u.test(content))
    return onlyPage(page);
  // Of Chinese characters only numerals, "第" and "附" begin anything but text.
  if (
    first >= 0x3400 &&
    first < 0xa000 &&
    !isMarked &&
    !'一二三四五六七八九十第附'.includes(content.charAt(0))
  )
    return onlyPage(page);
  const head = content.length > longestHead ? content.slice(0, longestHead) : content;
  return {
    number: tryNumber(head),
    label: first > 0x7a || (first >= 0x41 && first <= 0x5a) || isMarked ? tryLabel(head) : undefined,
    item: tryItem(head),
    note: tryNote(head, first),
    annex:
      annexBeginning.test(content) && content.length < longestHead ? tryAnnexHeading(content) : undefined,
    page,
  };
}

function onlyPage(page: string | undefined): TextFacts {
  return page === undefined ? noFacts : { ...noFacts, page };
}

/** One literal for all lines: they are many, and of one shape they are cheap. */
function lineOf(
  kind: LineKind,
  start: number,
  end: number,
  from: number,
  content: string,
  hashes: number,
  isBold: boolean,
  { number, label, item, note, annex, page }: TextFacts,
): LineFacts {
  return { kind, start, end, from, content, hashes, isBold, number, label, item, note, annex, page };
}

/** The first offset from `from` on that is neither blank nor a mark of direction; the length where there is none. */
function firstInk(raw: string, from: number): number {
  let offset = from;
  while (offset < raw.length && isNoise(raw.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset behind the last such unit from `from` on. */
function lastInk(raw: string, from: number): number {
  let offset = raw.length;
  while (offset > from && isNoise(raw.charCodeAt(offset - 1))) offset--;
  return offset;
}

function isNoise(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return unit === 0x7f;
  if (unit <= 0x20) return true;
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x2060 && unit <= 0x2069)
  );
}

/** The end of a heading without the "#" that may close it. */
function withoutClosingHashes(raw: string, from: number, to: number): number {
  let end = to;
  while (end > from && raw.charCodeAt(end - 1) === 0x23) end--;
  return end < to && isNoise(raw.charCodeAt(end - 1)) ? lastInk(raw.slice(0, end), from) : to;
}

function pageOf(content: string): string | undefined {
  const dotted = leaders.exec(content);
  if (dotted !== null && dotted.index > 0) return dotted[1] ?? '';
  return columns.exec(content)?.[1];
}
