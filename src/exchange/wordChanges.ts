import { backbone } from '../annotations/matching/alignment';
import { alignTexts } from '../annotations/matching/alignTexts';
import { runSlices } from '../annotations/matching/slices';
import { numberAt } from '../annotations/matching/numberAt';

/** A stretch of a passage in both texts; `old` is "" for what was put in, `new` "" for what was taken out. */
export interface WordChange {
  readonly kind: 'kept' | 'changed';
  readonly old: string;
  readonly new: string;
}

/**
 * How the words of `oldQuote` became those of `newQuote`, in order; kept and changed stretches take turns.
 *
 * Blanks, line ends, kinds of quotes and dashes and full width are no change of words: such stretches are kept,
 * and each side has its own characters. Law: the `old` of all stretches joined are `oldQuote`, the `new` `newQuote`.
 */
export function wordChanges(oldQuote: string, newQuote: string): readonly WordChange[] {
  if (oldQuote === newQuote) return oldQuote === '' ? [] : [{ kind: 'kept', old: oldQuote, new: newQuote }];
  const { pair, newOf, blockOf } = runSlices(alignTexts(oldQuote, newQuote));
  const changes: WordChange[] = [];
  let oldDone = 0;
  let newDone = 0;
  const add = (kind: WordChange['kind'], oldEnd: number, newEnd: number): void => {
    const change = { kind, old: oldQuote.slice(oldDone, oldEnd), new: newQuote.slice(newDone, newEnd) };
    [oldDone, newDone] = [oldEnd, newEnd];
    const last = changes.at(-1);
    if (last?.kind === kind)
      changes.splice(-1, 1, { kind, old: last.old + change.old, new: last.new + change.new });
    else if (change.old !== '' || change.new !== '') changes.push(change);
  };
  /** Blanks that both sides have at the ends of a change are kept. */
  const addChanged = (oldEnd: number, newEnd: number): void => {
    const sides = [oldQuote.slice(oldDone, oldEnd), newQuote.slice(newDone, newEnd)];
    if (sides.every((side) => /^\s/u.test(side))) {
      const [old = 0, now = 0] = sides.map((side) => side.length - side.trimStart().length);
      add('kept', oldDone + old, newDone + now);
    }
    const rest = [oldQuote.slice(oldDone, oldEnd), newQuote.slice(newDone, newEnd)];
    const isBlankBehind = rest.every((side) => /\s$/u.test(side));
    const [old = 0, now = 0] = rest.map((side) => (isBlankBehind ? side.length - side.trimEnd().length : 0));
    add('changed', oldEnd - old, newEnd - now);
  };
  let oldNext = 0;
  let newNext = 0;
  for (let token = 0; token < pair.old.count; token++) {
    const image = numberAt(newOf, token);
    if (image < newNext || blockOf[token] !== backbone) continue;
    const isAdjacent = token === oldNext && image === newNext;
    if (!isAdjacent) addChanged(numberAt(pair.old.starts, token), numberAt(pair.new.starts, image));
    add('kept', numberAt(pair.old.ends, token), numberAt(pair.new.ends, image));
    [oldNext, newNext] = [token + 1, image + 1];
  }
  const isAtEnd = oldNext === pair.old.count && newNext === pair.new.count;
  if (!isAtEnd) addChanged(oldQuote.length, newQuote.length);
  add('kept', oldQuote.length, newQuote.length);
  return changes;
}
