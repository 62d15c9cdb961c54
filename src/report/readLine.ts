import type { LineFacts, LineKind, NoteFacts, NumberFacts } from './lineFacts';
import { mayBeginTypedNumeral, tryLabel } from './label';
import { firstInk, isNoise, lastInk } from './lineInk';
import { kindOf } from './lineKind';
import { tryItem, tryLinkedNote, tryNote } from './noteFacts';
import { tryNumber } from './numberFacts';
import { pageAtEndOf } from './pageAtEnd';
import { isFigure, isHan } from './units';
import { offsetInLine, tryUnmark } from './unmarkedLine';
import type { UnmarkedLine } from './unmarkedLine';
import { tryAnnexHeading } from './vocabulary';

/** Labels, numbers and markers stand within so many UTF-16 units of a line's beginning. */
const longestHead = 400;

/** The Han characters that begin anything but text: numerals, "第" and "附". */
const hanBeginnings = '一二三四五六七八九十第附';
/** What the words for an annex begin with, in all the languages. */
const annexInitials = 'AaEePpПпДд附ام';
const annexBeginning = /^(?:[Aa][NnPpTt]|[Ee][Nn]|[Pp][Ii]|[Пп][Рр]|[Дд][Оо]|附|ال[مت]|مر)/u;
/** What the Cyrillic words for parts and annexes begin with. */
const cyrillicBeginnings = 'чгрпд';
/** What the Latin words for parts, chapters and annexes begin with, and what recognition may have made of a number. */
const namedBeginning =
  /^(?:A[npt]|C[ah]|Cua|Deu|En|Ka|P[ai]|Pr[ei]m|Qu[ai]|Se|Te|Tro|[BGIOSTUZ][bgiklqsz]{1,4} [.,^])/u;
/** What a line may not begin with to be nothing but text: a fence, figures, "第". */
const plainExceptions = '`~0123456789第';
/** What the marks of Markdown begin with that may stand round the words of a line or before them. */
const markBeginnings = '*_<[-+\\';
/** A break of lines in HTML, at the end of one. */
const breakAtEnd = /\s{0,8}<br\s?\/?>$/iu;
const longestBreak = 16;
/** The same between the label of an annex and its title. */
const breakWithin = /\s{0,8}<br\s?\/?>\s{0,8}/iu;

/**
 * What stands on the line `[lineStart, lineEnd)` of `text`, without its line end; its offsets count from
 * `segmentStart`. Linear in the line.
 */
export function readLine(text: string, lineStart: number, lineEnd: number, segmentStart: number): Line {
  const start = lineStart - segmentStart;
  const end = lineEnd - segmentStart;
  let from = firstInk(text, lineStart, lineEnd);
  if (text.charCodeAt(from) === 0x3e) from = behindQuotation(text, from, lineEnd);
  if (from === lineEnd) return new Line('blank', start, end, end, '', 0, false, noFacts);
  let to = lastInk(text, from, lineEnd);
  const last = text.charCodeAt(to - 1);
  if (last === 0x5c || last === 0x3e) to = withoutBreak(text, from, to, last);
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
  const content = text.slice(from, to);
  const kind = kindOf(content);
  if (kind === 'text' && (hashes > 0 || mayBeMark(content.charCodeAt(0)))) {
    const unmarked = tryUnmark(content);
    const line = unmarked && tryUnmarkedLine(unmarked, start, end, from - segmentStart, hashes);
    if (line !== undefined) return line;
  }
  const facts = kind === 'text' ? textLine(content, hashes > 0, false) : noFacts;
  return new Line(kind, start, end, from - segmentStart, content, hashes, false, facts);
}

/**
 * The line without its marks, whose words with them begin at `from`; `undefined` where emphasis stands round words
 * that begin nothing.
 */
