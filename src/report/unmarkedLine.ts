import type { OffsetRange } from '../text/offsetRange';
import { firstInk } from './lineInk';

/** A line of Markdown without the marks round its words. */
export interface UnmarkedLine {
  readonly content: string;
  /** The pieces of the line that `content` is made of, in order: UTF-16 units in the line. */
  readonly pieces: readonly OffsetRange[];
  /** Whether emphasis stands round all of its words or round the first ones. */
  readonly emphasis: 'all' | 'beginning' | 'none';
  /** Whether the emphasis is a strong one. */
  readonly isBold: boolean;
  /** The level of the heading that HTML or LaTeX makes of it; 0 for none. */
  readonly level: number;
  /** Whether all of it leads to a place in the same document, as an entry of contents does. */
  readonly isLink: boolean;
}

/** Emphasis that is not closed within so many units says nothing about the beginning of a line. */
const longestHead = 400;

/** Places to lead to, which say nothing: `<span id="page-3-0"></span>`, `[]{#_Toc1 .anchor}`. */
const anchors = /(?:(?:<(span|a)\s[^<>]{0,200}>\s{0,3}<\/\1>|\[\]\{[#.][^{}]{0,200}\})\s{0,3})+/uy;
/** The mark of a list before what is no item: a number, a note or a link. */
const listMark =
  /[-*+]\s{1,3}(?=(?:<(?:span|a)\s|<sup>|\\?\[[^\]]|\$|(?:\*{1,3}|_{1,3})\(?\p{N}{1,4}|[*_]{1,3}\(?\p{L}{1,5}\)))/uy;
const listMarks = '-*+';
/** What the marks behind such a mark begin with. */
const listedMarks = '<[\\$*_';
/** What pandoc calls attributes, at the end of a heading: " {#introduction .unnumbered}". */
const headingName = /\s{0,8}\{[#.][^{}]{0,200}\}$/u;
/** Words with attributes: "[A. Scope]{.underline}". */
const attributed = /^(\[)([^[\]]+)\]\{\.[a-z-]{1,20}\}$/u;
const longestName = 210;
/** An entry of contents that is a link, with its page inside, behind it, or as a link of its own. */
const link = /^\[(.+)\]\(#[^()\s]{0,200}\)[\s.…·_]{0,200}(\d{0,4})$/u;
const linkWithPage = /^\[(.+?)\s{0,8}\[(\d{1,4})\]\(#[^()\s]{0,200}\)\]\(#[^()\s]{0,200}\)$/u;
/** A marker that is a link: no entry of contents. */
const markerAlone = /^\\?\[?\^?[\p{N}*a-z¹²³⁰⁴-⁹]{1,4}\\?\]?$/u;
/** An element of HTML, or a command of LaTeX, round all words of a line: opening, name, words. */
const tagged = /^(<(h[1-6]|p|div|center|b|strong|u|em|i)(?:\s[^<>]{0,100})?>)\s{0,3}(.*\S)\s{0,3}<\/\2>$/iu;
const command = /^(\\((?:sub){0,2}section)\*?\{)(.+)\}$/u;
/** An element round a number or a label at the beginning. */
const taggedHead = /^<(b|strong|u|em|i)>(\(?[\p{N}\p{L}]{1,7}[.)]?)<\/\1>(?=[\s.)])/iu;
const emphasisMarks = /\\.|[*_]+/gu;

const labelAlone = /^\(?[\p{N}\p{L}]{1,7}[.)]{0,2}\s{1,3}$/u;

/**
 * `line`, without outer blanks and "#", without what Markdown has round its words or before them: anchors, the mark
 * of a list before a number, emphasis, a link to a place in the document. `undefined` where there is nothing of that.
 */
export function tryUnmark(line: string): UnmarkedLine | undefined {
  const start = beginning(line);
  const end = ending(line);
  if (end <= start) return undefined;
  const tagged = tryTagged(line, start, end);
  if (tagged !== undefined) return tagged;
  const linked = end - start < longestHead ? tryLink(line, start, end) : undefined;
  if (linked !== undefined) return linked;
  const emphasized = tryEmphasis(line, start, end);
  if (emphasized !== undefined) return emphasized;
  if (start === 0 && end === line.length) return undefined;
  return {
    content: line.slice(start, end),
    pieces: [{ start, end }],
    emphasis: 'none',
    isBold: false,
    level: 0,
    isLink: false,
  };
}

/** Where the unit at `index` of the content of an unmarked line stands in the line. */
export function offsetInLine({ pieces }: UnmarkedLine, index: number): number {
  let left = index;
  for (const { start, end } of pieces) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return pieces.at(-1)?.end ?? 0;
}

/** Where the words begin behind anchors and the mark of a list. */
function beginning(line: string): number {
  const words = behindAnchors(line, 0);
  const listed = behindListMark(line, words);
  return listed > words ? behindAnchors(line, listed) : words;
}

function behindAnchors(line: string, from: number): number {
  const unit = line.charCodeAt(from);
  const mayBeAnchor = unit === 0x3c || (unit === 0x5b && line.charCodeAt(from + 1) === 0x5d);
  return mayBeAnchor ? endOfMatch(anchors, line, from) : from;
}

function behindListMark(line: string, from: number): number {
  if (!listMarks.includes(line.charAt(from))) return from;
  const next = line.charAt(firstInk(line, from + 1, line.length));
  return listedMarks.includes(next) ? endOfMatch(listMark, line, from) : from;
}

/** Where what a sticky `pattern` finds at `from` ends; `from` where it finds nothing. */
function endOfMatch(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : from;
}

function ending(line: string): number {
  if (!line.endsWith('}') || attributed.test(line)) return line.length;
  const name = headingName.exec(line.slice(-longestName))?.[0] ?? '';
  return line.length - name.length;
}

/** The words of a line that an element of HTML or a command of LaTeX stands round, or round its number or label. */
function tryTagged(line: string, start: number, end: number): UnmarkedLine | undefined {
  const first = line.charAt(start);
  if (first !== '<' && first !== '\\' && first !== '[') return undefined;
  const words = line.slice(start, end);
  if (first === '[') return tryAttributed(words, start);
  const head = taggedHead.exec(words);
  if (head?.[1] !== undefined && head[2] !== undefined) {
    const from = start + head[1].length + 2;
    const behind = start + head[0].length;
    return {
      content: head[2] + line.slice(behind, end),
      pieces: [
        { start: from, end: from + head[2].length },
        { start: behind, end },
      ],
      emphasis: 'beginning',
      isBold: false,
      level: 0,
      isLink: false,
    };
  }
  const match = tagged.exec(words) ?? command.exec(words);
  const [, opening, name, inner] = match ?? [];
  if (opening === undefined || name === undefined || inner === undefined) return undefined;
  const from = start + opening.length;
  const range = { start: from, end: from + inner.length };
  const level = levelOf(name);
  const bare = tryTagged(line, range.start, range.end) ?? tryEmphasis(line, range.start, range.end);
  const isEmphasis = !/^(?:p|div|center)$/iu.test(name);
  const isAll = isEmphasis || bare?.emphasis === 'all';
  return {
    content: bare?.content ?? inner,
    pieces: bare?.pieces ?? [range],
    emphasis: level > 0 ? 'none' : isAll ? 'all' : (bare?.emphasis ?? 'none'),
    isBold: /^(?:b|strong)$/iu.test(name) || bare?.isBold === true,
    level,
    isLink: false,
  };
}

/** The words of a line that attributes stand behind, as those of one in italics. */
function tryAttributed(words: string, start: number): UnmarkedLine | undefined {
  const inner = words.endsWith('}') ? attributed.exec(words)?.[2] : undefined;
  if (inner === undefined) return undefined;
  return {
    content: inner,
    pieces: [{ start: start + 1, end: start + 1 + inner.length }],
    emphasis: 'all',
    isBold: false,
    level: 0,
    isLink: false,
  };
}

/** The level of "h2" or "subsection"; 0 of what is no heading. */
function levelOf(name: string): number {
  if (/^h\d$/iu.test(name)) return Number(name.charAt(1));
  return name.endsWith('section') ? 1 + (name.length - 'section'.length) / 'sub'.length : 0;
}

function tryLink(line: string, start: number, end: number): UnmarkedLine | undefined {
  if (line.charCodeAt(start) !== 0x5b || !line.includes('](#')) return undefined;
  const words = line.slice(start, end);
  const match = linkWithPage.exec(words) ?? link.exec(words);
  const [, inner, page] = match ?? [];
  if (inner === undefined || inner.includes('](') || markerAlone.test(inner)) return undefined;
  const range = { start: start + 1, end: start + 1 + inner.length };
  const bare = tryEmphasis(line, range.start, range.end);
  const content = bare?.content ?? inner;
  return {
    content: page === undefined || page === '' ? content : `${content}\t${page}`,
    pieces: bare?.pieces ?? [range],
    emphasis: 'none',
    isBold: false,
    level: 0,
    isLink: true,
  };
}

/**
 * The words of `[start, end)` where emphasis opens at its beginning: all of it in one or more pieces with blanks
 * between them, or its first words.
 */
function tryEmphasis(line: string, start: number, end: number): UnmarkedLine | undefined {
  const first = line.charAt(start);
  if (first !== '*' && first !== '_') return undefined;
  const pieces: OffsetRange[] = [];
  let [depth, from, isBold] = [0, start, false];
  emphasisMarks.lastIndex = start;
  for (let run = emphasisMarks.exec(line); run !== null; run = emphasisMarks.exec(line)) {
    const { index } = run;
    const behind = index + run[0].length;
    if (index >= end || index > start + longestHead) break;
    if (run[0].startsWith('\\') || isWithinWord(line, index, behind, run[0])) continue;
    // Behind words in emphasis others may stand, with nothing but blanks before them.
    if (depth === 0 && line.slice(from, index).trim() !== '') break;
    const opens = behind < end && line.charAt(behind).trim() !== '';
    const closes = depth > 0 && index > from && line.charAt(index - 1).trim() !== '';
    // Converters leave the blank behind a label within its emphasis: "**1. ** **Title**".
    const isLoose =
      depth === run[0].length && index > from && (!opens || labelAlone.test(line.slice(from, index)));
    const isEnd = isLoose || (closes && (depth <= run[0].length || !opens));
    if (!isEnd && !opens) {
      if (depth === 0) break;
      continue;
    }
    if (index > from) pieces.push({ start: from, end: index });
    // "**1. ****Title**": one run ends and begins emphasis.
    if (run[0].length !== 2 * depth)
      depth = isEnd ? Math.max(0, depth - run[0].length) : depth + run[0].length;
    isBold ||= run[0].length > 1;
    from = behind;
  }
  if (depth > 0 || pieces.length === 0) return undefined;
  const isAll = from >= end;
  if (!isAll) pieces.push({ start: from, end });
  const content = pieces.map((piece) => line.slice(piece.start, piece.end)).join('');
  return {
    content: content.trimEnd(),
    pieces,
    emphasis: isAll && content.length < longestHead ? 'all' : 'beginning',
    isBold,
    level: 0,
    isLink: false,
  };
}

/** Whether an underscore stands between letters, where it is none of emphasis. */
function isWithinWord(line: string, start: number, end: number, run: string): boolean {
  if (run.includes('*') || start === 0) return false;
  return /[\p{L}\p{N}]/u.test(line.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(line.charAt(end));
}
