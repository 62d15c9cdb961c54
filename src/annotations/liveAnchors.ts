import { mapOffset, mapRange } from '../text/edit';
import type { Edit } from '../text/edit';
import type { OffsetRange } from '../text/offsetRange';
import { leastReplacement, movedTo, rangeOf } from './trackedAnchors';
import type { TrackedAnchor, TrackedAnchors } from './trackedAnchors';

/** So many edits are left for later at most; then they are carried out on all passages at once. */
const mostPending = 64;

/** Where the passages with a place begin and end, each in ascending order. */
interface Borders {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Tracked passages at one moment of the text. Immutable to look at.
 *
 * Typing costs one pass over two arrays of numbers; the passages themselves are moved when somebody asks for
 * them, for all keystrokes since at once.
 */
export class LiveAnchors {
  #tracked: TrackedAnchors;
  /** What `#tracked` has not been carried through yet. */
  #pending: readonly Edit[] = [];
  #borders: Borders | undefined;

  constructor(tracked: TrackedAnchors) {
    this.#tracked = tracked;
  }

  /** The passages as they stand in the text of this moment. */
  get tracked(): TrackedAnchors {
    this.#settle();
    return this.#tracked;
  }

  /**
   * The passages after `edits`, each in the text after the one before it; `undefined` where the edits are more
   * than typing: they delete characters at a passage's border, or insert so much that lost words may be in it.
   *
   * Law: what this gives is what `editAnchors` gives.
   */
  typed(edits: readonly Edit[]): LiveAnchors | undefined {
    if (this.#pending.length + edits.length > mostPending) this.#settle();
    let borders = this.#borders ?? bordersOf(this.tracked);
    this.#borders = borders;
    for (const edit of edits) {
      if (edit.insert.length >= leastReplacement || mayCut(borders, edit)) return undefined;
      borders = shifted(borders, edit);
    }
    const after = new LiveAnchors(this.#tracked);
    after.#pending = [...this.#pending, ...edits];
    after.#borders = borders;
    return after;
  }

  #settle(): void {
    if (this.#pending.length === 0) return;
    this.#tracked = carried(this.#tracked, this.#pending);
    this.#pending = [];
  }
}

function carried(tracked: TrackedAnchors, edits: readonly Edit[]): TrackedAnchors {
  const first = Math.min(...edits.map(({ range }) => range.start));
  const result = new Map<string, TrackedAnchor>();
  for (const [id, passage] of tracked) {
    const range = rangeOf(passage.anchor);
    const isBehind = range !== undefined && range.end > first;
    result.set(id, isBehind ? moved(passage, range, edits) : passage);
  }
  return result;
}

function moved(passage: TrackedAnchor, range: OffsetRange, edits: readonly Edit[]): TrackedAnchor {
  const after = edits.reduce<OffsetRange | undefined>((now, edit) => now && mapRange(now, edit), range);
  return after === undefined ? passage : { ...passage, anchor: movedTo(passage.anchor, after) };
}

function bordersOf(tracked: TrackedAnchors): Borders {
  const ranges = [...tracked.values()].flatMap(({ anchor }) => rangeOf(anchor) ?? []);
  return {
    starts: Int32Array.from(ranges, ({ start }) => start).sort(),
    ends: Int32Array.from(ranges, ({ end }) => end).sort(),
  };
}

/** Whether `edit` deletes characters beside which a passage begins or ends. */
function mayCut({ starts, ends }: Borders, { range }: Edit): boolean {
  return range.start < range.end && [starts, ends].some((borders) => hasBetween(borders, range));
}

/** Whether one of `sorted` lies in `[start, end]`. */
function hasBetween(sorted: Int32Array, { start, end }: OffsetRange): boolean {
  const next = sorted[firstFrom(sorted, start)];
  return next !== undefined && next <= end;
}

/** The index of the first of `sorted` that is not less than `offset`; the length where all are. */
function firstFrom(sorted: Int32Array, offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `mapRange` moves the ends of ranges: what is typed at a border stays outside. */
function shifted({ starts, ends }: Borders, edit: Edit): Borders {
  return {
    starts: starts.map((offset) => mapOffset(offset, edit, 'after')),
    ends: ends.map((offset) => mapOffset(offset, edit, 'before')),
  };
}
