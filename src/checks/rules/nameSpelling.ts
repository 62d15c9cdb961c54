import type { PrintedName } from '../printedNames';
import { nameKey, printedNames, wordKeys } from '../printedNames';
import type { Rule } from '../rule';

/** Words with fewer letters are other words when one letter differs. */
const fewestLetters = 5;

/**
 * The same person or body is spelt in two ways: with and without an accent, "Van" and "van", one name left out, one
 * letter another.
 *
 * Readers and searches take them for two. The roster's spelling counts as right, else the more frequent one. Names are
 * those of the roster and of authors in citations; names that only one of two words shares are two people.
 */
export const nameSpelling: Rule = {
  id: 'name-spelling',
  severity: 'warning',
  title: 'A person or body is spelt in two ways',
  reason:
    'Readers and searches take the two spellings for two people. The spelling of the list of experts counts as right, else the more frequent one.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group had before it three papers.¹ ²\n\n2. It elected a Chair.\n\n¹ Zoé de Brún, “Tides” (GE-TID/2031/WP.1); Ann Lee Ortiz and Zoé de Brún, “Charts” (GE-TID/2031/WP.2).\n\n² ⟦Zoe De Brun⟧ and Ann Lee Ortiz, “Gauges” (GE-TID/2031/WP.3); ⟦Ann Lee⟧, “Maps” (GE-TID/2031/WP.4).\n',
      right:
        'I. Introduction\n\n1. The Group had before it three papers.¹ ²\n\n2. It elected a Chair.\n\n¹ Zoé de Brún, “Tides” (GE-TID/2031/WP.1); Ann Lee Ortiz and Zoé de Brún, “Charts” (GE-TID/2031/WP.2).\n\n² Zoé de Brún and Ann Lee Ortiz, “Gauges” (GE-TID/2031/WP.3); Ann Leigh, “Maps” (GE-TID/2031/WP.4).\n',
    },
  ],
  *check({ report }) {
    const names = yield* printedNames(report);
    const byWord = new Map<string, PrintedName[]>();
    for (const name of names)
      for (const word of [...wordKeys(name.name), nameKey(name.name)]) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [name]);
        else known.push(name);
      }
    for (const name of names) {
      yield undefined;
      const keys = [...wordKeys(name.name), nameKey(name.name)];
      const related = new Set(keys.flatMap((word) => byWord.get(word) ?? []));
      const better = [...related].filter(
        (other) => isBetter(other, name) && isSameName(other.name, name.name),
      );
      const [right] = better.sort((a, b) => (isBetter(a, b) ? -1 : 1));
      // "Ann Lee" may be short for either of two people: then nobody knows.
      if (right === undefined || better.some((other) => !isSameName(other.name, right.name))) continue;
      const [first] = right.places;
      for (const range of name.places)
        yield {
          message: '“{0}” is spelt “{1}” elsewhere.',
          args: [name.name, right.name],
          range,
          related:
            first === undefined ? [] : [{ range: first, message: '“{0}” stands here.', args: [right.name] }],
          fixes: [{ message: 'Write “{0}”', args: [right.name], edits: [{ range, insert: right.name }] }],
        };
    }
  },
};

/** Whether of two spellings the first is the one to keep: the roster's, the more frequent, the earlier. */
function isBetter(a: PrintedName, b: PrintedName): boolean {
  if (a === b) return false;
  if (a.isListed !== b.isListed) return a.isListed;
  if (a.places.length !== b.places.length) return a.places.length > b.places.length;
  return (a.places[0]?.start ?? 0) < (b.places[0]?.start ?? 0);
}

function isSameName(a: string, b: string): boolean {
  if (a === b || nameKey(a) === nameKey(b)) return true;
  const [short, long] = [wordKeys(a), wordKeys(b)].sort((left, right) => left.length - right.length);
  if (short === undefined || long === undefined || short.length < 2) return false;
  return short.length === long.length ? differByOneLetter(short, long) : isShortened(short, long);
}

/** Whether all words of `short` stand in `long` in their order, the first at the beginning. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const word of short) {
    at = long.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether one word of two names differs, a long one, by one letter changed, added or left out. */
function differByOneLetter(a: readonly string[], b: readonly string[]): boolean {
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? ''] as const]));
  const [only, second] = different;
  if (only === undefined || second !== undefined) return false;
  const [short = '', long = ''] = [...only].sort((left, right) => left.length - right.length);
  if (short.length < fewestLetters || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short.charAt(same) === long.charAt(same)) same++;
  return short.slice(short.length === long.length ? same + 1 : same) === long.slice(same + 1);
}
