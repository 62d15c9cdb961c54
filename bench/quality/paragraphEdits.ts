import type { Random } from './random';
import type { Strength } from './strengths';
import type { TrackedText } from './trackedText';
import { added, joined, sliced, substituted } from './trackedText';
import { editWords, wordsOf } from './wordEdits';

/** The share of words by which a look-alike differs from the paragraph it imitates. */
const lookAlikeRate = 0.33;
const numberPattern = /^(\s*)(\d{1,3}(?=\.\s)|第[一二三四五六七八九十百]+条)/u;

/** The text of `paragraphs` after a random edit of the given strength; the truth is in its origins. */
export function editParagraphs(
  paragraphs: readonly TrackedText[],
  strength: Strength,
  random: Random,
): TrackedText {
  const words = wordsOf(paragraphs.map((paragraph) => paragraph.text).join(''));
  const count = (share: number): number => Math.round(share * paragraphs.length);
  let result = paragraphs.filter(() => random.next() >= strength.deleted);
  result = result.map((paragraph) =>
    random.next() < strength.editedParagraphs
      ? editWords(paragraph, strength.wordRate, words, random)
      : paragraph,
  );
  for (let move = 0; move < count(strength.moved); move++) result = moveRun(result, 1, random);
  for (let move = 0; move < strength.movedBlocks; move++)
    result = moveRun(result, Math.max(2, count(strength.blockShare)), random);
  // Copies and models are taken from what is left: a copy of a deleted paragraph would be a move.
  const survivors = [...result];
  for (let copy = 0; copy < count(strength.duplicated); copy++)
    result.splice(random.below(result.length), 0, added(random.pick(survivors).text));
  for (let insertion = 0; insertion < count(strength.inserted); insertion++)
    result.splice(random.below(result.length), 0, newParagraph(survivors, words, random));
  return joined(strength.numbering === 'renumbered' ? renumbered(result) : result);
}

function moveRun(paragraphs: readonly TrackedText[], length: number, random: Random): TrackedText[] {
  const rest = [...paragraphs];
  const run = rest.splice(random.below(Math.max(1, rest.length - length)), length);
  rest.splice(random.below(rest.length + 1), 0, ...run);
  return rest;
}

function newParagraph(
  paragraphs: readonly TrackedText[],
  words: readonly string[],
  random: Random,
): TrackedText {
  const model = added(random.pick(paragraphs).text);
  return added(editWords(model, random.next() < 0.5 ? lookAlikeRate : 1, words, random).text);
}

/** Every paragraph that opens with a number takes the number of the next one that does. */
function renumbered(paragraphs: readonly TrackedText[]): TrackedText[] {
  const labels = paragraphs.flatMap((paragraph) => numberPattern.exec(paragraph.text)?.[2] ?? []);
  let next = 1;
  return paragraphs.map((paragraph) => {
    const match = numberPattern.exec(paragraph.text);
    const label = labels[next];
    if (match === null) return paragraph;
    next++;
    if (label === undefined) return paragraph;
    const start = match[1]?.length ?? 0;
    const end = match[0].length;
    return joined([
      sliced(paragraph, 0, start),
      substituted(label, sliced(paragraph, start, end)),
      sliced(paragraph, end),
    ]);
  });
}
