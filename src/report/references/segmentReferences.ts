import type { Language } from '../report';
import type { Segment } from '../segment';
import { sendsAnew } from './continueReferences';
import type { CrossReferenceMatch } from './crossReference';
import { findSeparateReferences } from './findCrossReferences';

/** A reference in a segment, with what its words before say. */
export interface SegmentReference {
  /** Offsets count from the segment's beginning; the end may lie in the next segment. */
  readonly match: CrossReferenceMatch;
  /** Whether the words before send the reader there anew. */
  readonly isAnew: boolean;
}

interface Known {
  readonly language: Language | undefined;
  readonly before: string;
  readonly behind: string;
  readonly references: readonly SegmentReference[];
}

/** UTF-16 units of the segments before and behind that are read with a segment whose text goes on there. */
const reachBefore = 120;
const reachBehind = 200;

const known = new WeakMap<Segment, Known>();

/**
 * The references that begin in `segment`, each read by itself, in order.
 *
 * A blank line parts sentences: only where none stands between are the neighbours' words looked at. Kept with the
 * segment, which an edit elsewhere leaves as it is.
 */
export function segmentReferences(
  segment: Segment,
  previous: Segment | undefined,
  next: Segment | undefined,
  language: Language | undefined,
): readonly SegmentReference[] {
  const before = previous !== undefined && goesOn(previous) ? previous.text.slice(-reachBefore) : '';
  const behind = next !== undefined && goesOn(segment) ? next.text.slice(0, reachBehind) : '';
  const last = known.get(segment);
  if (last?.language === language && last?.before === before && last.behind === behind)
    return last.references;
  const text = before + segment.text + behind;
  const references = findSeparateReferences(text, language)
    .filter(({ start }) => start >= before.length && start < before.length + segment.text.length)
    .map((match) => ({ match: movedBy(match, -before.length), isAnew: sendsAnew(text, match) }));
  known.set(segment, { language, before, behind, references });
  return references;
}

/** `match` with all its offsets moved by `distance`. */
export function movedBy(match: CrossReferenceMatch, distance: number): CrossReferenceMatch {
  if (distance === 0) return match;
  return {
    ...match,
    start: match.start + distance,
    end: match.end + distance,
    items: match.items.map((item) => ({
      ...item,
      start: item.start + distance,
      end: item.end + distance,
    })),
    container: match.container && movedBy(match.container, distance),
  };
}

/** Whether a sentence may reach over the segment's end: its last line is not blank. */
function goesOn({ text }: Segment): boolean {
  const lineEnd = text.endsWith('\r\n') ? 2 : text.endsWith('\n') || text.endsWith('\r') ? 1 : 0;
  for (let index = text.length - lineEnd - 1; index >= 0; index--) {
    const character = text.charAt(index);
    if (character === '\n' || character === '\r') return false;
    if (character.trim() !== '') return true;
  }
  return false;
}
