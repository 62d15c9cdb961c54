import type { NoteFacts } from './lineFacts';
import type { ReadingWork } from './readingWork';

/** Notes begin with such a number where a text is an extract, and the next one stands so many lines below at most. */
const lowestLate = 10;
const linesToNextNote = 6;
/** So many notes in a row may be missing in a text that was read on from. */
const mostSkipped = 2;

/** Whether a note is the next one, or the first of an extract. */
export function continuesNotes(work: ReadingWork, note: NoteFacts): boolean {
  const { lastNote } = work.state;
  return Number(note.marker) === lastNote + 1 || (lastNote === 0 && beginsLate(work, note));
}

/**
 * Whether a figure alone on its line is the first note of an extract, whose notes begin with a higher number: the next
 * one stands alone close below.
 */
function beginsLate({ cursor, state }: ReadingWork, { marker, isAlone }: NoteFacts): boolean {
  if (!isAlone || state.zone !== 'body' || Number(marker) < lowestLate) return false;
  for (let distance = 1; distance <= linesToNextNote; distance++) {
    const next = cursor.ahead(distance);
    if (next?.kind === 'digits') return Number(next.content) === Number(marker) + 1;
  }
  return false;
}

/** Below a rule a note or two may be missing before it. */
export function isAmongNext({ state }: ReadingWork, { marker }: NoteFacts): boolean {
  const step = Number(marker) - state.lastNote;
  return step >= 1 && step <= mostSkipped + 1;
}
