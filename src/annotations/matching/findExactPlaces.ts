import { numberAt } from './numberAt';
import type { TokenIndex } from './tokenIndex';
import type { TokenRange } from './tokenStream';
import { unknownToken } from './vocabulary';

/** Places looked at for one quote: a word that stands oftener than this tells none of them. */
const mostLookedAt = 2000;

/** Where the text of `index` has the tokens `ids` one behind the other: the first `count` places, in order. */
export function findExactPlaces(index: TokenIndex, ids: Int32Array, count: number): TokenRange[] {
  const rarest = rarestOf(index, ids);
  if (rarest === undefined) return [];
  const places: TokenRange[] = [];
  const id = numberAt(ids, rarest);
  const first = numberAt(index.firsts, id);
  const end = Math.min(numberAt(index.firsts, id + 1), first + mostLookedAt);
  for (let slot = first; slot < end && places.length < count; slot++) {
    const from = numberAt(index.places, slot) - rarest;
    if (standsAt(index.stream.ids, from, ids)) places.push({ from, to: from + ids.length });
  }
  return places;
}

/** The position of the token with the fewest places; `undefined` where the text lacks one, or without a token. */
function rarestOf({ firsts }: TokenIndex, ids: Int32Array): number | undefined {
  let rarest: number | undefined;
  let fewest = Infinity;
  for (let position = 0; position < ids.length; position++) {
    const id = numberAt(ids, position);
    if (id === unknownToken) return undefined;
    const places = numberAt(firsts, id + 1) - numberAt(firsts, id);
    if (places < fewest) [rarest, fewest] = [position, places];
  }
  return rarest;
}

function standsAt(text: Int32Array, from: number, ids: Int32Array): boolean {
  if (from < 0 || from + ids.length > text.length) return false;
  for (let position = 0; position < ids.length; position++)
    if (text[from + position] !== ids[position]) return false;
  return true;
}
