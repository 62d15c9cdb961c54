import type { Label } from './label';
import type { OpenHeading } from './readingState';
import type { ReadingWork } from './readingWork';
import type { Confidence } from './report';

/** How far a label's ordinal may jump where a heading in between was not recognised. */
const longestJump = 3;

/**
 * What a label means among the headings that are open: it goes on with one of its kind, or begins a kind; `undefined`
 * where it does neither. A marked heading ("#", bold) is one all the same. Letters are taken strictly: they begin names
 * as well, unless the caller knows that a paragraph stands below.
 */
export function readingOf(
  { state }: ReadingWork,
  label: Label,
  isMarked: boolean,
  order: 'strict' | 'lenient' = 'strict',
):
  | { readonly form: OpenHeading['form']; readonly ordinal: number; readonly confidence: Confidence }
  | undefined {
  const isUnder = ({ form, ordinal }: OpenHeading): boolean => form === 'letter' && ordinal === label.above;
  if (label.above !== undefined && !state.headings.some(isUnder)) return undefined;
  let best: { form: OpenHeading['form']; ordinal: number; confidence: Confidence; score: number } | undefined;
  for (const { kind, ordinal } of label.readings) {
    const last = state.headings.find((heading) => heading.form === kind);
    const isNamed = kind === 'chapter' || kind === 'part';
    const score = isNamed
      ? Math.max(namedScore, scoreOf(ordinal, last?.ordinal, false))
      : scoreOf(ordinal, last?.ordinal, kind === 'letter' && !isMarked && order === 'strict');
    if (score > (best?.score ?? 0))
      best = { form: kind, ordinal, score, confidence: score >= 3 || isMarked ? 'certain' : 'likely' };
  }
  const first = label.readings[0];
  if (best !== undefined || !isMarked || first === undefined) return best;
  return { form: first.kind, ordinal: first.ordinal, confidence: 'guess' };
}

/** "Chapter V" is one by its name: chapters go on from one part to the next, and an extract begins with any. */
const namedScore = 1;

/** How well an ordinal follows the last one of its kind; 0 for not at all. */
function scoreOf(ordinal: number, last: number | undefined, isStrict: boolean): number {
  if (last !== undefined && ordinal === last + 1) return 4;
  if (ordinal === 1) return 3;
  if (isStrict) return 0;
  if (last !== undefined && ordinal > last && ordinal <= last + longestJump) return 2;
  return last === undefined && ordinal <= longestJump ? 1 : 0;
}
