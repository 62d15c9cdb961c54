import type { LineFacts } from './lineFacts';
import type { ReadingWork } from './readingWork';
import { endsSentence } from './titles';

/** Blanks before the number of a page in the middle of it at least. */
const leastIndent = 30;
/** Lines from a marker to the next one, both alone on their lines, at most. */
const linesToNextMarker = 8;
/** The first line of a note is a cell of a table as well where it is shorter. */
const shortestNoteLine = 40;

/** Whether digits alone are the page's number rather than a note's marker. */
export function isPageNumber(work: ReadingWork): boolean {
  const { state, cursor, nodes } = work;
  const value = Number(cursor.ahead(0)?.content);
  const next = cursor.ahead(1);
  const isMarker =
    state.isBelowRule || (state.isAfterBlank && next?.kind === 'text' && next.number === undefined);
  // Below the notes of a page stands its number, and the symbol at the head of the next.
  if (state.open === 'note' && state.isAfterBlank && next?.kind === 'symbol') return true;
  if (isMarker && (value === state.lastNote + 1 || (value === 1 && state.isBelowRule))) return false;
  if (isCentred(cursor.ahead(0)) && (next === undefined || next.kind === 'blank')) return true;
  if (state.isAfterBlank && next?.kind === 'blank' && isMarkerOverBlank(work, value)) return false;
  if (
    nodes.at(-1)?.kind === 'furniture' ||
    next === undefined ||
    next.kind === 'furniture' ||
    next.kind === 'symbol'
  )
    return true;
  return state.isAfterBlank && next.kind === 'blank';
}

/** Whether a line begins so far in that only the number of a page stands there alone. */
function isCentred(line: LineFacts | undefined): boolean {
  return line !== undefined && line.from - line.start >= leastIndent;
}

/** Whether the second note begins close below the marker of the first. */
function isAboveSecond({ cursor }: ReadingWork): boolean {
  for (let distance = 3; distance <= linesToNextMarker; distance++) {
    const line = cursor.ahead(distance);
    if (line?.content === '2' || (line?.note?.form === 'digits' && line.note.marker === '2')) return true;
  }
  return false;
}

/** Whether a paragraph's number stood alone on the last line that was read: its text is still to come. */
function isNumberAlone({ cursor, nodes }: ReadingWork): boolean {
  const last = nodes.at(-1);
  if (last?.kind !== 'number') return false;
  return cursor.segment.text.slice(last.start, last.end).trim().length <= last.printed.length + 1;
}

/**
 * Whether `value`, alone on its line between blank lines, is the marker of the next note, whose text stands below: it
 * begins anew where a sentence is open above, or the marker behind it stands alone as well.
 */
function isMarkerOverBlank(work: ReadingWork, value: number): boolean {
  const { state, cursor } = work;
  if (value !== state.lastNote + 1 || (value === 1 && !isAboveSecond(work))) return false;
  const below = cursor.ahead(2);
  // A note that is nothing but a symbol ends with a full stop.
  const isText = below?.kind === 'text' || (below?.kind === 'symbol' && below.content.endsWith('.'));
  if (!isText || below.number !== undefined || below.label !== undefined) return false;
  if (state.open !== 'paragraph' || isNumberAlone(work)) return false;
  const { content } = below;
  if (content.length < shortestNoteLine && !endsSentence(content)) return false;
  if (state.lastEnd === 'open') return /^[\p{Lu}“"«‘(]/u.test(content);
  for (let distance = 3; distance <= linesToNextMarker; distance++) {
    const next = cursor.ahead(distance);
    if (next?.kind === 'digits') return Number(next.content) === value + 1;
    if (next?.kind === 'furniture' || next?.kind === 'symbol') return false;
  }
  return false;
}
