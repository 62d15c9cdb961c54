import type { OffsetRange } from '../../src/text/offsetRange';
import type { Random } from './random';

/** Lengths of passages in UTF-16 units, one line drawn as often as another: a phrase, sentences, a paragraph. */
const lengths: readonly (readonly [number, number])[] = [
  [30, 60],
  [60, 150],
  [100, 300],
  [200, 500],
];

/** `count` random passages of `text`, from the first letter of a word to the last of another. */
export function drawSpans(text: string, count: number, random: Random): OffsetRange[] {
  const spans: OffsetRange[] = [];
  while (spans.length < count) {
    const [shortest, longest] = random.pick(lengths);
    // A Chinese character says as much as two letters or three.
    const scale = /\p{Script=Han}/u.test(text.slice(0, 3000)) ? 0.5 : 1;
    const length = Math.round((shortest + random.below(longest - shortest)) * scale);
    const start = random.below(Math.max(1, text.length - length));
    const span = snapped(text, start, start + length);
    if (/\p{L}.*\p{L}.*\p{L}/su.test(text.slice(span.start, span.end))) spans.push(span);
  }
  return spans;
}

function snapped(text: string, start: number, end: number): OffsetRange {
  const isWord = (offset: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(offset));
  const isHan = (offset: number): boolean => /\p{Script=Han}/u.test(text.charAt(offset));
  const splits = (offset: number): boolean =>
    isWord(offset - 1) && isWord(offset) && !isHan(offset - 1) && !isHan(offset);
  let from = start;
  let to = end;
  while (from > 0 && splits(from)) from--;
  while (to < text.length && splits(to)) to++;
  while (from < to && !isWord(from)) from++;
  while (to > from && !isWord(to - 1)) to--;
  return { start: from, end: to };
}
