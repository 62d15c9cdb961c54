import type { OffsetRange } from '../../text/offsetRange';

/** What of a text counts when a quotation is compared, and the way back to the text. */
export interface ComparableText {
  /** Letters, digits and punctuation, without blanks, quotation marks, hyphens, notes' markers and marks of Markdown. */
  readonly key: string;
  /** The offset in the text of the character that `key` has at `index`. */
  offsetAt(index: number): number;
  /** The offset behind the character before `index`. */
  endOffsetAt(index: number): number;
}

/** A word, a Chinese character or a punctuation mark; `value` is what is compared. */
export interface ComparableToken extends OffsetRange {
  readonly value: string;
}

/**
 * What a quotation may have or lack without being another: blanks and line ends, the ">" of a block quotation, notes'
 * markers, marks of Markdown and the targets of its links, labels of items, quotation marks, hyphens and dashes, three dots.
 */
const insignificant = new RegExp(
  [
    '^[ \\t]{0,3}(?:>[ \\t]?)+',
    '\\[\\^[^\\]\\s]{1,24}\\]',
    '<sup>[^<]{1,12}</sup>',
    '</?[a-z]{1,6} {0,2}/?>',
    '\\[(?=[^\\[\\]\\n]{0,200}\\]\\([^()\\s]{0,300}\\))',
    '\\]\\([^()\\s]{0,300}\\)',
    '(?<=^|[\\s;；,，:：。.])[(（]?(?:[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）]',
    '\\.{3,}',
    '[\\s\\u00ad\\u061c\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff⁰¹²³⁴-⁹…•◦▪●*_`~\\\\“”„‟«»「」『』"＂‘’‚\'‹›\\u2010-\\u2015\\u2212-]',
  ].join('|'),
  'gmu',
);

const character = /\P{M}\p{M}*|\p{M}+/gu;
const token = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{M}\p{N}]/gu;

/** What of `text` counts. Linear. */
export function comparableText(text: string): ComparableText {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of significantIn(text))
    for (const match of text.slice(start, end).matchAll(character)) {
      const plain = match[0].normalize('NFKC').replace(/\s/gu, '');
      for (let left = plain.length; left > 0; left--) {
        starts.push(start + match.index);
        ends.push(start + match.index + match[0].length);
      }
      key += plain;
    }
  return {
    key,
    offsetAt: (index) => starts[index] ?? text.length,
    endOffsetAt: (index) => ends[index - 1] ?? 0,
  };
}

/** The words of `text` that count, in order. Linear. */
export function comparableTokens(text: string): readonly ComparableToken[] {
  const tokens: ComparableToken[] = [];
  for (const { start, end } of significantIn(text))
    for (const match of text.slice(start, end).matchAll(token))
      tokens.push({
        value: match[0].normalize('NFKC'),
        start: start + match.index,
        end: start + match.index + match[0].length,
      });
  return tokens;
}

function* significantIn(text: string): Iterable<OffsetRange> {
  let from = 0;
  for (const match of text.matchAll(insignificant)) {
    if (match.index > from) yield { start: from, end: match.index };
    from = match.index + match[0].length;
  }
  if (from < text.length) yield { start: from, end: text.length };
}
