import { describePassage } from '../../src/annotations/describePassage';
import { locatePassages } from '../../src/annotations/locatePassages';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import type { Corpus } from './corpora';
import { paragraphsOf } from './trackedText';
import { editParagraphs } from './paragraphEdits';
import { createRandom } from './random';
import { drawSpans } from './spans';
import { strengths } from './strengths';

/** What finding many passages again after a medium edit costs the editor, in milliseconds of the processor. */
export interface Timing {
  readonly text: string;
  readonly characters: number;
  readonly passages: number;
  /** Whether the text before was known, or what records store alone. */
  readonly known: 'text' | 'quote';
  readonly total: number;
  /** The longest stretch without a pause. */
  readonly longest: number;
}

const passageCount = 1000;

/** Times `corpus`, after a run to warm up. The processor's time, so that other programs do not count. */
export function timeCarrying(corpus: Corpus, seed: number, known: Timing['known']): Timing {
  const random = createRandom(seed);
  const oldReport = readReport(createText(corpus.text));
  const newText = createText(editParagraphs(paragraphsOf(corpus.text), strengths.medium, random).text);
  const requests = drawSpans(corpus.text, passageCount, random).flatMap((range) => {
    const target = describePassage(oldReport, range, { digest: '', time: '2026-11-22T12:00:00.000Z' });
    return target === undefined
      ? []
      : [{ target, known: known === 'text' ? [{ text: corpus.text, range }] : [] }];
  });
  // A report of its own for each run: what one search finds out about it helps the next.
  const runs = [1, 2, 3].map(() => measure(locatePassages(readReport(newText), requests)));
  const best = runs.reduce((a, b) => (b.total < a.total ? b : a));
  return { text: corpus.name, characters: corpus.text.length, passages: requests.length, known, ...best };
}

function measure(work: Generator<undefined, unknown, undefined>): { total: number; longest: number } {
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
