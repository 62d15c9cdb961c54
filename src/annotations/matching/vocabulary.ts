/** Weight of the commonest token: it says little, but not nothing. */
const leastWeight = 0.05;
/** What marks weigh beside words of the same frequency: converters change them freely. */
const markShare = 0.4;

/** Stands for every token that no text has. */
export const unknownToken = -1;

/** Numbers for tokens, the same for the same token in every text read with it, and how often each occurs. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #isMark: boolean[] = [];
  #total = 0;

  /** The number of `token`, counting this occurrence. */
  add(token: string): number {
    let id = this.#ids.get(token);
    if (id === undefined) {
      id = this.#counts.length;
      this.#ids.set(token, id);
      this.#counts.push(0);
      this.#isMark.push(!/[\p{L}\p{N}]/u.test(token));
    }
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    this.#total++;
    return id;
  }

  /** The number of `token` without counting it; a number of its own for one that no text has. */
  find(token: string): number {
    return this.#ids.get(token) ?? unknownToken;
  }

  /**
   * By number what a token tells: 1 for one seen once, less for frequent ones and for punctuation.
   *
   * The inverse document frequency of text retrieval, with every token a document of its own.
   */
  weights(): Float32Array {
    const scale = Math.log(this.#total + 1);
    return Float32Array.from(this.#counts, (count, id) => {
      const weight = Math.max(leastWeight, Math.log((this.#total + 1) / Math.max(1, count)) / scale);
      return this.#isMark[id] === true ? weight * markShare : weight;
    });
  }
}
