import { isOfTable } from './columnGap';
import type { LineCursor } from './lineCursor';
import { longestLookAhead } from './lineCursor';
import type { LineFacts, NumberFacts } from './lineFacts';
import { findRun, nextNumber, repairedNumber } from './numberRuns';
import { openParagraph } from './openParagraph';
import type { ParagraphReading } from './openParagraph';
import { openHeading } from './openHeading';
import { takeLostLabel } from './readLostLabel';
import { goesOnAsText } from './paragraphBelow';
import type { OpenRun } from './readingState';
import { namedTitle } from './namedTitle';
import { offsetInText } from './readLine';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { isAtBlockStart, titleBehind } from './readingWork';
import type { Confidence } from './report';
import { isTitle } from './titles';
import { endsUnfinished } from './vocabulary';

/** Numbers that a conversion may have lost in a row. */
const longestGap = 5;

/** Numbers that lost pages may have taken along: then the next ones must follow in their order. */
const longestLoss = 100;
const followersBehindLoss = 2;

/** Lines of a table's row whose number stands alone on its line, and the rows below that tell. */
const longestRow = 8;
const rowsBelow = 2;
/** A line of text below a title is no cell from this length on. */
const shortestTextLine = 60;

/** Shorter lines hold no two paragraphs. */
const shortestGlued = 160;

/** What a numbered line is. */
type Reading =
  | { readonly kind: 'heading'; readonly confidence: Confidence }
  | ({ readonly kind: 'paragraph' } & ParagraphReading)
  | { readonly kind: 'text' };

/** Reads numbered paragraphs, the numbered lines of lists, and headings whose label is a number. */
export const readNumber: ReadingStep = (work, line) => {
  if (line.kind !== 'text' || line.number === undefined) return 0;
  const repaired = repairedNumber(work.state.runs, line.number);
  if (repaired === undefined) return 0;
  const number = misreadNumber(work, repaired) ?? repaired;
  if (isNextPart(work, line, number)) {
    const run = findRun(work.state.runs, number) ?? 0;
    openParagraph(work, line, number, { run, isList: false, confidence: 'certain' });
    return 1;
  }
  const gathered = titleBehind(work.cursor, line, number.length);
  const below = gathered.first === 0 ? undefined : work.cursor.ahead(gathered.first);
  const named = below && namedTitle(work, number.printed, gathered, below.content);
  const title = named ?? gathered;
  const reading = number.isDamaged
    ? readDamaged(work, number)
    : read(work, line, number, title, named !== undefined);
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
          needsContents: false,
        },
        title,
      );
    case 'paragraph':
      openParagraph(work, line, number, reading);
      if (number.length === line.content.length) return 1 + takeLostLabel(work);
      if (!number.isInserted && line.content.length > shortestGlued) splitGlued(work, line, number);
      return 1;
  }
};

/**
 * Opens the paragraph that a converter glued to the end of this one when it joined two pages: its number stands behind
 * the end of a sentence, and the number behind it on a line of its own.
 */
