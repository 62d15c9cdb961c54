import type { LineFacts } from './lineFacts';
import type { LineCursor } from './lineCursor';
import { gapBetween } from './lineGap';
import type { LineSpan, ReportNode } from './nodes';
import { placeIn } from './places';
import type { MutableState } from './readingState';
import { noStyles } from './readingState';
import { beginsAnew, continuesTitle, endsSentence } from './titles';
import { endsUnfinished } from './vocabulary';

/** What the steps of reading one segment share: the lines, what they found, and the state they carry on. */
export interface ReadingWork {
  readonly cursor: LineCursor;
  readonly nodes: ReportNode[];
  readonly state: MutableState;
}

/** One step: reads what begins at the cursor and says how many lines it took, 0 for none. */
export type ReadingStep = (work: ReadingWork, line: LineFacts) => number;

/** A title from one line on, gathered over the lines that go on with it. */
export interface GatheredTitle {
  readonly text: string;
  /** How many lines on its first and its last line stand; `last < first` where there is no line. */
  readonly first: number;
  readonly last: number;
  /** Whether a full line of it runs on into text that is no title: then it is none either. */
  readonly runsOn: boolean;
}

/** From this length on a line that goes on below is a full line of running text. */
const fullLine = 55;

/** Lines that a title takes at most; behind a label there may be more. */
const longestTitleLines = 5;
const longestLabelledLines = 12;

/** The whole lines from `first` to `last`, counted in lines from the cursor. */
export function spanOf(cursor: LineCursor, first: number, last: number): LineSpan {
  // Most spans are one line of the segment that is being read.
  const line = first === last ? cursor.lines[cursor.index + first] : undefined;
  if (line !== undefined) return placeIn(cursor.segment, line.start, cursor.segment, line.end);
  const from = cursor.locate(first);
  const to = cursor.locate(last);
  const origin = from?.segment ?? cursor.segment;
  return placeIn(origin, from?.line.start ?? 0, to?.segment ?? origin, to?.line.end ?? 0);
}

/** Adds the line at the cursor as a node of this kind. */
export function addLine(
  { cursor, nodes }: ReadingWork,
  kind: 'text' | 'aside' | 'furniture' | 'note-text',
): void {
  const line = cursor.lines[cursor.index];
  if (line === undefined) return;
  nodes.push({ kind, origin: cursor.segment, start: line.start, end: line.end, endOrigin: undefined });
}

/** Gathers the title that begins with `text` on the line `distance` on. */
export function gatherTitle(
  cursor: LineCursor,
  distance: number,
  text: string,
  mostLines = longestTitleLines,
): GatheredTitle {
  let joined = text;
  // A line is full with its label.
  let lastLine = cursor.ahead(distance)?.content ?? text;
  let last = distance;
  while (last - distance < mostLines) {
    const next = cursor.ahead(last + 1);
    if (
      next === undefined ||
      !(continuesTitle(lastLine, next) || continuesMarkedTitle(cursor.ahead(last), next))
    )
      break;
    if (beginsAnew(lastLine, next.content) && isAboveMark(cursor, last + 1)) break;
    joined += gapBetween(lastLine, next.content) + next.content;
    lastLine = next.content;
    last++;
  }
  const below = cursor.ahead(last + 1);
  const runsOn = below !== undefined && lastLine.length >= fullLine && isRunningText(below);
  return { text: joined, first: distance, last, runsOn };
}

/** Whether a number, a label or an item stands right below line `distance`, a blank line between them at most. */
function isAboveMark(cursor: LineCursor, distance: number): boolean {
  const filled = cursor.nextFilled(distance + 1, 1);
  const below = filled === undefined ? undefined : cursor.ahead(filled);
  return (below?.number ?? below?.label ?? below?.item) !== undefined;
}

/**
 * The title of a label on the line at the cursor: behind the label, else, where the label stands alone, on the next
 * line that is not blank.
 */
export function titleBehind(cursor: LineCursor, line: LineFacts, labelLength: number): GatheredTitle {
  const rest = line.content.slice(labelLength);
  if (rest !== '') return gatherTitle(cursor, 0, rest, longestLabelledLines);
  const next = cursor.nextFilled(1, 2);
  const nextLine = next === undefined ? undefined : cursor.ahead(next);
  if (
    next === undefined ||
    nextLine === undefined ||
    !(isRunningText(nextLine) || isMarkedTitle(line, nextLine))
  )
    return { text: '', first: 0, last: 0, runsOn: false };
  return gatherTitle(cursor, next, nextLine.content, longestLabelledLines);
}

/** Whether `next`, marked as a heading like the line above, is the title of the label that stands alone there. */
function isMarkedTitle({ hashes }: LineFacts, next: LineFacts): boolean {
  return hashes > 0 && next.hashes === hashes && (next.number ?? next.label ?? next.annex) === undefined;
}

/** Whether a heading that a converter broke in two goes on in `next`, with the same "#": in small letters, or amid a phrase. */
function continuesMarkedTitle(last: LineFacts | undefined, next: LineFacts): boolean {
  if (last === undefined || last.hashes === 0 || !isMarkedTitle(last, next)) return false;
  return (
    next.kind === 'text' && (/^[^\p{Lu}\p{Lo}\p{N}]/u.test(next.content) || endsUnfinished(last.content))
  );
}

/** Whether a line has no form of its own: no number, label, item, note or annex. */
export function isRunningText(line: LineFacts): boolean {
  return (
    line.kind === 'text' &&
    line.number === undefined &&
    line.label === undefined &&
    line.item === undefined &&
    line.annex === undefined &&
    line.note === undefined &&
    line.hashes === 0
  );
}

/** Whether a new block may begin here: behind a blank line, a heading, or the end of a sentence. */
export function isAtBlockStart({ state }: ReadingWork): boolean {
  return state.isAfterBlank || state.lastEnd !== 'open';
}

/** Notes how the text ends that has just been read. */
export function noteEnd(work: ReadingWork, content: string): void {
  work.state.lastEnd = endsSentence(content) ? 'sentence' : 'open';
  work.state.isAfterComma = ',，،'.includes(content.charAt(content.length - 1));
  work.state.isAfterBlank = false;
}

/** Closes the open paragraph or note; what follows belongs to nothing until something opens. */
export function closeText(work: ReadingWork): void {
  work.state.open = 'nothing';
  work.state.underNote = 'nothing';
  endNote(work);
  work.state.itemStyles = noStyles;
}

/** Closes the open note; running text belongs again to what was open before it. */
export function endNote({ state }: ReadingWork): void {
  if (state.open === 'note') state.open = state.underNote;
  state.noteForm = '';
  state.isNotePending = false;
  state.isNoteToPageEnd = false;
}
