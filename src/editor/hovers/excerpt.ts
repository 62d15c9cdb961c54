import { sentenceEnds } from '../../text/sentence';

/** How much of a text an excerpt takes: of Chinese characters, which say more, and of others, in UTF-16 units. */
const lengths = { han: 140, other: 320 };
/** An excerpt that ends at a sentence has at least this share of its length; else it ends between two words. */
const leastShare = 0.4;
const brackets = '([{（［「『“«《';

/**
 * How many UTF-16 units of `text` to show of it: whole sentences where they fit, else whole words, never half a
 * character; all of a short one.
 *
 * Chinese text is cut shorter than others. Looks at no more than it may show.
 */
export function excerptLength(text: string): number {
  const head = text.slice(0, lengths.other + 1);
  const limit = isMostlyHan(head) ? lengths.han : lengths.other;
  if (text.length <= limit) return text.length;
  const lastSentence = sentenceEnds(text.slice(0, limit + 1)).findLast((end) => end <= limit);
  if (lastSentence !== undefined && lastSentence >= limit * leastShare) return lastSentence;
  return wordEnd(text, limit);
}

function isMostlyHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 > text.length;
}

/** The end of the last word before `limit`; in Chinese, that of the last character that closes nothing half open. */
function wordEnd(text: string, limit: number): number {
  let end = limit;
  if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
  if (/[\p{L}\p{N}]/u.test(text.charAt(end)) && !/\p{Script=Han}/u.test(text.charAt(end))) {
    const blank = text.slice(0, end).search(/[^\s\p{Script=Han}，、；：]+$/u);
    if (blank > end * leastShare) end = blank;
  }
  while (end > 0 && (brackets.includes(text.charAt(end - 1)) || /\s/.test(text.charAt(end - 1)))) end -= 1;
  return end;
}
