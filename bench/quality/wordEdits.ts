import type { Random } from './random';
import type { TrackedText } from './trackedText';
import { added, joined, sliced, substituted } from './trackedText';

/** Words of alphabetic scripts, and pairs of Chinese characters, which are its words more often than not. */
const wordPattern = /\p{Script=Han}{1,2}|[\p{L}\p{N}]+/gu;

/** Of ten touched words, so many are replaced, and so many deleted; before the rest a word is inserted. */
const replacedOfTen = 5;
const deletedOfTen = 3;

/** All words of `text`, to draw new ones from: an edit speaks the language of its report. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** `paragraph` with about the share `rate` of its words replaced, deleted or preceded by a new one. */
export function editWords(
  paragraph: TrackedText,
  rate: number,
  words: readonly string[],
  random: Random,
): TrackedText {
  const pieces: TrackedText[] = [];
  let end = 0;
  for (const match of paragraph.text.matchAll(wordPattern)) {
    if (random.next() >= rate) continue;
    const wordEnd = match.index + match[0].length;
    const isHan = /\p{Script=Han}/u.test(match[0]);
    const draw = random.below(10);
    const word = random.pick(words);
    pieces.push(sliced(paragraph, end, match.index));
    if (draw < replacedOfTen) pieces.push(substituted(word, sliced(paragraph, match.index, wordEnd)));
    else if (draw >= replacedOfTen + deletedOfTen)
      pieces.push(added(isHan ? word : `${word} `), sliced(paragraph, match.index, wordEnd));
    end = wordEnd;
  }
  return joined([...pieces, sliced(paragraph, end)]);
}
