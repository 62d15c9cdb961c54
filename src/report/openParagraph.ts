import { standsInColumns } from './columnGap';
import type { LineFacts, NumberFacts } from './lineFacts';
import type { ReadingWork } from './readingWork';
import { endNote, noteEnd, spanOf } from './readingWork';
import type { OpenRun } from './readingState';
import { noStyles } from './readingState';
import type { Confidence } from './report';

/** Runs that may be open at once: the body's, a quoted text's, a list in it. */
const deepestRun = 3;

/**
 * Numbers behind a gap after which it is forgotten: columns that were read in the wrong order are over by then. So what
 * an edit takes from a run makes no difference for long.
 */
const gapMemory = 20;

/** What a numbered paragraph goes on with. */
export interface ParagraphReading {
  /** The index of its run among the open ones. */
  readonly run: number | 'new';
  /** Whether it is a member of a list of titles. */
  readonly isList: boolean;
  readonly confidence: Confidence;
}

/** The run `before`, gone on with a number, which may be one of those that are missing in it. */
function runBehind(before: OpenRun | undefined, { value, part }: NumberFacts, isList: boolean): OpenRun {
  if (before === undefined) return { last: value, part, isList, gap: 0, gapEnd: 0 };
  const { last, gap, gapEnd } = before;
  if (value === gap) {
    const isFilled = value >= gapEnd;
    return { last, part: before.part, isList, gap: isFilled ? 0 : value + 1, gapEnd: isFilled ? 0 : gapEnd };
  }
  if (value > last + 1) return { last: value, part, isList, gap: last + 1, gapEnd: value - 1 };
  const isForgotten = value > gapEnd + gapMemory;
  return { last: value, part, isList, gap: isForgotten ? 0 : gap, gapEnd: isForgotten ? 0 : gapEnd };
}

/** Opens the paragraph whose number begins `line`, `distance` lines on. */
export function openParagraph(
  work: ReadingWork,
  line: LineFacts,
  number: NumberFacts,
  reading: ParagraphReading,
  distance = 0,
): void {
  const { state, nodes, cursor } = work;
  endNote(work);
  const isNewRun = reading.run === 'new';
  const runDepth = reading.run === 'new' ? Math.min(state.runs.length, deepestRun) : reading.run;
  const { origin, start, end, endOrigin } = spanOf(cursor, distance, distance);
  const { printed } = number;
  // Text in two columns is read across both: what is numbered there can only be guessed.
  const confidence = standsInColumns(cursor, distance) ? 'guess' : reading.confidence;
  nodes.push({ kind: 'number', origin, start, end, endOrigin, printed, runDepth, isNewRun, confidence });
  const before = isNewRun ? undefined : state.runs[runDepth];
  const run = runBehind(before, number, reading.isList);
  state.runs = runDepth === 0 ? [run] : state.runs.slice(0, runDepth).concat(run);
  state.zone = 'body';
  state.open = 'paragraph';
  state.lostLabel = undefined;
  state.itemStyles = noStyles;
  state.isBelowRule = false;
  noteEnd(work, line.content);
  // A member of a list is a block of its own, whatever it ends with; a number alone has its text to come.
  if (reading.isList) state.lastEnd = 'break';
  if (line.content.length === number.length) state.lastEnd = 'open';
}
