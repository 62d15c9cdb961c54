import type { LineFacts, LineKind } from './lineFacts';
import { tryLabel } from './label';
import { kindOf } from './lineKind';
import { tryItem, tryNote } from './noteFacts';
import { needsRun, tryNumber } from './numberFacts';
import { tryAnnexHeading } from './vocabulary';

/** Labels, numbers and markers stand within so many UTF-16 units of a line's beginning. */
const longestHead = 400;

const leaders =
  /(?:\.{3,}|(?:\s\.){3,}|…{2,}|(?:·\s?){4,}|_{4,})[\s.…]*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})?$/u;
const columns = /(?:\t|\s{3,}|\|)\s*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})\s*\|?$/u;

/** A quick look at the end of a line: dots, or a page behind dots, a tab, "|" or some blanks. */
const pageAtEnd =
  /[\s.…·_][.…·_]$|(?:[.…·_|\t]|[\s.…·_|]\s)(?:\d{1,4}(?:\s?[-–]\s?\d{1,4})?|[ivxl]{1,6})\s*\|?$/u;
const longestPageEnd = 24;
/** What a line of a table of contents can end with: a page, or the dots before one. */
const pageEnds = '0123456789.…·_|ivxl';
/** The Han characters that begin anything but text: numerals, "第" and "附". */
const hanBeginnings = '一二三四五六七八九十第附';
/** What the words for an annex begin with, in all the languages. */
const annexBeginning = /^(?:[Aa][NnPpTt]|[Ee][Nn]|[Pp][Ii]|[Пп][Рр]|[Дд][Оо]|附|[ام])/u;
/** What the Cyrillic words for parts and annexes begin with. */
const cyrillicBeginnings = 'чгрпд';

/**
 * What stands on the line `[lineStart, lineEnd)` of `text`, without its line end; its offsets count from
 * `segmentStart`. Linear in the line.
 */
export function readLine(text: string, lineStart: number, lineEnd: number, segmentStart: number): Line {
  const start = lineStart - segmentStart;
  const end = lineEnd - segmentStart;
  let from = firstInk(text, lineStart, lineEnd);
  if (from === lineEnd) return new Line('blank', start, end, end, '', 0, false, noFacts);
  let to = lastInk(text, from, lineEnd);
  let hashes = 0;
  if (text.charCodeAt(from) === 0x23) {
    const marks = /^#{1,6}(?=\s)/u.exec(text.slice(from, Math.min(from + 8, lineEnd)))?.[0].length ?? 0;
    const title = firstInk(text, from + marks, lineEnd);
    if (marks > 0 && title < to) {
      hashes = marks;
      from = title;
      to = withoutClosingHashes(text, from, to);
    }
  }
  let content = text.slice(from, to);
  const first = content.charCodeAt(0);
  const isBold = (first === 0x2a || first === 0x5f) && content.length > 4 && isAllBold(content);
  if (isBold) {
    content = content.slice(2, -2).trimEnd();
    from += 2;
  }
  const kind = kindOf(content);
  const facts = kind === 'text' ? textLine(content, hashes > 0) : noFacts;
  return new Line(kind, start, end, from - segmentStart, content, hashes, isBold, facts);
}

/** Where the content of the line `[lineStart, lineEnd)` of `text` begins, as `readLine` has it. */
export function contentStart(text: string, lineStart: number, lineEnd: number): number {
  const ink = firstInk(text, lineStart, lineEnd);
  const first = text.charCodeAt(ink);
  const isPlainBeginning = first !== 0x23 && first !== 0x2a && first !== 0x5f;
  return isPlainBeginning ? ink : readLine(text, lineStart, lineEnd, 0).from;
}

function isAllBold(content: string): boolean {
  return content.length < longestHead && /^(?:\*\*[^*]+\*\*|__[^_]+__)$/u.test(content);
}

type TextFacts = Pick<LineFacts, 'number' | 'highNumber' | 'label' | 'item' | 'note' | 'annex' | 'page'>;

const noFacts: TextFacts = {
  number: undefined,
  highNumber: undefined,
  label: undefined,
  item: undefined,
  note: undefined,
  annex: undefined,
  page: undefined,
};

