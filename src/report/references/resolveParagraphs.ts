import type { CrossReferenceMatch, UnresolvedReason } from './crossReference';
import type { ReferenceIndex } from './referenceIndex';
import { numberKey } from './referenceIndex';
import type { ReferencePosition, ReferenceView } from './referenceView';
import type { Resolution } from './resolution';
import { containerOf, gatherTargets, longestRange } from './resolution';
import { findAnnexes } from './resolveAnnexes';

/** The paragraphs that `reference`, standing at `at`, names, in the nearest run that has them. */
export function findParagraphs(
  reference: CrossReferenceMatch,
  index: ReferenceIndex,
  at: ReferencePosition,
): Resolution {
  const runs = runsFor(reference, index, at);
  if (typeof runs === 'string') return runs;
  return gatherTargets(reference.items, ({ from, to }) => {
    for (const run of runs) {
      const paragraphs = index.runs.get(run) ?? [];
      const first = index.paragraphAt.get(`${run} ${numberKey(from.label)}`);
      if (first === undefined) continue;
      if (to === undefined) return paragraphs.slice(first, first + 1).map(({ id }) => id);
      const last = index.paragraphAt.get(`${run} ${numberKey(to.label)}`);
      const end = last ?? lastBefore(paragraphs, first, Number(numberKey(to.label)));
      return paragraphs.slice(first, Math.min(end, first + longestRange) + 1).map(({ id }) => id);
    }
    return [];
  });
}

/** An annex with more runs of numbers than this is a list of lists; only the first are looked through. */
const mostRuns = 64;

/** The runs in which a paragraph is looked for, nearest first. */
function runsFor(
  reference: CrossReferenceMatch,
  index: ReferenceIndex,
  at: ReferencePosition,
): readonly string[] | UnresolvedReason {
  const container = containerOf(reference, 'annex');
  if (container !== undefined) {
    const annexes = findAnnexes(container, index, at);
    if (typeof annexes === 'string') return annexes;
    return annexes.ids.flatMap((id) => runsIn(id, index));
  }
  if (reference.whole === 'report') return ['body'];
  const around: string[] = [];
  for (let above = at.section; above !== undefined; above = index.parents.get(above))
    around.push(...runsIn(above, index));
  // "The present decision" within an annex is what that annex holds, never the body of the report.
  if (reference.whole === 'part' && around.length > 0) return [...new Set(around)];
  return [...new Set([...around, 'body'])];
}

function runsIn(part: string, index: ReferenceIndex): string[] {
  const runs: string[] = [];
  for (const run of index.runsIn.get(part) ?? []) if (runs.push(run) >= mostRuns) break;
  return runs;
}

/** The index of the last paragraph from `first` on whose number is not above `number`. */
function lastBefore(paragraphs: ReferenceView['paragraphs'], first: number, number: number): number {
  let last = first;
  const until = Math.min(paragraphs.length, first + longestRange);
  for (let index = first; index < until; index++)
    if (Number.parseFloat(numberKey(paragraphs[index]?.number ?? '')) <= number) last = index;
  return last;
}