function splitGlued(work: ReadingWork, line: LineFacts, number: NumberFacts): void {
  const { nodes, cursor } = work;
  const value = number.value + 1;
  const glued = ` ${value}. `;
  const index = line.content.indexOf(glued, number.length);
  if (index < 0 || !/[.?!]["”’)]*\d{0,3}$/u.test(line.content.slice(Math.max(0, index - 8), index))) return;
  if (!/^\p{Lu}/u.test(line.content.slice(index + glued.length, index + glued.length + 2))) return;
  if (nextNumber(cursor, 1)?.facts.value !== value + 1) return;
  const first = nodes.pop();
  if (first?.kind !== 'number') return;
  const start = offsetInText(work.cursor.segment.text, line, index + 1);
  nodes.push({ ...first, end: start - 1 });
  const facts = { ...number, value, printed: String(value) };
  openParagraph(work, line, facts, { run: work.state.runs.length - 1, isList: false, confidence: 'likely' });
  const second = nodes.pop();
  if (second?.kind === 'number') nodes.push({ ...second, start });
}

/**
 * `number` with the value that a run expects, where recognition changed one of its figures: "66." between 67 and 69 is
 * 68. `undefined` where nothing says so.
 */
function misreadNumber(work: ReadingWork, number: NumberFacts): NumberFacts | undefined {
  const { runs } = work.state;
  if (number.isDamaged || number.isInserted || runs.length === 0 || !isAtBlockStart(work)) return undefined;
  if (findRun(runs, number) !== undefined || runs.some(({ gap }) => gap === number.value)) return undefined;
  const run = runs.findLast(({ last, isList }) => !isList && isLike(String(last + 1), number.printed));
  if (run === undefined) return undefined;
  const value = run.last + 1;
  if (nextValue(work.cursor, value) !== value + 1) return undefined;
  return { ...number, value, printed: String(value), isDamaged: true };
}

/** The next number in the lines below as it goes on with `value`, be it damaged; `undefined` where none stands near. */
function nextValue(cursor: LineCursor, value: number): number | undefined {
  const run = [{ last: value, part: 0, isList: false, gap: 0, gapEnd: 0 }];
  for (let from = 1; ;) {
    const next = cursor.nextNumbered(from, longestLookAhead);
    if (next?.line.number === undefined) return undefined;
    const repaired = repairedNumber(run, next.line.number);
    if (repaired !== undefined) return repaired.value;
    from = next.distance + 1;
  }
}

/** Whether two numbers have as many figures, and all of them but one are the same. */
function isLike(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return Array.from(one).filter((figure, index) => figure !== other[index]).length === 1;
}

/** A damaged number is a paragraph's where a sentence ends above it: the number is a guess. */
function readDamaged(work: ReadingWork, number: NumberFacts): Reading {
  const run = work.state.runs.findLastIndex(({ last }) => number.value > last && number.value <= last + 2);
  return isAtBlockStart(work)
    ? { kind: 'paragraph', run, isList: false, confidence: 'guess' }
    : { kind: 'text' };
}

function read(
  work: ReadingWork,
  line: LineFacts,
  number: NumberFacts,
  title: GatheredTitle,
  isNamed: boolean,
): Reading {
  const { state, cursor } = work;
  const innermost = findRun(state.runs, number);
  // Running text is no member of a list of titles: where another run goes on with it, the list is over.
  const outer = state.runs.findLastIndex((open) => !open.isList && open.last + 1 === number.value);
  const isInList = innermost !== undefined && state.runs[innermost]?.isList === true;
  const run = isInList && outer >= 0 && !number.isInserted ? outer : innermost;
  const isRowOfTable = isOfTable(cursor, title, number.length);
  if (isRowOfTable && run === undefined && isAboveRow(cursor, number, title)) return { kind: 'text' };
  const isTitled =
    isNamed ||
    (!title.runsOn &&
      !isRowOfTable &&
      isTitle(title.text) &&
      !endsUnfinished(title.text) &&
      !goesOnAsText(cursor, title));
  const part = number.part > 0 ? readPart(work, number, run, title, isTitled) : undefined;
  if (part !== undefined) return part;
  if (isTitled && !number.isInserted) {
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

/** Whether the first row of a table stands right above the second. */
function isAboveRow(cursor: LineCursor, { value, length }: NumberFacts, { last }: GatheredTitle): boolean {
  const next = cursor.ahead(last + 1);
  if (value !== 1 || next?.number?.value !== 2) return false;
  return isOfTable(cursor, { first: last + 1, last: last + 1 }, length);
}

/** Whether "140.2" stands behind "140.1": in the middle of a sentence, only what begins anew is its text. */
function isNextPart(
  work: ReadingWork,
  { content }: LineFacts,
  { part, value, length }: NumberFacts,
): boolean {
  if (part < 2) return false;
  const isNext = work.state.runs.some((run) => run.last === value && run.part === part - 1);
  return isNext && (isAtBlockStart(work) || /^[\p{Lu}\p{Lo}]/u.test(content.slice(length, length + 2)));
}

/**
 * What "140.1" is below paragraph 140, "4.1" behind paragraph 3 and "1.1" before any other: a text of its own, no
 * heading. `undefined` where its run tells as of other numbers.
 */
function readPart(
  work: ReadingWork,
  number: NumberFacts,
  run: number | undefined,
  title: GatheredTitle,
  isTitled: boolean,
): Reading | undefined {
  const { runs } = work.state;
  const before = run === undefined ? undefined : runs[run];
  const isBegun = before?.last === number.value;
  if (isBegun && !number.isLoose) return undefined;
  const isText = title.text !== '' && (!isTitled || (isBegun && before.part > 0));
  if (!isText || !isAtBlockStart(work)) return { kind: 'text' };
  if (run !== undefined) return { kind: 'paragraph', run, isList: false, confidence: 'certain' };
  const isFirst = runs.length === 0 && number.value === 1 && number.part === 1;
  return isFirst && isFollowedByPart(work, number, title)
    ? { kind: 'paragraph', run: 'new', isList: false, confidence: 'likely' }
    : undefined;
}

/** Whether the next number is the next part: that of a loose number is there, else it would be none. */
function isFollowedByPart({ cursor }: ReadingWork, number: NumberFacts, title: GatheredTitle): boolean {
  if (number.isLoose) return true;
  const next = nextNumber(cursor, title.last + 1)?.facts;
  return next?.value === number.value && next.part === number.part + 1;
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
  const isAboveText = next?.kind === 'text' && next.content.length >= shortestTextLine;
  if (run === undefined && number.value === 1 && state.isInAnnex && !isAboveText && isRow(work, number))
    return { kind: 'paragraph', run: 'new', isList: true, confidence: 'likely' };
  if (next?.number?.value !== number.value + 1) return undefined;
  if (run === undefined)
    return number.value === 1 && isAtBlockStart(work)
      ? { kind: 'paragraph', run: 'new', isList: true, confidence: 'likely' }
      : undefined;
  return { kind: 'paragraph', run, isList: false, confidence: 'likely' };
}

/** Whether a number alone on its line is that of a row of an annex's table: the next two stand alone as well, a few cells below. */
function isRow({ cursor }: ReadingWork, number: NumberFacts): boolean {
  if (cursor.ahead(0)?.content.length !== number.length) return false;
  let distance = 0;
  for (let row = 1; row <= rowsBelow; row++) {
    const next = nextNumber(cursor, distance + 1);
    if (next?.facts.value !== number.value + row || next.line.content.length !== next.facts.length)
      return false;
    if (next.distance - distance > longestRow) return false;
    distance = next.distance;
  }
  return true;
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
  const mayBegin = state.runs.length === 0 || state.isAfterComma;
  const isFirst = number.value === 1 && mayBegin && next?.value === 2;
  if (number.isInserted || !(isFirst || isAtBlockStart(work))) return { kind: 'text' };
  const filled = state.runs.findLastIndex(({ gap }) => gap === number.value);
  if (filled >= 0 && goesOnFrom(state.runs[filled], number, next))
    return { kind: 'paragraph', run: filled, isList: false, confidence: 'likely' };
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
  if (state.runs.length === 0 && next.value === number.value + 1)
    return { kind: 'paragraph', run: 'new', isList: false, confidence: 'likely' };
  const behindLoss = state.runs.findLastIndex((run) => goesOnBehindLoss(work, number, run));
  return behindLoss < 0
    ? { kind: 'text' }
    : { kind: 'paragraph', run: behindLoss, isList: false, confidence: 'guess' };
}

/** Whether pages of `run` may be missing before a number: the next ones follow in order, and none that it expects. */
function goesOnBehindLoss({ cursor }: ReadingWork, number: NumberFacts, { last, isList }: OpenRun): boolean {
  if (isList || number.value <= last || number.value > last + longestLoss) return false;
  let value = number.value;
  for (let next = nextNumber(cursor, 1); next !== undefined; next = nextNumber(cursor, next.distance + 1)) {
    if (next.facts.value === last + 1) return false;
    if (next.facts.value === value + 1 && !next.facts.isInserted) value++;
  }
  return value >= number.value + followersBehindLoss;
}

/** Whether the number behind one that was missing in `run` goes on with it, or with the run: columns read in the wrong order. */
function goesOnFrom(run: OpenRun | undefined, number: NumberFacts, next: NumberFacts | undefined): boolean {
  return next === undefined || next.value === number.value + 1 || next.value === (run?.last ?? 0) + 1;
}
