import type { Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';
import { anchorIndexOf } from './anchorIndex';
import type { AnchorIndex } from './anchorIndex';
import { anchorReasons } from './anchorReasons';
import type { Anchor, PassageTarget } from './annotation';
import { exactCandidates, foldedCandidates } from './exactCandidates';
import type { Candidate } from './exactCandidates';
import { similarPassage } from './similarPassage';

/**
 * The least evidence (0 to 2.4) for a place to be trusted: one side right and something of the other, or one
 * side right and the same paragraph. Measured, see docs/decisions: at 0.9 three times as many notes came to
 * stand on a wrong passage, at 1.4 hardly fewer.
 */
const leastEvidence = 1.25;

/** By how much the best place must lead before the next one with the same words. */
const leastMargin = 0.5;

/**
 * Says where the passage that `target` describes stands in `report`.
 *
 * `digest` is that of the report's normalised text, `undefined` while it is not known. The same text has the
 * passage at the same position. In another text the same words must stand among the same words, and no other
 * place may compete: a note on a wrong sentence is worse than one that asks. What is merely like the passage
 * is proposed, never taken.
 */
export function resolveAnchor(report: Report, target: PassageTarget, digest: string | undefined): Anchor {
  const index = anchorIndexOf(report);
  if (digest !== undefined && digest !== '' && digest === target.digest) {
    const stored = storedRange(index, target);
    if (stored !== undefined) return anchoredAt(index, stored);
  }
  return (
    judgeExact(index, exactCandidates(index, target)) ??
    judgeFolded(index, foldedCandidates(index, target)) ??
    judgeSimilar(index, target)
  );
}

/** The stored position, if the quoted words stand there. */
function storedRange({ text }: AnchorIndex, { position, quote }: PassageTarget): OffsetRange | undefined {
  const start = text.fromCodePoints(position.start);
  const end = text.fromCodePoints(position.end);
  return text.value.slice(start, end) === quote.exact ? { start, end } : undefined;
}

function judgeExact(index: AnchorIndex, candidates: readonly Candidate[]): Anchor | undefined {
  const [best, next] = candidates;
  if (best === undefined) return undefined;
  const leads = next === undefined || best.evidence - next.evidence >= leastMargin;
  if (leads && best.evidence >= leastEvidence) return anchoredAt(index, best.range);
  return review(
    index,
    best.range,
    next === undefined ? anchorReasons.changedSurroundings : anchorReasons.severalPlaces,
  );
}

function judgeFolded(index: AnchorIndex, candidates: readonly Candidate[]): Anchor | undefined {
  const [best, next] = candidates;
  if (best === undefined) return undefined;
  if (next !== undefined) return review(index, best.range, anchorReasons.severalPlaces);
  return best.evidence >= leastEvidence
    ? anchoredAt(index, best.range)
    : review(index, best.range, anchorReasons.changedSurroundings);
}

function judgeSimilar(index: AnchorIndex, target: PassageTarget): Anchor {
  const found = similarPassage(index, target);
  return found.range === undefined
    ? { state: 'orphaned', reason: found.reason }
    : review(index, found.range, found.reason);
}

function anchoredAt(index: AnchorIndex, range: OffsetRange): Anchor {
  return { state: 'anchored', range: openRange(index, range) };
}

function review(index: AnchorIndex, proposal: OffsetRange, reason: string): Anchor {
  return { state: 'needs-review', proposal: openRange(index, proposal), reason };
}

function openRange({ text }: AnchorIndex, range: OffsetRange): OffsetRange {
  return { start: text.toOpen(range.start), end: text.toOpen(range.end) };
}
