import { isFigure, isHan } from './units';

/** Punctuation of Chinese and Japanese that ends a line, and brackets that begin one. */
const closing = '。，；：、！？）」』”》';
const opening = '（“「『《';
/** Hiragana and katakana. */
const firstKana = 0x3041;
const lastKana = 0x30ff;
/** A Chinese character beside a figure within a line, a blank between them. */
const setApart = /\p{Script=Han} \d|\d \p{Script=Han}/u;

/** Whether a line begins with a character of Chinese or Japanese, or a bracket of theirs. */
export function beginsInChinese(line: string): boolean {
  return isOfChinese(line.charCodeAt(0)) || (line !== '' && opening.includes(line.charAt(0)));
}

/**
 * What stood between two lines of one text before they were wrapped: a blank, but nothing between Chinese words. Beside
 * figures Chinese reports set a blank or none: as the two lines do.
 */
export function gapBetween(line: string, next: string): '' | ' ' {
  const last = line.charCodeAt(line.length - 1);
  const isBehindChinese =
    isOfChinese(last) || (line !== '' && closing.includes(line.charAt(line.length - 1)));
  if (isBehindChinese && beginsInChinese(next)) return '';
  const first = next.charCodeAt(0);
  const isBesideFigure = (isHan(last) && isFigure(first)) || (isHan(first) && endsInFigure(line));
  return isBesideFigure && !setApart.test(line) && !setApart.test(next) ? '' : ' ';
}

function isOfChinese(unit: number): boolean {
  return isHan(unit) || (unit >= firstKana && unit <= lastKana);
}

/** Whether a figure ends a line, a parenthesis or a percent sign behind it at most. */
function endsInFigure(line: string): boolean {
  const last = line.charAt(line.length - 1);
  return isFigure(line.charCodeAt(line.length - (last === ')' || last === '%' ? 2 : 1)));
}