function tryUnmarkedLine(
  unmarked: UnmarkedLine,
  start: number,
  end: number,
  from: number,
  hashes: number,
): Line | undefined {
  const { content, emphasis, isLink, level } = unmarked;
  const kind = kindOf(content);
  const isAllBold = emphasis === 'all' && unmarked.isBold;
  const read = kind === 'text' ? textLine(content, hashes + level > 0, isAllBold) : noFacts;
  const facts = isLink && hashes === 0 && read.page === undefined ? { ...read, page: '' } : read;
  const beginsBlock = (facts.number ?? facts.label ?? facts.item ?? facts.note ?? facts.annex) !== undefined;
  if (emphasis === 'beginning' && !beginsBlock && facts.looseNumber === undefined) return undefined;
  const isHeading = hashes + level > 0;
  if (emphasis === 'all' && !isAllBold && !beginsBlock && kind === 'text' && !isHeading) return undefined;
  // A label in italics heads a section as one in bold does.
  const isBold = isAllBold || (emphasis === 'all' && (facts.number ?? facts.label) !== undefined);
  return new Line(
    kind,
    start,
    end,
    from + offsetInLine(unmarked, 0),
    content,
    Math.max(hashes, level),
    isBold,
    facts,
  );
}

/** Whether a UTF-16 unit begins a mark of Markdown. */
function mayBeMark(unit: number): boolean {
  return (
    unit < 0x60 &&
    unit > 0x29 &&
    !(unit >= 0x41 && unit <= 0x5a) &&
    markBeginnings.includes(String.fromCharCode(unit))
  );
}

/** Where the content of the line `[lineStart, lineEnd)` of `text` begins, as `readLine` has it. */
export function contentStart(text: string, lineStart: number, lineEnd: number): number {
  const ink = firstInk(text, lineStart, lineEnd);
  const first = text.charAt(ink);
  const isPlainBeginning = first !== '#' && first !== '>' && !markBeginnings.includes(first);
  return isPlainBeginning ? ink : readLine(text, lineStart, lineEnd, 0).from;
}

