const cjkEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。，；：、！？）」』”》]$/u;
const cjkBeginning = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（“「『《]/u;
/** A Chinese character beside a figure, on the two sides of a line end or within a line. */
const hanEnd = /\p{Script=Han}$/u;
const hanBeginning = /^\p{Script=Han}/u;
const figureEnd = /\d[)%]?$/u;
const figureBeginning = /^\d/u;
const setApart = /\p{Script=Han} \d|\d \p{Script=Han}/u;

/** Whether a line begins with a character of Chinese or Japanese, or a bracket of theirs. */
export function beginsInChinese(line: string): boolean {
  return cjkBeginning.test(line);
}

/**
 * What stood between two lines of one text before they were wrapped: a blank, but nothing between Chinese words. Beside
 * figures Chinese reports set a blank or none: as the two lines do.
 */
export function gapBetween(line: string, next: string): '' | ' ' {
  if (cjkEnd.test(line) && beginsInChinese(next)) return '';
  const isBesideFigure =
    (hanEnd.test(line) && figureBeginning.test(next)) || (figureEnd.test(line) && hanBeginning.test(next));
  return isBesideFigure && !setApart.test(line) && !setApart.test(next) ? '' : ' ';
}
