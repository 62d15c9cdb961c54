import { standsInDigitFoot, standsInFoot } from './footWithoutRule';
import type { LineFacts, NoteFacts, NoteForm } from './lineFacts';
import { continuesNotes, isAmongNext } from './noteSequence';
import type { ReadingWork } from './readingWork';

/** How far a typewritten page's end may be below a note that goes on over blank lines. */
const longestFoot = 60;
/** Forms of notes below which a converter may have left the next marker as bare figures. */
const mayMixWithDigits: ReadonlySet<string> = new Set<NoteForm>(['digits', 'html', 'markdown']);

/** Whether `note`, which `line` begins with, is one by its form and its place. */
export function isDefinition(work: ReadingWork, line: LineFacts, note: NoteFacts): boolean {
  const { state } = work;
  if (state.zone === 'contents' && (note.form !== 'asterisks' || line.page !== undefined)) return false;
  switch (note.form) {
    case 'markdown':
      return true;
    case 'html':
    case 'superscript':
      return isBlockStart(work);
    case 'slash':
      // Letters mark the notes below a table, wherever that stands on its page.
      if (!isBlockStart(work)) return false;
      if (/^\p{L}$/u.test(note.marker)) return true;
      return state.isBelowRule || continuesNotes(work, note) || pageEndsWithin(work);
    case 'asterisks':
      if (note.isAlone && !state.isBelowRule) return false;
      return isBlockStart(work) && (note.marker.length > 1 || isLoneAsterisk(work));
    case 'digits':
      return (
        line.number === undefined &&
        !isWithinOtherNote(work) &&
        (state.isBelowRule
          ? isAmongNext(work, note) || note.marker === '1'
          : isSetOffDigit(work, note) || standsInDigitFoot(work, line, note))
      );
    case 'parentheses':
      if (state.open === 'note' && state.noteForm === 'parentheses' && continuesNotes(work, note))
        return true;
      return state.isBelowRule ? isAmongNext(work, note) || note.marker === '1' : standsInFoot(work, note);
    case 'brackets':
      return (
        isBlockStart(work) &&
        (state.isBelowRule ? isAmongNext(work, note) || note.marker === '1' : isSetOffBracket(work, note))
      );
    case 'letter':
      return note.isAlone ? isAboveNoteText(work) : isBlockStart(work) || state.open === 'note';
  }
}

/** Whether a line goes on with a note whose marker is of an unmistakable form, as its next one would be: "3 May 1994". */
function isWithinOtherNote({ state }: ReadingWork): boolean {
  const isOther = state.noteForm === 'slash' || state.noteForm === 'parentheses';
  return state.open === 'note' && !state.isAfterBlank && isOther;
}

function isBlockStart({ state }: ReadingWork): boolean {
  return state.isAfterBlank || state.isBelowRule || state.open === 'note' || state.lastEnd !== 'open';
}

/** Digits before a text without a rule above: only in the notes' sequence, behind a blank line or another note. */
function isSetOffDigit(work: ReadingWork, note: NoteFacts): boolean {
  const { state } = work;
  if (state.open === 'note' && !state.isAfterBlank && mayMixWithDigits.has(state.noteForm))
    return continuesNotes(work, note);
  return state.isAfterBlank && continuesNotes(work, note) && state.zone !== 'start';
}

/** A number in brackets before a text: the notes' next or first one, behind a blank line or another note. */
function isSetOffBracket(work: ReadingWork, note: NoteFacts): boolean {
  const { state } = work;
  const isBehindNote = state.open === 'note' && state.noteForm === 'brackets';
  return (isBehindNote || state.isAfterBlank) && (continuesNotes(work, note) || note.marker === '1');
}

/** Whether a text begins right below a letter alone on its line: the note of a table. */
export function isAboveNoteText({ cursor, state }: ReadingWork): boolean {
  const below = cursor.ahead(1);
  return (
    (state.isAfterBlank || state.open !== 'paragraph') &&
    below?.kind === 'text' &&
    /^\p{Lu}/u.test(below.content)
  );
}

/** One asterisk is a note unless its neighbours make it a list: no other line begins with one. */
function isLoneAsterisk({ cursor, state }: ReadingWork): boolean {
  if (state.itemStyles.includes('*')) return false;
  for (let distance = 1; distance <= 12; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined) break;
    if (next.item?.label === '*') return false;
    if (next.kind === 'blank' && cursor.ahead(distance + 1)?.item?.label !== '*') break;
  }
  return true;
}

/** Whether a typewritten page ends soon: its notes then fill the rest of it, blank lines and all. */
export function pageEndsWithin({ cursor }: ReadingWork): boolean {
  for (let distance = 1; distance <= longestFoot; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined) return false;
    if (next.kind === 'page-end') return true;
  }
  return false;
}
