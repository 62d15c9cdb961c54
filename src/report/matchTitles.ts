import { isHan } from './units';

/** Titles are the same from this share of common letter pairs on: "导言" is not "引言", OCR damage is forgiven. */
const closeTitles = 0.75;
/** The share of its pairs that a title like another may have alone, with some room: the other has at least the rest. */
const mostForeignPairs = 1 - closeTitles / (2 - closeTitles) + 0.001;

/** Superscripts are footnote markers, not numbers. */
const notOfKey = /[^\p{L}\p{N}]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu;

/** The marks that titles have besides those of ASCII. */
const commonMarks = '，、；：（）《》“”‘’–—';

/** What of a title is compared: letters and digits only, in small letters. */
export function titleKey(title: string): string {
  let at = 0;
  while (at < title.length && isHan(title.charCodeAt(at))) at++;
  // Most Chinese titles are their own key.
  if (at === title.length) return title;
  const small = title.toLowerCase();
  let key = '';
  let from = 0;
  for (at = 0; at < small.length; at++) {
    const unit = small.charCodeAt(at);
    if (isHan(unit) || isPlainLetter(unit)) continue;
    // What is neither a letter of the first alphabets nor a blank or a common mark is rare.
    if (unit >= 0x80 && !commonMarks.includes(small.charAt(at))) return small.replace(notOfKey, '');
    key += small.slice(from, at);
    from = at + 1;
  }
  return key + small.slice(from);
}

/** Whether a UTF-16 unit is a small Latin letter, a digit or a small Cyrillic letter. */
function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x430 && unit <= 0x45f);
}

/** How like two title keys are, by their common pairs of letters: 0 for nothing in common, 1 for the same. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let index = 0; index < a.length - 1; index++) {
    const pair = a.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let index = 0; index < b.length - 1; index++) {
    const pair = b.slice(index, index + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** Whether two title keys mean the same heading, words apart. */
export function isLikeKey(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  // With less than this in common the share of pairs cannot be reached.
  if (2 * (short.length - 1) < closeTitles * (short.length + long.length - 2)) return false;
  return likeness(left, right) >= closeTitles;
}

/** Titles by their pairs of letters: finds the one most like another without comparing it with all. */
export class TitleIndex {
  readonly #keys: ReadonlySet<string>;
  readonly #byPair = new Map<number, string[]>();

  constructor(keys: Iterable<string>) {
    this.#keys = new Set(keys);
    for (const key of this.#keys)
      for (let index = 0; index < key.length - 1; index++) {
        const pair = pairAt(key, index);
        const known = this.#byPair.get(pair);
        if (known === undefined) this.#byPair.set(pair, [key]);
        else if (known[known.length - 1] !== key) known.push(key);
      }
  }

  /** The title key that is `key`, or most like it and like enough; `undefined` for none. */
  find(key: string): string | undefined {
    if (key === '' || this.#keys.has(key)) return key === '' ? undefined : key;
    if (!this.#mayKnowLike(key)) return undefined;
    const shared = new Map<string, number>();
    const pairs = pairsOf(key);
    for (const pair of pairs)
      for (const known of this.#byPair.get(pair) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
    let best: string | undefined;
    let most = 0;
    for (const [known, count] of shared)
      if (count > most && mayBeLike(known, key, pairs.size - count) && isLikeKey(known, key)) {
        best = known;
        most = count;
      }
    return best;
  }

  /** Whether enough pairs of `key` stand in titles at all: a quick look that leaves out most. */
  #mayKnowLike(key: string): boolean {
    const mostMissing = (key.length - 1) * mostForeignPairs;
    let missing = 0;
    for (let index = 0; index < key.length - 1; index++)
      if (!this.#byPair.has(pairAt(key, index)) && ++missing > mostMissing) return false;
    return true;
  }
}

/** Whether enough pairs of `key` may be common when `missing` of its different ones are not in `known`. */
function mayBeLike(known: string, key: string, missing: number): boolean {
  return 2 * (key.length - 1 - missing) >= closeTitles * (known.length + key.length - 2);
}

/** The different pairs of neighbouring UTF-16 units, each as one number. */
function pairsOf(key: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let index = 0; index < key.length - 1; index++) pairs.add(pairAt(key, index));
  return pairs;
}

function pairAt(key: string, index: number): number {
  return (key.charCodeAt(index) << 16) | key.charCodeAt(index + 1);
}
