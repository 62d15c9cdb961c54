import type { OffsetRange } from './offsetRange';

/**
 * The sentence of `text` around `offset`: from behind the sentence end before it to the sentence end at or
 * after it, quotation marks and brackets that close there included.
 *
 * A footnote marker stands behind the full stop in Chinese and English: an offset directly behind a
 * sentence end (blanks aside) means the sentence that ends there. Linear in the sentence.
 */
export function sentenceAround(text: string, offset: number): string {
  const { start, end } = sentenceRangeAround(text, offset);
  return text.slice(start, end);
}

/** Where `sentenceAround` stands in `text`, without the blanks at its ends. */
export function sentenceRangeAround(text: string, offset: number): OffsetRange {
  let end = Math.min(Math.max(offset, 0), text.length);
  const before = text.slice(0, end).trimEnd();
  if (endsSentence(before)) end = before.length;
  else end = endAfter(text, end);
  const start = startBefore(text, end);
  const sentence = text.slice(start, end);
  return {
    start: start + (sentence.length - sentence.trimStart().length),
    end: end - (sentence.length - sentence.trimEnd().length),
  };
}

/** The offsets behind each sentence of `text`, closing marks included, in order; text behind the last has none. Linear. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!sentenceEndAt(text, at)) continue;
    let end = at + 1;
    while (end < text.length && closers.includes(text.charAt(end))) end += 1;
    ends.push(end);
    at = end - 1;
  }
  return ends;
}

const closers = '”’"\'」』）)》〉］]»';
const superscript = /[⁰¹²³⁴-⁹]/;
const finals = '。！？!?؟。';

/** Whether `text` ends with a sentence end, closing marks behind it included. */
function endsSentence(text: string): boolean {
  return sentenceEndAt(text, lastOutsideClosers(text, text.length));
}

/** The offset of the last character before `end` that is no closing mark; -1 for none. */
function lastOutsideClosers(text: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && closers.includes(text.charAt(at))) at -= 1;
  return at;
}

/**
 * Whether the character at `at` ends a sentence.
 *
 * A dot does so before a blank or the end, not behind a single letter or digit ("p. 5", "A. Smith", "3.") and not before
 * a small letter or a figure.
 */
function sentenceEndAt(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '') return false;
  if (finals.includes(character)) return true;
  if (character !== '.') return false;
  const next = text.charAt(at + 1);
  if (next !== '' && !/\s/.test(next) && !closers.includes(next) && !/[⁰¹²³⁴-⁹*[]/.test(next)) return false;
  // "paras. 3 and 4", "No. 5", "e.g. lamps": an abbreviation.
  if (/^\s+[\p{Ll}\d]/u.test(text.slice(at + 1, at + 12))) return false;
  return !/(?:^|[\s(.])(?:\p{L}|\d{1,2})$/u.test(text.slice(Math.max(0, at - 4), at));
}

function endAfter(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (!sentenceEndAt(text, at)) continue;
    let end = at + 1;
    while (end < text.length && closers.includes(text.charAt(end))) end += 1;
    return end;
  }
  return text.length;
}

/** Where the sentence that ends at `end` begins: behind the sentence end before it. */
function startBefore(text: string, end: number): number {
  for (let at = lastOutsideClosers(text, end) - 1; at >= 0; at -= 1) {
    if (!sentenceEndAt(text, at)) continue;
    let start = at + 1;
    // The marker of a note belongs to the sentence that it stands behind.
    while (start < end && (closers.includes(text.charAt(start)) || superscript.test(text.charAt(start))))
      start += 1;
    return start;
  }
  return 0;
}
