/** How many UTF-16 units make a gram: two Chinese words, most of an English one. */
const gramLength = 4;

/** The index has 2^17 buckets: about two grams each in a text of 300,000 characters. */
const bucketBits = 17;

/**
 * Finds strings in one text without reading it again for each of them.
 *
 * Every gram of the text goes into a bucket by its hash. To find a string, the bucket of its rarest gram is
 * gone through: a handful of places instead of the whole text. Built once, linear: some milliseconds for
 * 300,000 characters.
 */
export class GramIndex {
  readonly #starts: Uint32Array;
  readonly #offsets: Uint32Array;

  constructor(readonly text: string) {
    const count = Math.max(0, text.length - gramLength + 1);
    const hashes = new Uint32Array(count);
    const starts = new Uint32Array((1 << bucketBits) + 1);
    for (let offset = 0; offset < count; offset++) {
      const hash = hashAt(text, offset);
      hashes[offset] = hash;
      starts[hash + 1] = (starts[hash + 1] ?? 0) + 1;
    }
    for (let hash = 0; hash < starts.length - 1; hash++)
      starts[hash + 1] = (starts[hash + 1] ?? 0) + (starts[hash] ?? 0);
    const next = starts.slice();
    const offsets = new Uint32Array(count);
    for (let offset = 0; offset < count; offset++) {
      const hash = hashes[offset] ?? 0;
      const place = next[hash] ?? 0;
      offsets[place] = offset;
      next[hash] = place + 1;
    }
    this.#starts = starts;
    this.#offsets = offsets;
  }

  /** The offsets at which `wanted` stands, rising, overlapping ones included; at most `limit` of them. */
  occurrences(wanted: string, limit: number): readonly number[] {
    if (wanted === '') return [];
    return wanted.length < gramLength ? this.#scan(wanted, limit) : this.#probe(wanted, limit);
  }

  /** The places of the gram that begins at `offset` in `wanted`; others that share its bucket may be among them. */
  gramPlaces(wanted: string, offset: number): Uint32Array {
    const hash = hashAt(wanted, offset);
    return this.#offsets.subarray(this.#starts[hash], this.#starts[hash + 1]);
  }

  /** How many grams a string of `length` units has. */
  static gramsIn(length: number): number {
    return Math.max(0, length - gramLength + 1);
  }

  #scan(wanted: string, limit: number): readonly number[] {
    const found: number[] = [];
    for (
      let at = this.text.indexOf(wanted);
      at !== -1 && found.length < limit;
      at = this.text.indexOf(wanted, at + 1)
    )
      found.push(at);
    return found;
  }

  #probe(wanted: string, limit: number): readonly number[] {
    let rarest = 0;
    let fewest = Infinity;
    for (let offset = 0; offset < GramIndex.gramsIn(wanted.length) && fewest > 1; offset++) {
      const places = this.gramPlaces(wanted, offset).length;
      if (places < fewest) {
        fewest = places;
        rarest = offset;
      }
    }
    const found: number[] = [];
    for (const place of this.gramPlaces(wanted, rarest)) {
      const start = place - rarest;
      if (start >= 0 && this.text.startsWith(wanted, start)) found.push(start);
      if (found.length >= limit) break;
    }
    return found;
  }
}

function hashAt(text: string, offset: number): number {
  let hash = 0;
  for (let unit = 0; unit < gramLength; unit++)
    hash = Math.imul(hash ^ text.charCodeAt(offset + unit), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> (32 - bucketBits);
}
