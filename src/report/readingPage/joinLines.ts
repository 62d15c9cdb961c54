import { beginsInChinese, gapBetween } from '../lineGap';
import { endsSentence } from '../titles';

const small = /^\p{Ll}/u;
/** A hyphen between letters, or the place where a conversion split a word. */
const wordGoesOn = /(?:\p{L}-|\u00ad)$/u;

/** A slash within a symbol or a word: "GE-NDVF/2022/". */
const cutAtSlash = /[\p{L}\d]\/$/u;

/** A line is full where the next word would have left less than this share of the widest line. */
const fullShare = 0.85;
/** Lines that are no wider were not wrapped. */
const narrowestWrapped = 45;
/** "Original: English": a line of a list of facts. */
const fact = /^[*_]{0,2}\p{Lu}[\p{L} .]{0,30}[:：][*_]{0,2}\s/u;

/** What stands between two lines of one text on a page: nothing, a blank, or a line end that somebody meant. */
export type Joint = '' | ' ' | '\n';

/** How wide a line is drawn, in Latin letters; a Chinese character is as wide as two of them. */
export function widthOf(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    width += unit >= 0x2e80 && unit < 0xfb00 ? 2 : 1;
  }
  return width;
}

/**
 * What joins `line` and `next`, consecutive lines of a text whose widest line is `widest` wide.
 *
 * A line that had room for the next word was ended on purpose: an address, a name in a list.
 */
export function jointOf(line: string, next: string, widest: number): Joint {
  if (small.test(next) || cutAtSlash.test(line) || (wordGoesOn.test(line) && !endsSentence(line)))
    return wrapOf(line, next);
  const hadRoom = widthOf(line) + 1 + widthOf(firstWord(next)) <= widest * fullShare;
  return hadRoom || widest < narrowestWrapped || fact.test(next) ? '\n' : wrapOf(line, next);
}

/** What stood between two lines before they were wrapped: in Chinese nothing, a blank else. */
export function wrapOf(line: string, next: string): Joint {
  if (wordGoesOn.test(line) && /^\p{L}/u.test(next)) return '';
  if (cutAtSlash.test(line) && /^[\p{L}\d]/u.test(next)) return '';
  return gapBetween(line, next);
}

/** Whether a line ends so that an item of a list may begin below it. */
export function endsItem(line: string): boolean {
  return /[;.:,；。：，)](?:\s?[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})?$|\s(?:and|or|et|ou|y|o|и|или)$/u.test(line);
}

/** Whether `next`, which a page end or a note parts from `line`, goes on with its sentence. */
export function goesOn(line: string, next: string): boolean {
  return !endsSentence(line) || small.test(next);
}

function firstWord(line: string): string {
  const word = /^\S+/u.exec(line)?.[0] ?? '';
  return beginsInChinese(word) ? word.charAt(0) : word;
}
