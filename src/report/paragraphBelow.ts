import type { LineCursor } from './lineCursor';
import type { LineFacts, NumberFacts } from './lineFacts';
import { findRun, nextNumber, repairedNumber } from './numberRuns';
import type { GatheredTitle, ReadingWork } from './readingWork';
import { gatherTitle, isRunningText } from './readingWork';
import { hadRoomFor, isTitle } from './titles';

/** Longest title on its own line that running text may follow without a blank line; Chinese needs fewer characters. */
const longestBareTitle = 30;
const longestBareChineseTitle = 16;

/**
 * Whether what stands below a number alone on its line goes on as running text: then it is no title but the narrow
 * first lines of a paragraph.
 */
export function goesOnAsText(cursor: LineCursor, title: GatheredTitle): boolean {
  if (title.first === 0 || title.text.length <= longestBareChineseTitle) return false;
  const below = cursor.ahead(title.last + 1);
  if (below === undefined || !isRunningText(below)) return false;
  // Running text would not have left the end of its first line free.
  if (title.first === title.last && /^\p{Lu}/u.test(below.content) && hadRoomFor(title.text, below.content))
    return false;
  return title.text.length > longestBareTitle || /\p{Script=Han}/u.test(title.text);
}

/** Whether a number or another label follows right below: then a heading may follow a line that does not end as a sentence. */
export function standsAboveNumber({ cursor }: ReadingWork, title: GatheredTitle): boolean {
  const below = cursor.nextFilled(title.last + 1, 2);
  const next = below === undefined ? undefined : cursor.ahead(below);
  return next?.number !== undefined || next?.label !== undefined;
}

/**
 * Whether the next paragraph of the body stands right below line `from`, perhaps under another heading or a line in
 * parentheses: then what stands above is a heading.
 */
export function headsNumber(work: ReadingWork, from: number): boolean {
  const { cursor, state } = work;
  let distance: number | undefined = from;
  for (let step = 0; step < 3; step++) {
    distance = cursor.nextFilled(distance, 2);
    const line: LineFacts | undefined = distance === undefined ? undefined : cursor.ahead(distance);
    if (distance === undefined || line === undefined) return false;
    if (line.number !== undefined) return beginsParagraph(work, line, distance);
    if (isInParentheses(line)) {
      distance++;
      continue;
    }
    if (state.zone === 'front' || state.zone === 'start' || !isRunningText(line)) return false;
    const title = gatherTitle(cursor, distance, line.content);
    if (!isTitle(title.text)) return false;
    distance = title.last + 1;
  }
  return false;
}

/** Whether the body's next paragraph stands from line `from` on, below headings whose labels stand below them. */
export function headsNumberBelowLabels(work: ReadingWork, from: number): boolean {
  const { cursor } = work;
  let next = cursor.nextFilled(from, 2);
  for (let step = 0; step < 3 && next !== undefined; step++) {
    const line = cursor.ahead(next);
    if (line === undefined) return false;
    if (line.number !== undefined) return beginsParagraph(work, line, next);
    if (!isRunningText(line)) return false;
    const title = gatherTitle(cursor, next, line.content);
    const label = cursor.nextFilled(title.last + 1, 1);
    const below = label === undefined ? undefined : cursor.ahead(label);
    if (label === undefined || !isTitle(title.text)) return false;
    if (below === undefined || (below.label ?? below.number)?.length !== below.content.length) return false;
    next = cursor.nextFilled(label + 1, 2);
  }
  return false;
}

function beginsParagraph({ state, cursor }: ReadingWork, line: LineFacts, distance: number): boolean {
  const number = line.number === undefined ? undefined : repairedNumber(state.runs, line.number);
  if (line.number === undefined || number === undefined) return false;
  const run = findRun(state.runs, number);
  if (run !== undefined && state.runs[run]?.isList !== true) return true;
  if (run !== undefined) return state.runs.some((open) => !open.isList && open.last + 1 === number.value);
  if (number.value !== 1 || state.runs.length > 0) return false;
  // The first number of all: a paragraph of running text, with the second one to come.
  const rest = line.content.slice(line.number.length);
  const isAlone = rest === '';
  const below = cursor.nextFilled(distance + 1, 1) ?? distance + 1;
  const title = isAlone
    ? gatherTitle(cursor, below, cursor.ahead(below)?.content ?? '')
    : gatherTitle(cursor, distance, rest);
  // An annexed document has its own title above its first paragraph.
  const mayGoOn = isAlone || !state.isInAnnex;
  if (isTitle(title.text) && !(mayGoOn && goesOnAsText(cursor, title))) return false;
  return isFirstPart(number) || nextNumber(cursor, distance + 1)?.facts.value === 2;
}

/** Whether a number is "1.1", and "1.2" stands near: else it would be none. */
function isFirstPart({ part, isLoose }: NumberFacts): boolean {
  return part === 1 && isLoose;
}

/** "(Agenda item 3)": a line in parentheses below a heading says where it comes from. */
export function isInParentheses(line: LineFacts): boolean {
  return (
    line.kind !== 'blank' &&
    '([（'.includes(line.content.charAt(0)) &&
    /^[([（].*[)\]）]$/u.test(line.content)
  );
}
