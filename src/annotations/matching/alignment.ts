import type { TokenStream } from './tokenStream';
import { labelShare } from './alignTokens';
import { numberAt } from './numberAt';
import type { Vocabulary } from './vocabulary';

/** The block of all that kept its order. */
export const backbone = 0;

/** Two texts read with one vocabulary. */
export interface TextPair {
  readonly old: TokenStream;
  readonly new: TokenStream;
  readonly vocabulary: Vocabulary;
  /** By token number what it tells; see `Vocabulary.weights`. */
  readonly weights: Float32Array;
}

/** A stretch of equal tokens: `length` tokens from `old` in the old text are those from `new` in the new one. */
export interface Segment {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/**
 * Which token of the old text is which of the new one, while it is being found out.
 *
 * Law: `newOf` and `oldOf` are inverse to each other where they are not -1, and within one block both ascend.
 */
export class Alignment {
  readonly pair: TextPair;
  /** For each token of the old text its index in the new one; -1 where it has none. */
  readonly newOf: Int32Array;
  /** The other way round. */
  readonly oldOf: Int32Array;
  /** For each matched token of the old text its block: `backbone`, or one number a move. */
  readonly blockOf: Int32Array;
  #blocks = 1;

  constructor(pair: TextPair) {
    this.pair = pair;
    this.newOf = new Int32Array(pair.old.count).fill(-1);
    this.oldOf = new Int32Array(pair.new.count).fill(-1);
    this.blockOf = new Int32Array(pair.old.count).fill(-1);
  }

  /** A number for a further block. */
  addBlock(): number {
    return this.#blocks++;
  }

  /** Matches the tokens of `segment` that neither side has matched yet. */
  claim(segment: Segment, block: number): void {
    for (let index = 0; index < segment.length; index++) {
      const oldToken = segment.old + index;
      const newToken = segment.new + index;
      if (this.isOldFree(oldToken) && this.isNewFree(newToken)) {
        this.newOf[oldToken] = newToken;
        this.oldOf[newToken] = oldToken;
        this.blockOf[oldToken] = block;
      }
    }
  }

  /** Takes the match of a token of the old text back. */
  release(oldToken: number): void {
    const newToken = numberAt(this.newOf, oldToken);
    if (newToken >= 0) this.oldOf[newToken] = -1;
    this.newOf[oldToken] = -1;
    this.blockOf[oldToken] = -1;
  }

  isOldFree(token: number): boolean {
    return numberAt(this.newOf, token) < 0;
  }

  isNewFree(token: number): boolean {
    return numberAt(this.oldOf, token) < 0;
  }

  /** Whether the two tokens read the same. */
  isSame(oldToken: number, newToken: number): boolean {
    return numberAt(this.pair.old.ids, oldToken) === numberAt(this.pair.new.ids, newToken);
  }

  /** What a token of the old text tells. */
  weightOf(oldToken: number): number {
    const weight = numberAt(this.pair.weights, numberAt(this.pair.old.ids, oldToken));
    return this.pair.old.labels[oldToken] === 1 ? weight * labelShare : weight;
  }
}
