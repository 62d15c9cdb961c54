import { carryPassages } from '../../src/annotations/matching/carryPassages';
import { findPassagesInSlices } from '../../src/annotations/matching/findPassage';
import { runSlices } from '../../src/annotations/matching/slices';
import type { OffsetRange } from '../../src/text/offsetRange';
import type { Answer } from './outcome';
import { searchQuote } from './rivalSearch';

/** Two texts and the passages of the first. */
export interface Task {
  readonly oldText: string;
  readonly newText: string;
  readonly spans: readonly OffsetRange[];
}

/** `carry` knows the old text, `quote` only what a selector stores; `rival` is the plain quote search. */
export const engineNames = ['carry', 'quote', 'rival'] as const;
export type EngineName = (typeof engineNames)[number];

/** UTF-16 units of context in a stored selector: about a sentence on either side. */
const contextLength = { han: 50, other: 120 };

/** What an engine answers about each span, in their order. */
export const engines: Readonly<Record<EngineName, (task: Task) => readonly Answer[]>> = {
  carry: ({ oldText, newText, spans }) => carryPassages(oldText, newText, spans),
  quote: ({ oldText, newText, spans }) => {
    const length = contextLength[/\p{Script=Han}/u.test(oldText.slice(0, 3000)) ? 'han' : 'other'];
    const requests = spans.map(({ start, end }) => ({
      selector: {
        exact: oldText.slice(start, end),
        prefix: oldText.slice(Math.max(0, start - length), start),
        suffix: oldText.slice(end, end + length),
      },
      hints: { position: start },
    }));
    return runSlices(findPassagesInSlices(newText, requests));
  },
  rival: ({ oldText, newText, spans }) => spans.map((span) => searchQuote(oldText, newText, span)),
};
