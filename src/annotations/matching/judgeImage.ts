import { backbone } from './alignment';
import type { Alignment } from './alignment';
import type { CarryResult, Evidence, MatchMethod } from './carryResult';
import { orphaned } from './carryResult';
import type { OffsetRange } from '../../text/offsetRange';
import type { PassageImage } from './passageImage';
import { exactRange } from './exactRange';

/** What vouches for a place needs the less of a passage to be there the more it is. */
interface Demand {
  /** The least share of the passage's words, … */
  readonly share: number;
  /** … if they weigh so much together. */
  readonly weight: number;
}

/** Where the order of the text vouches for the place, half of the passage's words are enough, … */
const inOrder: readonly Demand[] = [{ share: 0.5, weight: 0 }];
/** … or fewer, where its neighbours stand beside it as before. */
const inOrderTogether: readonly Demand[] = [
  { share: 0.35, weight: 0 },
  { share: 0.3, weight: 6 },
];
/** Out of order only the words vouch for the place: most of them must be there, or so many that chance is out of the question, … */
const moved: readonly Demand[] = [
  { share: 0.7, weight: 0 },
  { share: 0.55, weight: 12 },
  { share: 0.45, weight: 25 },
];
/** … or half of them, where the neighbours moved along. */
const movedTogether: readonly Demand[] = [{ share: 0.45, weight: 0 }];
const neighboursKept = 0.5;
/** With less than this a place is not even proposed. */
const leastProposed = 0.3;

/** The verdict on what the alignment says about `passage`: carried, to be reviewed, or given up. */
export function judgeImage(alignment: Alignment, passage: OffsetRange, found: PassageImage): CarryResult {
  const { image, cover, context } = found;
  const evidence: Evidence[] = [];
  if (image === undefined) return orphaned(0, ['words-deleted']);
  evidence.push(cover > 0.999 ? 'words-kept' : 'words-changed');
  evidence.push(context >= neighboursKept ? 'neighbours-kept' : 'neighbours-changed');
  const range = exactRange(alignment, passage, found.tokens, image);
  const quote = alignment.pair.new.text.slice(range.start, range.end);
  const isMoved = found.block !== backbone;
  if (isMoved) evidence.push('block-moved');
  const isTogether = context >= neighboursKept;
  const demands = isMoved ? (isTogether ? movedTogether : moved) : isTogether ? inOrderTogether : inOrder;
  const isEnough = demands.some(({ share, weight }) => cover >= share && found.weight >= weight);
  const method = methodOf(alignment, passage, found, quote);
  if (isEnough)
    return { state: 'anchored', range, quote, score: cover, method, runnerUp: undefined, evidence };
  if (cover >= leastProposed && (context >= neighboursKept || isMoved))
    return { state: 'needs-review', range, quote, score: cover, method, runnerUp: undefined, evidence };
  return orphaned(cover, [...evidence, 'too-little-left']);
}

function methodOf(
  alignment: Alignment,
  passage: OffsetRange,
  found: PassageImage,
  quote: string,
): MatchMethod {
  if (found.block !== backbone) return 'moved';
  if (quote === alignment.pair.old.text.slice(passage.start, passage.end)) return 'identical';
  return found.isWhole ? 'layout' : 'diff';
}
