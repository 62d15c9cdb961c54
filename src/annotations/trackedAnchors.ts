import type { Report } from '../report/report';
import { mapOffset, mapRange } from '../text/edit';
import type { Edit } from '../text/edit';
import { overlaps } from '../text/offsetRange';
import type { OffsetRange } from '../text/offsetRange';
import { anchorReasons } from './anchorReasons';
import type { Anchor, PassageTarget } from './annotation';
import { describePassage } from './describePassage';
import { resolveAnchor } from './resolveAnchor';

/** A passage that is kept in step with the text: what is stored of it, and where it stands now. */
export interface TrackedAnchor {
  readonly target: PassageTarget;
  readonly anchor: Anchor;
  /** The words that were anchored when they were deleted from the open text; looked for in what is pasted. */
  readonly lostWords: string | undefined;
}

/** Tracked passages by annotation id. */
export type TrackedAnchors = ReadonlyMap<string, TrackedAnchor>;

/** What edits made of tracked passages. */
export interface EditedAnchors {
  readonly tracked: TrackedAnchors;
  /** Whether a passage lost characters at its border or wholly, so that undoing needs to know what was. */
  readonly damaged: boolean;
}

/** Deleted words are recognised in pasted text from this length on; shorter ones stand in any text. */
const leastLostWords = 8;

/** An insertion of this length is no typing: a paste, a formatter or a change from outside. */
export const leastReplacement = 8;

/**
 * Carries passages through `edits`, each in the text after the one before it; `before` and `after` are the
 * reports around all of them.
 *
 * Text typed at the borders stays outside. A passage that is deleted wholly becomes an orphan and remembers
 * its words: they are found again where they are pasted. What a larger replacement covers is looked for in
 * what replaced it, and nowhere else.
 */
export function editAnchors(
  tracked: TrackedAnchors,
  before: Report,
  after: Report,
  edits: readonly Edit[],
): EditedAnchors {
  const inserted = insertedRanges(edits);
  let damaged = false;
  const result = new Map<string, TrackedAnchor>();
  for (const [id, passage] of tracked) {
    const { anchor } = passage;
    const range = rangeOf(anchor);
    if (range === undefined) {
      result.set(id, pasted(passage, after, inserted));
      continue;
    }
    const fate = mapThrough(range, edits);
    damaged ||= fate.isCut;
    if (!fate.isCut && fate.range !== undefined) {
      result.set(id, { ...passage, anchor: movedTo(anchor, fate.range) });
      continue;
    }
    const words = before.text.slice(range.start, range.end);
    const found = fate.isReplaced ? foundAmong(passage, before, after, inserted) : undefined;
    const kept: Anchor =
      fate.range === undefined
        ? { state: 'orphaned', reason: anchorReasons.deletedHere }
        : movedTo(anchor, fate.range);
    result.set(id, {
      target: passage.target,
      anchor: found ?? kept,
      lostWords: (found ?? kept).state === 'orphaned' ? words : undefined,
    });
  }
  return { tracked: result, damaged };
}

/**
 * Finds passages again in a text that was replaced as a whole.
 *
 * A passage that was anchored is looked for as it stood just now, which knows what was typed since it was
 * saved, and then as it is stored.
 */
export function replaceAnchors(tracked: TrackedAnchors, before: Report, after: Report): TrackedAnchors {
  const result = new Map<string, TrackedAnchor>();
  for (const [id, { target, anchor }] of tracked) {
    const stored = resolveAnchor(after, target, undefined);
    const isSettled = stored.state === 'anchored' || anchor.state !== 'anchored';
    const live = isSettled ? undefined : describePassage(before, anchor.range, unsaved);
    const found = live === undefined ? undefined : resolveAnchor(after, live, undefined);
    const better = found?.state === 'anchored' || stored.state === 'orphaned' ? found : undefined;
    result.set(id, { target, anchor: better ?? stored, lostWords: undefined });
  }
  return result;
}

