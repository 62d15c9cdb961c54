import type { OffsetRange } from '../text/offsetRange';
import type { AnchorIndex } from './anchorIndex';
import type { AddressSelector, PassageTarget } from './annotation';
import { agreementAfter, agreementBefore, reachOf } from './contextAgreement';
import { foldBlanks } from './foldedText';

/** A place where the quoted words stand, and what speaks for it. */
export interface Candidate {
  /** In the normalised text. */
  readonly range: OffsetRange;
  /** How far the words before and after agree with the stored ones: 0 to 1. */
  readonly before: number;
  readonly after: number;
  /** Both agreements, and a part for the same paragraph, note or section: 0 to 2.4. */
  readonly evidence: number;
}

/** More places than this are a common word; only those around the stored position are then looked at. */
const mostPlaces = 400;

/** Of places that differ in wrapping only one would be trusted; a few are enough to propose the best. */
const mostFoldedPlaces = 10;

/** What the same paragraph or note is worth beside a side of context that agrees, which is worth 1. */
const sameParagraphWorth = 0.4;

/** The same for the same section, where the paragraph is another one. */
const sameSectionWorth = 0.15;

/** All places where the quote stands word by word, the best evidence first; equals by nearness to the old position. */
export function exactCandidates(index: AnchorIndex, target: PassageTarget): readonly Candidate[] {
  const { exact } = target.quote;
  const ranges = index.exact.grams
    .occurrences(exact, Infinity)
    .map((start) => ({ start, end: start + exact.length }));
  return weighed(index, target, ranges);
}

/** The same, but lines may be wrapped elsewhere; at most a few, as only one of them would be trusted. */
export function foldedCandidates(index: AnchorIndex, target: PassageTarget): readonly Candidate[] {
  const wanted = foldBlanks(target.quote.exact).value.trim();
  const { folded } = index;
  const ranges = folded.grams.occurrences(wanted, mostFoldedPlaces).map((start) => ({
    start: folded.toSource(start),
    end: folded.toSource(start + wanted.length - 1) + 1,
  }));
  return weighed(index, target, ranges);
}

function weighed(
  index: AnchorIndex,
  target: PassageTarget,
  ranges: readonly OffsetRange[],
): readonly Candidate[] {
  const expected = index.text.fromCodePoints(target.position.start);
  const distance = ({ start }: OffsetRange): number => Math.abs(start - expected);
  const nearest =
    ranges.length <= mostPlaces
      ? ranges
      : [...ranges].sort((a, b) => distance(a) - distance(b)).slice(0, mostPlaces);
  return nearest
    .map((range) => weigh(index, target, range))
    .sort((a, b) => b.evidence - a.evidence || distance(a.range) - distance(b.range));
}

function weigh(index: AnchorIndex, target: PassageTarget, range: OffsetRange): Candidate {
  const { value } = index.text;
  const { prefix, suffix } = target.quote;
  const before = agreementBefore(
    prefix,
    value.slice(Math.max(0, range.start - reachOf(prefix)), range.start),
  );
  const after = agreementAfter(suffix, value.slice(range.end, range.end + reachOf(suffix)));
  const address = index.addresses.at(index.text.toOpen(range.start));
  return { range, before, after, evidence: before + after + addressEvidence(target.address, address) };
}

/** Numbers get renumbered, so that the same address is a hint and another one says nothing. */
function addressEvidence(stored: AddressSelector, found: AddressSelector): number {
  if (stored.footnote !== undefined) return stored.footnote === found.footnote ? sameParagraphWorth : 0;
  if (stored.paragraph !== undefined && stored.paragraph === found.paragraph) return sameParagraphWorth;
  return stored.section !== undefined && stored.section === found.section ? sameSectionWorth : 0;
}
