import type { OffsetRange } from '../../src/text/offsetRange';
import { paragraphsOf } from './trackedText';
import type { TrackedText } from './trackedText';
import { editParagraphs } from './paragraphEdits';
import type { Random } from './random';
import { createRandom } from './random';
import { reconvert } from './reconvert';
import { rewrap } from './rewrap';
import { drawSpans } from './spans';
import { strengths } from './strengths';
import type { Truth } from './truth';
import { placesIn, truthOf } from './truth';

/** The rows of the table: how the text is edited. */
export const treatments = ['light', 'medium', 'heavy', 'rewrapped', 'reconverted'] as const;
export type Treatment = (typeof treatments)[number];

/** A text before and after, passages of it, and the truth about each. */
export interface Trial {
  readonly oldText: string;
  readonly newText: string;
  readonly spans: readonly OffsetRange[];
  readonly truths: readonly Truth[];
}

/** Passages drawn for one seed. */
export const spansPerSeed = 200;

/** The trial of `text` under `treatment` with `seed`; re-wrapping comes with light edits. */
export function drawTrial(text: string, treatment: Treatment, seed: number): Trial {
  const random = createRandom(seed * 7919 + treatments.indexOf(treatment));
  const [oldText, edited] = treat(text, treatment);
  const newTracked = edited(random);
  const spans = drawSpans(oldText, spansPerSeed, random);
  const places = placesIn(newTracked, oldText.length);
  return {
    oldText,
    newText: newTracked.text,
    spans,
    truths: spans.map((span) => truthOf(oldText, span, places)),
  };
}

function treat(text: string, treatment: Treatment): [string, (random: Random) => TrackedText] {
  switch (treatment) {
    case 'rewrapped':
      return [text, (random) => rewrap(editParagraphs(paragraphsOf(text), strengths.light, random))];
    case 'reconverted': {
      const { pages, chapters } = reconvert(text);
      return [pages, () => chapters];
    }
    case 'light':
    case 'medium':
    case 'heavy':
      return [text, (random) => editParagraphs(paragraphsOf(text), strengths[treatment], random)];
  }
}