function textLine(content: string, isMarked: boolean): TextFacts {
  const first = content.charCodeAt(0);
  const isShort = content.length < longestHead;
  const page = isShort && pageEnds.includes(content.charAt(content.length - 1)) ? pageOf(content) : undefined;
  if (!isMarked && isPlain(content, first)) return onlyPage(page);
  const head = content.length > longestHead ? content.slice(0, longestHead) : content;
  const number = tryNumber(head, first);
  const isHigh = number !== undefined && needsRun(number);
  return {
    number: isHigh ? undefined : number,
    highNumber: isHigh ? number : undefined,
    label: first > 0x7a || (first >= 0x41 && first <= 0x5a) || isMarked ? tryLabel(head) : undefined,
    item: tryItem(head),
    note: tryNote(head, first),
    annex: isShort && annexBeginning.test(content) ? tryAnnexHeading(content) : undefined,
    page,
  };
}

/** Whether `content`, whose first UTF-16 unit is `first`, begins like most lines: with a word that opens nothing. */
function isPlain(content: string, first: number): boolean {
  if (first >= 0x3400 && first < 0xa000) return !hanBeginnings.includes(content.charAt(0));
  if (first >= 0x430 && first <= 0x44f)
    return !')）'.includes(content.charAt(1)) && !cyrillicBeginnings.includes(content.charAt(0));
  if (first < 0x61 || first > 0x7a || content.length === 1) return false;
  const second = content.charCodeAt(1);
  // A word of several letters in small letters is no label, number or marker.
  if (second >= 0x61 && second <= 0x7a && isPlainWord(content)) return true;
  return !/^\p{Ll}{1,7}[).\u00a0\s/+\dU]/u.test(content);
}

/** Whether a word in small letters and a blank stand at the beginning, and the word is none for an annex. */
function isPlainWord(content: string): boolean {
  let length = 2;
  for (let unit = content.charCodeAt(length); unit >= 0x61 && unit <= 0x7a; unit = content.charCodeAt(length))
    length++;
  return content.charCodeAt(length) === 0x20 && !'aep'.includes(content.charAt(0));
}

function onlyPage(page: string | undefined): TextFacts {
  return page === undefined ? noFacts : { ...noFacts, page };
}

/** A line. What it begins with, if anything, is an object of its own, which plain lines share. */
export class Line implements LineFacts {
  constructor(
    readonly kind: LineKind,
    public start: number,
    public end: number,
    public from: number,
    readonly content: string,
    readonly hashes: number,
    readonly isBold: boolean,
    readonly facts: TextFacts,
  ) {}

  get number(): TextFacts['number'] {
    return this.facts.number;
  }

  get highNumber(): TextFacts['highNumber'] {
    return this.facts.highNumber;
  }

  get label(): TextFacts['label'] {
    return this.facts.label;
  }

  get item(): TextFacts['item'] {
    return this.facts.item;
  }

  get note(): TextFacts['note'] {
    return this.facts.note;
  }

  get annex(): TextFacts['annex'] {
    return this.facts.annex;
  }

  get page(): TextFacts['page'] {
    return this.facts.page;
  }

  numbered(): Line {
    const { kind, start, end, from, content, hashes, isBold, facts } = this;
    const numbered = { ...facts, number: facts.highNumber, highNumber: undefined };
    return new Line(kind, start, end, from, content, hashes, isBold, numbered);
  }

  /** Makes it begin at `start` of its segment; only for a line that nobody else has yet. */
  moveTo(start: number): void {
    const by = start - this.start;
    this.start = start;
    this.end += by;
    this.from += by;
  }
}

/** The first offset of `[from, to)` that is neither blank nor a mark of direction; `to` where there is none. */
function firstInk(text: string, from: number, to: number): number {
  let offset = from;
  while (offset < to && isNoise(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset behind the last such unit of `[from, to)`. */
function lastInk(text: string, from: number, to: number): number {
  let offset = to;
  while (offset > from && isNoise(text.charCodeAt(offset - 1))) offset--;
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
function withoutClosingHashes(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 0x23) end--;
  return end < to && isNoise(text.charCodeAt(end - 1)) ? lastInk(text, from, end) : to;
}

function pageOf(content: string): string | undefined {
  const length = content.length;
  if (content.charCodeAt(length - 1) === 0x2e && !isLeader(content.charCodeAt(length - 2))) return undefined;
  if (!pageAtEnd.test(content.slice(-longestPageEnd))) return undefined;
  const dotted = leaders.exec(content);
  if (dotted !== null && dotted.index > 0) return dotted[1] ?? '';
  return columns.exec(content)?.[1];
}

/** Whether a UTF-16 unit may stand before a full stop that leads to a page: a blank, another dot. */
function isLeader(unit: number): boolean {
  return isNoise(unit) || '.…·_'.includes(String.fromCharCode(unit));
}
