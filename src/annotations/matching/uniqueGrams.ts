import type { Alignment, Segment } from './alignment';
import { numberAt } from './numberAt';
import type { Slices } from './slices';
import type { TokenRange, TokenStream } from './tokenStream';
import { trimAtParagraph } from './trimAtParagraph';

/** Grams hashed between two pauses. */
const sliceLength = 4000;
/** The share of a gram that may belong to a paragraph's number: after renumbering "Article 7" is another one. */
const mostLabels = 0.34;
/** Marks in the table of grams: seen more than once, or not at all on that side. */
const several = -2;
const none = -1;

/**
 * The longest stretches of equal, still unmatched tokens that grow from a gram of `gramLength` tokens which
 * occurs exactly once in either range: the anchors of a patience diff, with grams in the place of lines, so
 * that re-wrapping does not hide them.
 *
 * In the order of the old text; no two on one diagonal overlap.
 */
export function* findUniqueSegments(
  alignment: Alignment,
  oldRange: TokenRange,
  newRange: TokenRange,
  gramLength: number,
): Slices<Segment[]> {
  const { pair } = alignment;
  const table = new GramTable(oldRange.to - oldRange.from);
  for (const side of ['old', 'new'] as const) {
    const range = side === 'old' ? oldRange : newRange;
    const matches = side === 'old' ? alignment.newOf : alignment.oldOf;
    const ids = pair[side].ids;
    let free = 0;
    for (let token = range.from; token < range.to; token++) {
      free = numberAt(matches, token) < 0 ? free + 1 : 0;
      if (token % sliceLength === 0) yield;
      const start = token - gramLength + 1;
      if (free < gramLength || labelsIn(pair[side], start, gramLength) > gramLength * mostLabels) continue;
      if (side === 'old') table.addOld(hashOf(ids, start, gramLength), start);
      else table.addNew(hashOf(ids, start, gramLength), start);
    }
  }
  return yield* grown(alignment, table, oldRange, newRange, gramLength);
}

function* grown(
  alignment: Alignment,
  table: GramTable,
  oldRange: TokenRange,
  newRange: TokenRange,
  gramLength: number,
): Slices<Segment[]> {
  const segments: Segment[] = [];
  /** By diagonal the end, in the old text, of the last segment on it. */
  const covered = new Map<number, number>();
  const equal = (oldToken: number, newToken: number): boolean =>
    alignment.isOldFree(oldToken) && alignment.isNewFree(newToken) && alignment.isSame(oldToken, newToken);
  let grams = 0;
  for (const [oldStart, newStart] of table.pairs()) {
    grams++;
    if (grams % sliceLength === 0) yield;
    const diagonal = newStart - oldStart;
    if ((covered.get(diagonal) ?? -1) > oldStart) continue;
    let before = 0;
    while (
      oldStart - before > oldRange.from &&
      newStart - before > newRange.from &&
      equal(oldStart - before - 1, newStart - before - 1)
    )
      before++;
    let behind = 0;
    while (
      oldStart + behind < oldRange.to &&
      newStart + behind < newRange.to &&
      equal(oldStart + behind, newStart + behind)
    )
      behind++;
    // Two grams of one hash are rare, and harmless: the stretch is then too short.
    if (behind < gramLength) continue;
    covered.set(diagonal, oldStart + behind);
    before = trimAtParagraph(alignment.pair, oldStart - 1, newStart - 1, before, -1);
    const oldNext = oldStart + gramLength;
    const newNext = newStart + gramLength;
    behind = gramLength + trimAtParagraph(alignment.pair, oldNext, newNext, behind - gramLength, 1);
    segments.push({ old: oldStart - before, new: newStart - before, length: before + behind });
  }
  return segments;
}

function labelsIn(stream: TokenStream, start: number, length: number): number {
  let count = 0;
  for (let index = 0; index < length; index++) count += numberAt(stream.labels, start + index);
  return count;
}

function hashOf(ids: Int32Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++)
    hash = Math.imul(hash ^ (numberAt(ids, start + index) + 1), 0x01000193) ^ (hash >>> 15);
  return hash;
}

/** Grams by hash, with the one place of each in either text: open addressing, as maps are slow on 100,000 keys. */
class GramTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #old: Int32Array;
  readonly #new: Int32Array;
  readonly #order: number[] = [];

  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#old = new Int32Array(size).fill(none);
    this.#new = new Int32Array(size).fill(none);
  }

  addOld(hash: number, start: number): void {
    const slot = this.#slotOf(hash);
    if (numberAt(this.#old, slot) === none) {
      this.#hashes[slot] = hash;
      this.#old[slot] = start;
      this.#order.push(slot);
    } else this.#old[slot] = several;
  }

  /** Counts a gram of the new text, if the old one has it. */
  addNew(hash: number, start: number): void {
    const slot = this.#slotOf(hash);
    if (numberAt(this.#old, slot) !== none)
      this.#new[slot] = numberAt(this.#new, slot) === none ? start : several;
  }

  /** The places of grams that occur once in either text, in the order of the old one. */
  *pairs(): Generator<readonly [number, number]> {
    for (const slot of this.#order) {
      const oldStart = numberAt(this.#old, slot);
      const newStart = numberAt(this.#new, slot);
      if (oldStart >= 0 && newStart >= 0) yield [oldStart, newStart];
    }
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    while (numberAt(this.#old, slot) !== none && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
