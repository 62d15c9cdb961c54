import { firstWords } from '../report/plainWords';

/** Controls, bidirectional marks and invisible blanks of the text, which a label on one line has no use for. */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc\ufffd]+/gu;
const blanks = /[\s\u00a0\u3000]+/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Words of a report as a label shows them: on one line, without controls, one blank between words. */
export function shownWords(words: string): string {
  return words
    .replace(/[\t\n\v\f\r]/gu, ' ')
    .replace(unseen, '')
    .replace(blanks, ' ')
    .trim();
}

/**
 * Words of a report set off from what stands beside them, where one of them is written from right to left: its
 * numbers and punctuation then stand where the report has them (first strong isolate, Unicode Standard Annex #9).
 * Others stay as they are, so that a search in the tree finds them. `longest` cuts those alone, in UTF-16 units.
 */
export function isolated(words: string, { longest }: { readonly longest?: number } = {}): string {
  if (!rightToLeft.test(words)) return words;
  return `\u2068${longest === undefined ? words : firstWords(words, longest)}\u2069`;
}
