import type { Words } from './manifest';

/** The keys that `value` holds as %key%, anywhere in it. */
export function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^%([\w.-]+)%$/u.exec(value)?.slice(1) ?? [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(keysIn) : [];
}

/** What is wrong with `words`, the words for `keys`: a key without words, empty words, words that no key asks for. */
export function keyFindings(keys: Iterable<string>, words: Words): readonly string[] {
  const asked = new Set(keys);
  return [
    ...[...asked].filter((key) => words[key] === undefined).map((key) => `missing: ${key}`),
    ...[...asked].filter((key) => words[key]?.trim() === '').map((key) => `empty: ${key}`),
    ...Object.keys(words)
      .filter((key) => !asked.has(key))
      .map((key) => `left over: ${key}`),
  ];
}

/** Where the placeholders ({0}) and command links of a translation are not those of the original. */
export function placeholderFindings(
  pairs: Iterable<readonly [original: string, translated: string]>,
): readonly string[] {
  return [...pairs]
    .filter(([original, translated]) => marksOf(original) !== marksOf(translated))
    .map(([original, translated]) => `differs: "${original}" and "${translated}"`);
}

/** A placeholder may be used twice in one language and once in the other. */
function marksOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}|\]\([^)]*\)|\$\([\w-]+\)/gu))].sort().join(' ');
}
