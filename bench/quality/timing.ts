import { carryPassagesInSlices } from '../../src/annotations/matching/carryPassages';
import type { CarryResult } from '../../src/annotations/matching/carryResult';
import type { Corpus } from './corpora';
import { paragraphsOf } from './trackedText';
import { editParagraphs } from './paragraphEdits';
import { createRandom } from './random';
import { drawSpans } from './spans';
import { strengths } from './strengths';

/** What carrying many passages over a medium edit costs, in milliseconds of the processor. */
export interface Timing {
  readonly text: string;
  readonly characters: number;
  readonly passages: number;
  readonly total: number;
  /** The longest stretch without a pause. */
  readonly longest: number;
}

const passageCount = 1000;

/** Times `corpus`, after a run to warm up. The processor's time, so that other programs do not count. */
export function timeCarrying(corpus: Corpus, seed: number): Timing {
  const random = createRandom(seed);
  const newText = editParagraphs(paragraphsOf(corpus.text), strengths.medium, random).text;
  const spans = drawSpans(corpus.text, passageCount, random);
  const runs = [1, 2, 3].map(() => measure(carryPassagesInSlices(corpus.text, newText, spans)));
  const best = runs.reduce((a, b) => (b.total < a.total ? b : a));
  return { text: corpus.name, characters: corpus.text.length, passages: passageCount, ...best };
}

function measure(work: Generator<undefined, CarryResult[], undefined>): { total: number; longest: number } {
  let total = 0;
  let longest = 0;
  for (;;) {
    const before = process.cpuUsage();
    const { done } = work.next();
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    total += milliseconds;
    longest = Math.max(longest, milliseconds);
    if (done === true) return { total, longest };
  }
}
