import type { Report } from '../report/report';
import { mapOffset, mapRange } from '../text/edit';
import type { Edit } from '../text/edit';
import { overlaps } from '../text/offsetRange';
import type { OffsetRange } from '../text/offsetRange';
import { anchorIndexOf } from './anchorIndex';
import type { Anchor, PassageTarget } from './annotation';
import { lostPassage, tryRecover } from './lostPassage';
import type { LostPassage } from './lostPassage';
import type { KnownPassage } from './locatePassages';

/** A passage that is kept in step with the text: what is stored of it, and where it stands now. */
export interface TrackedAnchor {
  readonly target: PassageTarget;
  readonly anchor: Anchor;
  /** What was deleted with it from the open text; looked for in what is pasted. */
  readonly lost: LostPassage | undefined;
  /** While it is being looked for: where it stood in the text before, if it stood there surely. */
  readonly known: KnownPassage | undefined;
}

/** Tracked passages by annotation id. */
export type TrackedAnchors = ReadonlyMap<string, TrackedAnchor>;

/** What edits made of tracked passages. */
export interface EditedAnchors {
  readonly tracked: TrackedAnchors;
  /** Whether a passage lost characters at its border or wholly, so that undoing needs to know what was. */
  readonly damaged: boolean;
}

/** An insertion of this length is no typing: a paste, a formatter or a change from outside. */
export const leastReplacement = 8;

/** A passage described by `target` that stands at `anchor`. */
export function trackedAt(target: PassageTarget, anchor: Anchor): TrackedAnchor {
  return { target, anchor, lost: undefined, known: undefined };
}

/**
 * Carries passages through `edits`, each in the text after the one before it; `before` and `after` are the
 * reports around all of them.
 *
 * Text typed at the borders stays outside. A passage that is deleted wholly becomes an orphan and remembers what
 * was deleted with it: it is found again where that is pasted. What a larger replacement covers has to be looked
 * for in the text after it; until then it is `searching`.
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
    const { target, anchor } = passage;
    const range = rangeOf(anchor);
    if (range === undefined) {
      result.set(id, recovered(passage, after, inserted));
      continue;
    }
    const fate = mapThrough(range, edits);
    damaged ||= fate.isCut;
    if (!fate.isCut && fate.range !== undefined)
      result.set(id, { ...passage, anchor: movedTo(anchor, fate.range) });
    else if (fate.isReplaced) result.set(id, lookedFor(passage, before));
    else if (fate.range !== undefined) result.set(id, trackedAt(target, movedTo(anchor, fate.range)));
    else {
      const lost = anchor.state === 'anchored' ? lostPassage(before.text, range, edits) : undefined;
      const gone = { target, anchor: deletedHere, lost, known: undefined };
      result.set(id, recovered(gone, after, inserted));
    }
  }
  return { tracked: result, damaged };
}

const deletedHere: Anchor = { state: 'orphaned', runnerUp: undefined, evidence: ['deleted-here'] };

/** The passage as one to be looked for: as it stood in `before` where it was anchored there, else as it is stored. */
export function lookedFor(passage: TrackedAnchor, before: Report): TrackedAnchor {
  const { target, anchor } = passage;
  if (anchor.state === 'searching') return passage;
  if (anchor.state !== 'anchored')
    return { target, anchor: { state: 'searching' }, lost: undefined, known: undefined };
  const { text } = anchorIndexOf(before);
  const range = { start: text.fromOpen(anchor.range.start), end: text.fromOpen(anchor.range.end) };
  return { target, anchor: { state: 'searching' }, lost: undefined, known: { text: text.value, range } };
}

/** Where an anchor stands, if only by proposal; `undefined` for what is orphaned or looked for. */
export function rangeOf(anchor: Anchor): OffsetRange | undefined {
  if (anchor.state === 'anchored') return anchor.range;
  return anchor.state === 'needs-review' ? anchor.proposal : undefined;
}

/** The same anchor at another place; what has no place stays without. The other places are not followed. */
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

function recovered(passage: TrackedAnchor, after: Report, inserted: readonly OffsetRange[]): TrackedAnchor {
  const range = passage.lost && tryRecover(passage.lost, after.text, inserted);
  return range === undefined ? passage : trackedAt(passage.target, { state: 'anchored', range });
}