/** A description that is never stored needs no digest and no time. */
const unsaved = { digest: '', time: '' } as const;

/** Where an anchor stands, if only by proposal; `undefined` for an orphan. */
export function rangeOf(anchor: Anchor): OffsetRange | undefined {
  if (anchor.state === 'anchored') return anchor.range;
  return anchor.state === 'needs-review' ? anchor.proposal : undefined;
}

/** The same anchor at another place; an orphan stays one. */
export function movedTo(anchor: Anchor, range: OffsetRange): Anchor {
  if (anchor.state === 'anchored') return { state: 'anchored', range };
  return anchor.state === 'needs-review' ? { ...anchor, proposal: range } : anchor;
}

interface Fate {
  /** `undefined` where everything was deleted. */
  readonly range: OffsetRange | undefined;
  /** Whether characters at a border were deleted. */
  readonly isCut: boolean;
  /** Whether what cut it also put other text there. */
  readonly isReplaced: boolean;
}

function mapThrough(start: OffsetRange, edits: readonly Edit[]): Fate {
  let range: OffsetRange | undefined = start;
  let isCut = false;
  let isReplaced = false;
  for (const edit of edits) {
    if (overlaps(range, edit.range) && !isInside(edit.range, range)) {
      isCut = true;
      isReplaced ||= edit.insert.length >= leastReplacement;
    }
    const mapped: OffsetRange | undefined = mapRange(range, edit);
    if (mapped === undefined || mapped.start === mapped.end)
      return { range: undefined, isCut: true, isReplaced };
    range = mapped;
  }
  return { range, isCut, isReplaced };
}

/** Whether `inner` leaves at least one character of `outer` on both sides. */
function isInside(inner: OffsetRange, outer: OffsetRange): boolean {
  return outer.start < inner.start && inner.end < outer.end;
}

/** What the edits inserted and is still there, in the text after all of them. */
function insertedRanges(edits: readonly Edit[]): readonly OffsetRange[] {
  let ranges: OffsetRange[] = [];
  for (const edit of edits) {
    ranges = ranges.map(({ start, end }) => ({
      start: mapOffset(start, edit, 'before'),
      end: mapOffset(end, edit, 'after'),
    }));
    if (edit.insert.length >= leastReplacement)
      ranges.push({ start: edit.range.start, end: edit.range.start + edit.insert.length });
  }
  return ranges;
}

/** The passage as it stood, found within what replaced it; `undefined` where it is not there. */
function foundAmong(
  { target, anchor }: TrackedAnchor,
  before: Report,
  after: Report,
  inserted: readonly OffsetRange[],
): Anchor | undefined {
  const live = anchor.state === 'anchored' ? describePassage(before, anchor.range, unsaved) : target;
  if (live === undefined) return undefined;
  const found = resolveAnchor(after, live, undefined);
  const range = rangeOf(found);
  const isThere = range !== undefined && inserted.some((stretch) => overlaps(stretch, range));
  if (!isThere) return undefined;
  // What was only proposed before is not confirmed by being found again.
  return anchor.state === 'needs-review' ? movedTo(anchor, range) : found;
}

/** The passage where its deleted words were inserted once, as after cutting and pasting; else as it is. */
function pasted(passage: TrackedAnchor, after: Report, inserted: readonly OffsetRange[]): TrackedAnchor {
  const { lostWords } = passage;
  if (lostWords === undefined || lostWords.length < leastLostWords) return passage;
  const places = inserted.flatMap(({ start, end }) => {
    const text = after.text.slice(start, end);
    return [text.indexOf(lostWords), text.lastIndexOf(lostWords)].map((at) => (at === -1 ? -1 : start + at));
  });
  const found = new Set(places.filter((at) => at !== -1));
  const [start] = found;
  if (start === undefined || found.size > 1) return passage;
  const anchor = { state: 'anchored', range: { start, end: start + lostWords.length } } as const;
  return { target: passage.target, anchor, lostWords: undefined };
}
