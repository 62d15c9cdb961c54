import type { OffsetRange } from '../../text/offsetRange';

/**
 * How a place was found.
 *
 * `identical`: in order, and character by character the passage as it was. `layout`: in order and the same
 * words, with other blanks, line ends, quotes or dashes. `diff`: in order, with changed words.
 * `moved`: in a block that stands elsewhere. `search`: by its words alone. `none`: not found.
 */
export type MatchMethod = 'identical' | 'layout' | 'diff' | 'moved' | 'search' | 'none';

/**
 * Why a result is what it is, as stable keys to show in words.
 *
 * `words-kept`, `words-changed`: of the passage. `neighbours-kept`, `neighbours-changed`: of the
 * words round it. `block-moved`: it moved together with other text. `words-deleted`: none of its
 * words has a place in the new text. `look-alike`: another place is nearly as good. `too-little-left`: some of its
 * words are there, too few to vouch for. `no-trace`: nothing like it was found. `section-kept`,
 * `position-kept`: the stored hints agree.
 */
export type Evidence =
  | 'words-kept'
  | 'words-changed'
  | 'words-deleted'
  | 'neighbours-kept'
  | 'neighbours-changed'
  | 'block-moved'
  | 'look-alike'
  | 'too-little-left'
  | 'no-trace'
  | 'section-kept'
  | 'position-kept';

/** A place that was considered, and its score between 0 and 1. */
export interface Candidate {
  /** UTF-16 offsets in the new text. */
  readonly range: OffsetRange;
  readonly score: number;
}

/**
 * Where a passage of the old text stands in the new one.
 *
 * `anchored`: at `range`. `needs-review`: perhaps at `range`, for somebody to confirm. `orphaned`: nowhere that
 * one could vouch for; `range` is `undefined` and `score` that of the best place refused.
 */
export interface CarryResult {
  readonly state: 'anchored' | 'needs-review' | 'orphaned';
  /** UTF-16 offsets in the new text. */
  readonly range: OffsetRange | undefined;
  /** The text of `range`; "" without one. */
  readonly quote: string;
  /** The share of the passage's words that are at `range`, by weight: 0 to 1. */
  readonly score: number;
  readonly method: MatchMethod;
  /** The best other place, where one was looked for and found. */
  readonly runnerUp: Candidate | undefined;
  readonly evidence: readonly Evidence[];
}

/** The result for a passage that is given up. */
export function orphaned(score: number, evidence: readonly Evidence[]): CarryResult {
  return {
    state: 'orphaned',
    range: undefined,
    quote: '',
    score,
    method: 'none',
    runnerUp: undefined,
    evidence,
  };
}
