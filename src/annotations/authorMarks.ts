import type { Annotation } from './annotation';

/** What tells an author from the others at a glance, with and without colour. */
export interface AuthorMark {
  /** As in the records. */
  readonly name: string;
  /** One or two characters of the name, of more than eight who share them with a digit; no two authors have the same. */
  readonly initials: string;
  /** Which of `authorSlots` colours and lines: 0-based. Different for the first so many authors. */
  readonly slot: number;
}

/** So many authors are told apart by colour and line; those beyond share them and differ in their initials. */
export const authorSlots = 8;

const madeFor = new WeakMap<readonly Annotation[], ReadonlyMap<string, AuthorMark>>();

/**
 * The marks of all who wrote one of `annotations`, by name, in order of their first record. Made once for each list.
 *
 * A colour follows from the name unless somebody who wrote earlier has it: so it is the same in every report and for
 * every colleague, as a rule, and stays when others join later.
 */
export function authorMarks(annotations: readonly Annotation[]): ReadonlyMap<string, AuthorMark> {
  const known = madeFor.get(annotations);
  if (known !== undefined) return known;
  const marks = new Map<string, AuthorMark>();
  const initials = new Set<string>();
  const slots = new Set<number>();
  for (const { creator } of annotations) {
    const { name } = creator;
    if (marks.has(name)) continue;
    const mark = { name, initials: freeInitials(name, initials), slot: freeSlot(name, slots) };
    marks.set(name, mark);
    initials.add(mark.initials);
    slots.add(mark.slot);
  }
  madeFor.set(annotations, marks);
  return marks;
}

function freeInitials(name: string, taken: ReadonlySet<string>): string {
  const candidates = initialsOf(name);
  const free = candidates.find((each) => !taken.has(each));
  if (free !== undefined) return free;
  const first = Array.from(candidates[0] ?? '?')[0] ?? '?';
  for (let number = 2; ; number++) if (!taken.has(`${first}${number}`)) return `${first}${number}`;
}

/** "Chen Wei" → CW, Ch, Ce, Cn …; "陈伟" → 陈, 陈伟; "?" for a name without letters and digits. */
function initialsOf(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const letters = Array.from(words.join(''));
  const [first] = letters;
  if (first === undefined) return ['?'];
  const initial = first.toUpperCase();
  const rest = letters.slice(1).map((letter) => `${initial}${letter.toLowerCase()}`);
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first))
    return [initial, ...rest];
  const last = words.length > 1 ? Array.from(words.at(-1) ?? '')[0] : undefined;
  return [...(last === undefined ? [] : [`${initial}${last.toUpperCase()}`]), ...rest, initial];
}

function freeSlot(name: string, taken: ReadonlySet<number>): number {
  const wanted = hashOf(name) % authorSlots;
  for (let step = 0; step < authorSlots; step++) {
    const slot = (wanted + step) % authorSlots;
    if (!taken.has(slot)) return slot;
  }
  return wanted;
}

/** FNV-1a over UTF-16 units: any even spread will do. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
