import type { ReadingState } from './readingState';
import type { GatheredTitle, ReadingWork } from './readingWork';
import { endsUnfinished, foldedTitle } from './vocabulary';

/**
 * A title as the contents name it, or the first line of it where they name that and the lines below only seem to go on
 * with it: its words are `first`. `printed` is its label; `undefined` where it is none of the first titles of the
 * contents.
 */
export function namedTitle(
  { cursor, state }: ReadingWork,
  printed: string,
  title: GatheredTitle,
  first: string,
): GatheredTitle | undefined {
  if (state.contentsTitles.length === 0 || title.text === '') return undefined;
  if (isNamed(state, printed, title.text)) return { ...title, runsOn: false };
  // An entry of two lines is remembered by each of them.
  const below = title.last > title.first ? cursor.ahead(title.first + 1) : undefined;
  if (below === undefined || /^\p{Ll}/u.test(below.content) || endsUnfinished(first)) return undefined;
  return isNamed(state, printed, first)
    ? { text: first, first: title.first, last: title.first, runsOn: false }
    : undefined;
}

function isNamed({ contentsTitles }: ReadingState, printed: string, words: string): boolean {
  return [words, `${printed} ${words}`].some((name) => contentsTitles.includes(foldedTitle(name)));
}
