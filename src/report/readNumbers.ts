import type { LineFacts, NumberFacts } from './lineFacts';
import { findRun, nextNumber, repairedNumber } from './numberRuns';
import { openParagraph } from './openParagraph';
import type { ParagraphReading } from './openParagraph';
import { goesOnAsText, openHeading } from './readHeadings';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { isAtBlockStart, titleBehind } from './readingWork';
import type { Confidence } from './report';
import { isTitle } from './titles';

/** Numbers that a conversion may have lost in a row. */
const longestGap = 5;

/** What a numbered line is. */
type Reading =
  | { readonly kind: 'heading'; readonly confidence: Confidence }
  | ({ readonly kind: 'paragraph' } & ParagraphReading)
  | { readonly kind: 'text' };

/** Reads numbered paragraphs, the numbered lines of lists, and headings whose label is a number. */
export const readNumber: ReadingStep = (work, line) => {
  if (line.kind !== 'text' || line.number === undefined) return 0;
  const number = repairedNumber(work.state.runs, line.number);
  if (number === undefined) return 0;
  const title = titleBehind(work.cursor, line, number.length);
  const reading = number.isDamaged ? readDamaged(work, number) : read(work, line, number, title);
  switch (reading.kind) {
    case 'text':
      return 0;
    case 'heading':
      return openHeading(
        work,
        {
          form: 'number',
          ordinal: number.value,
          hashes: line.hashes,
          label: number.printed,
          confidence: reading.confidence,
        },
        title,
      );
    case 'paragraph':
      openParagraph(work, line, number, reading);
      return 1;
  }
};

/** A damaged number is a paragraph's where a sentence ends above it: the number is a guess. */
function readDamaged(work: ReadingWork, number: NumberFacts): Reading {
  const run = work.state.runs.findLastIndex(({ last }) => number.value > last && number.value <= last + 2);
  return isAtBlockStart(work)
    ? { kind: 'paragraph', run, isList: false, confidence: 'guess' }
    : { kind: 'text' };
}

function read(work: ReadingWork, line: LineFacts, number: NumberFacts, title: GatheredTitle): Reading {
  const { state, cursor } = work;
  const innermost = findRun(state.runs, number);
  // Running text is no member of a list of titles: where another run goes on with it, the list is over.
  const outer = state.runs.findLastIndex((open) => !open.isList && open.last + 1 === number.value);
  const isInList = innermost !== undefined && state.runs[innermost]?.isList === true;
  const run = isInList && outer >= 0 && !number.isInserted ? outer : innermost;
  const isTitled = !number.isInserted && !title.runsOn && isTitle(title.text) && !goesOnAsText(cursor, title);
  if (isTitled) {
    if (line.hashes > 0 || line.isBold) return { kind: 'heading', confidence: 'certain' };
    const list = readListMember(work, number, title, innermost);
    if (list !== undefined) return list;
    const next = nextNumber(cursor, title.last + 1);
    if (isHeading(work, number, run, title, next?.facts))
      return { kind: 'heading', confidence: run === undefined ? 'certain' : 'likely' };
  }
  if (run !== undefined && (run === state.runs.length - 1 || isAtBlockStart(work)))
    return { kind: 'paragraph', run: preferred(work, number, run), isList: false, confidence: 'certain' };
  return readLooseNumber(work, number, nextNumber(cursor, title.last + 1)?.facts);
}

/** Short numbered lines one right below the other are a list, not headings. */
function readListMember(
  work: ReadingWork,
  number: NumberFacts,
  title: GatheredTitle,
  run: number | undefined,
): Reading | undefined {
  const { state, cursor } = work;
  const isListOpen = state.runs.at(-1)?.isList === true;
  if (isListOpen && run === state.runs.length - 1 && state.lastEnd !== 'heading')
    return { kind: 'paragraph', run, isList: true, confidence: 'likely' };
  const below = cursor.nextFilled(title.last + 1, 2);
  const next = below === undefined ? undefined : cursor.ahead(below);
  if (next?.number?.value !== number.value + 1) return undefined;
  if (run === undefined)
    return number.value === 1 && isAtBlockStart(work)
      ? { kind: 'paragraph', run: 'new', isList: true, confidence: 'likely' }
      : undefined;
  return { kind: 'paragraph', run, isList: false, confidence: 'likely' };
}

/** Whether a number with a title heads a section: it begins or goes on with such labels, and the paragraphs' run goes on below it. */
function isHeading(
  work: ReadingWork,
  number: NumberFacts,
  run: number | undefined,
  title: GatheredTitle,
  next: NumberFacts | undefined,
): boolean {
  const { state, cursor } = work;
  if (!isAtBlockStart(work)) return false;
  const last = state.headings.findLast((heading) => heading.form === 'number')?.ordinal;
  if (number.value !== 1 && number.value !== (last ?? -1) + 1) return false;
  if (run === undefined && state.runs.length > 0) return true;
  // The same number again, or the first of all: a paragraph under the heading.
  if (next !== undefined && !next.isInserted && next.value === number.value) return true;
  if (next?.isInserted === true && next.value === number.value) return true;
  if (run !== undefined) return false;
  const below = cursor.nextFilled(title.last + 1, 2);
  const line = below === undefined ? undefined : cursor.ahead(below);
  return line?.kind === 'text' && line.number === undefined;
}

/** Of two runs that the number may go on with, the outer one behind a heading: a quotation is over there. */
function preferred({ state }: ReadingWork, number: NumberFacts, run: number): number {
  if (state.lastEnd !== 'heading') return run;
  const outer = state.runs.findIndex((open) => open.last + 1 === number.value && !number.isInserted);
  return outer < 0 ? run : outer;
}

/** A number that no run expects: the first of a new run, or one behind numbers that the conversion lost. */
function readLooseNumber(work: ReadingWork, number: NumberFacts, next: NumberFacts | undefined): Reading {
  const { state } = work;
  const isFirst = number.value === 1 && state.runs.length === 0 && next?.value === 2;
  if (number.isInserted || !(isFirst || isAtBlockStart(work))) return { kind: 'text' };
  if (number.value === 1)
    return {
      kind: 'paragraph',
      run: 'new',
      isList: false,
      confidence: state.runs.length === 0 ? 'certain' : 'likely',
    };
  const isFollowed = next !== undefined && next.value > number.value && next.value <= number.value + 3;
  if (!isFollowed) return { kind: 'text' };
  for (let index = state.runs.length - 1; index >= 0; index--) {
    const last = state.runs[index]?.last ?? 0;
    if (number.value >= last && number.value <= last + longestGap)
      return {
        kind: 'paragraph',
        run: index,
        isList: false,
        confidence: number.value === last ? 'guess' : 'likely',
      };
  }
  return state.runs.length === 0 && next.value === number.value + 1
    ? { kind: 'paragraph', run: 'new', isList: false, confidence: 'likely' }
    : { kind: 'text' };
}
