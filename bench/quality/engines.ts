import { describePassage } from '../../src/annotations/describePassage';
import type { Anchor } from '../../src/annotations/annotation';
import type { LocateRequest } from '../../src/annotations/locatePassages';
import { locatePassages } from '../../src/annotations/locatePassages';
import { runSlices } from '../../src/annotations/matching/slices';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import type { OffsetRange } from '../../src/text/offsetRange';
import type { Answer } from './outcome';
import { searchQuote } from './rivalSearch';

/** Two texts and the passages of the first. */
export interface Task {
  readonly oldText: string;
  readonly newText: string;
  readonly spans: readonly OffsetRange[];
}

/**
 * `carry` and `quote` are what the editor and the command line run: with the text that was annotated, and with
 * nothing but what a record stores. `rival` is the plain quote search.
 */
export const engineNames = ['carry', 'quote', 'rival'] as const;
export type EngineName = (typeof engineNames)[number];

/** What an engine answers about each span, in their order. */
export const engines: Readonly<Record<EngineName, (task: Task) => readonly Answer[]>> = {
  carry: (task) => answers(task, (range) => [{ text: task.oldText, range }]),
  quote: (task) => answers(task, () => []),
  rival: ({ oldText, newText, spans }) => spans.map((span) => searchQuote(oldText, newText, span)),
};

const moment = { digest: '', time: '2026-11-22T12:00:00.000Z' };

function answers(
  { oldText, newText, spans }: Task,
  known: (range: OffsetRange) => LocateRequest['known'],
): readonly Answer[] {
  const oldReport = readReport(createText(oldText));
  const requests = spans.map((range) => {
    const target = describePassage(oldReport, range, moment);
    if (target === undefined) throw new Error(`no words at ${range.start}`);
    return { target, known: known(range) };
  });
  return runSlices(locatePassages(readReport(createText(newText)), requests)).map(answerOf);
}

/** An anchor as an answer. */
function answerOf(anchor: Anchor): Answer {
  switch (anchor.state) {
    case 'anchored':
      return anchor;
    case 'needs-review':
      return { state: 'needs-review', range: anchor.proposal };
    case 'orphaned':
    case 'searching':
      return { state: 'orphaned', range: undefined };
  }
}