/** Where the unit at `index` of the content of `line` stands in its segment, whose text is `text`. */
export function offsetInText(text: string, { from, end, content }: LineFacts, index: number): number {
  if (text.startsWith(content, from)) return from + index;
  const lineStart = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  const marked = text.slice(lineStart, lastInk(text, lineStart, end));
  const words = marked.replace(/^[\s>#]+/u, '');
  const unmarked = tryUnmark(words);
  return unmarked === undefined
    ? from + index
    : lineStart + marked.length - words.length + offsetInLine(unmarked, index);
}

/** Where the words of a quotation begin behind its marks. */
function behindQuotation(text: string, from: number, lineEnd: number): number {
  let offset = from;
  while (offset < lineEnd && text.charCodeAt(offset) === 0x3e) {
    const next = text.charCodeAt(offset + 1);
    if (offset + 1 < lineEnd && !isNoise(next) && next !== 0x3e) break;
    offset = firstInk(text, offset + 1, lineEnd);
  }
  return offset;
}

/** The end of `[from, to)` without the mark of a hard break at its end. */
function withoutBreak(text: string, from: number, to: number, last: number): number {
  if (last === 0x5c) return to - from > 1 ? lastInk(text, from, to - 1) : to;
  const length = breakAtEnd.exec(text.slice(Math.max(from, to - longestBreak), to))?.[0].length ?? 0;
  return to - length > from ? to - length : to;
}

type TextFacts = Pick<LineFacts, 'number' | 'looseNumber' | 'label' | 'item' | 'note' | 'annex' | 'page'>;

const noFacts: TextFacts = {
  number: undefined,
  looseNumber: undefined,
  label: undefined,
  item: undefined,
  note: undefined,
  annex: undefined,
  page: undefined,
};

/** Of lines that begin with a word and have none of these: one object, to be told by. */
const plainFacts: TextFacts = { ...noFacts };

function textLine(content: string, isMarked: boolean, isBold: boolean): TextFacts {
  const first = content.charCodeAt(0);
  const isShort = content.length < longestHead;
  const page = isShort ? pageAtEndOf(content) : undefined;
  if (!isMarked && isPlain(content, first)) return factsOf(page, !isBold);
  const head = content.length > longestHead ? content.slice(0, longestHead) : content;
  const number = tryNumber(head, first);
  // A number in figures is no label of anything else.
  if (number?.isDamaged === false && !isMarked && isFigure(first))
    return numberedFacts(number, page, tryLinkedNote(content));
  const mayBeLabel =
    first > 0x7a || (first >= 0x41 && first <= 0x5a) || isMarked || mayBeginTypedNumeral(content);
  const label = mayBeLabel ? tryLabel(head) : undefined;
  const item = tryItem(head);
  // "* 16. …" is a number that a converter made a member of a list, no note.
  const isListed = first === 0x2a && number?.isDamaged === false;
  const note = isListed ? undefined : tryNote(head, first);
  const mayBeAnnex = isShort && annexInitials.includes(content.charAt(0)) && annexBeginning.test(content);
  const annex = mayBeAnnex ? tryAnnexHeading(content.replace(breakWithin, '  ')) : undefined;
  if ((number ?? label ?? item ?? note ?? annex) === undefined)
    return factsOf(page, !isMarked && !isBold && !plainExceptions.includes(content.charAt(0)));
  const isLoose = number?.isLoose === true;
  return {
    number: isLoose ? undefined : number,
    looseNumber: isLoose ? number : undefined,
    label,
    item,
    note,
    annex,
    page,
  };
}

/** The facts of a line with nothing but a number, and perhaps a page. */
function numberedFacts(
  number: NumberFacts,
  page: string | undefined,
  note: NoteFacts | undefined,
): TextFacts {
  if (note !== undefined) return { ...noFacts, note };
  const { isLoose } = number;
  return {
    number: isLoose ? undefined : number,
    looseNumber: isLoose ? number : undefined,
    label: undefined,
    item: undefined,
    note: undefined,
    annex: undefined,
    page,
  };
}

/** The facts of a line that has none but perhaps a page. */
function factsOf(page: string | undefined, isPlain: boolean): TextFacts {
  if (page !== undefined) return { ...noFacts, page };
  return isPlain ? plainFacts : noFacts;
}

/** Whether `content`, whose first UTF-16 unit is `first`, begins like most lines: with a word that opens nothing. */
function isPlain(content: string, first: number): boolean {
  if (isHan(first)) return !hanBeginnings.includes(content.charAt(0));
  const second = content.charCodeAt(1);
  if (first >= 0x41 && first <= 0x5a) return isSmallLatin(second) && isPlainName(content);
  if (first >= 0x410 && first <= 0x42f) return isSmallCyrillic(second) && isPlainCyrillicName(content);
  if (first >= 0x430 && first <= 0x44f)
    return (
      second !== 0x29 &&
      second !== 0xff09 &&
      second !== 0x2f &&
      !cyrillicBeginnings.includes(content.charAt(0))
    );
  if (!isSmallLatin(first) || content.length === 1) return false;
  // A word of several letters in small letters is no label, number or marker.
  if (isSmallLatin(second) && isPlainWord(content)) return true;
  return !/^\p{Ll}{1,7}[).\\\u00a0\s/+\dU]/u.test(content);
}

function isSmallLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isSmallCyrillic(unit: number): boolean {
  return unit >= 0x430 && unit <= 0x44f;
}

/** Whether a word in small letters and a blank stand at the beginning, and the word is none for an annex. */
function isPlainWord(content: string): boolean {
  let length = 2;
  while (isSmallLatin(content.charCodeAt(length))) length++;
  if (content.charCodeAt(length) !== 0x20 || annexInitials.includes(content.charAt(0))) return false;
  // "ll 、" is a number.
  return content.charCodeAt(length + 1) !== 0x3001;
}

/**
 * Whether a capital, two small letters and no more than letters up to a blank stand at the beginning, and the word is
 * none for a part, a chapter or an annex.
 */
function isPlainName(content: string): boolean {
  let length = 2;
  while (isSmallLatin(content.charCodeAt(length))) length++;
  return length > 2 && content.charCodeAt(length) === 0x20 && !namedBeginning.test(content);
}

/** The same in Cyrillic letters, where the first one tells. */
function isPlainCyrillicName(content: string): boolean {
  return (
    isSmallCyrillic(content.charCodeAt(2)) && !cyrillicBeginnings.includes(content.charAt(0).toLowerCase())
  );
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

  get isPlain(): boolean {
    return this.facts === plainFacts;
  }

  get number(): TextFacts['number'] {
    return this.facts.number;
  }

  get looseNumber(): TextFacts['looseNumber'] {
    return this.facts.looseNumber;
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
    const numbered = { ...facts, number: facts.looseNumber, looseNumber: undefined };
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

/** The end of a heading without the "#" that may close it. */
function withoutClosingHashes(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 0x23) end--;
  return end < to && isNoise(text.charCodeAt(end - 1)) ? lastInk(text, from, end) : to;
}
