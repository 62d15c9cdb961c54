import type { Annotation } from '../annotation';
import type { Codebook } from '../codebook';

/** A code that annotations have and the codebook lacks. */
export interface UnknownCode {
  readonly code: string;
  /** Those that have it, in the order given. */
  readonly annotations: readonly Annotation[];
  /** Ids of the codebook that are most likely meant, the likeliest first; at most five. */
  readonly suggestions: readonly string[];
}

/** How many suggestions are of use. */
const mostSuggestions = 5;

/**
 * The codes of `annotations` that `codebook` lacks, in the order of their first use; none where the project has no
 * codebook at all. The codes stay in the records: this only says what somebody may add or replace.
 */
export function unknownCodes(annotations: readonly Annotation[], codebook: Codebook): readonly UnknownCode[] {
  if (codebook.uri === undefined) return [];
  const known = new Set(codebook.codes.map(({ id }) => id));
  const users = new Map<string, Annotation[]>();
  for (const annotation of annotations)
    for (const code of annotation.codes)
      if (!known.has(code)) users.set(code, [...(users.get(code) ?? []), annotation]);
  return [...users].map(([code, list]) => ({
    code,
    annotations: list,
    suggestions: likelyCodes(code, codebook),
  }));
}

/** The ids that look most like `word`, by their own words or by a name; the likeliest first, at most five. */
export function likelyCodes(word: string, codebook: Codebook): readonly string[] {
  return codebook.codes
    .filter(({ retired }) => !retired)
    .map(({ id, name }) => {
      const words = [id, id.split('/').at(-1) ?? id, name.default, ...Object.values(name.byLanguage)];
      return { id, likeness: Math.max(...words.map((each) => likenessOf(word, each))) };
    })
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostSuggestions)
    .map(({ id }) => id);
}

/** How much two words are alike, from 0 to 1: the share of pairs of letters that both have (Dice). */
function likenessOf(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const rest = [...second];
  let common = 0;
  for (const pair of first) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}

/** Neighbouring letters, beginning and end included, so that words of one letter have some, too. */
function pairsOf(word: string): readonly string[] {
  const letters = Array.from(`^${word.toLowerCase().slice(0, 100)}$`);
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
