import type { LineFacts, NoteFacts, NumberFacts } from './lineFacts';
import { isDamagedForm } from './numberRuns';
import { openHeading } from './openHeading';
import type { ReadingStep, ReadingWork } from './readingWork';
import { addLine, endNote, isAtBlockStart, noteEnd, spanOf } from './readingWork';
import { headsNotes } from './vocabulary';

/** How far a typewritten page's end may be below a note that goes on over blank lines. */
const longestFoot = 60;
/** Lines of the foot of a page that may follow a blank line. */
const longestRest = 12;
/** So many notes in a row may be missing in a text that was read on from. */
const mostSkipped = 2;

/** The form of notes in a list below their heading, whose numbers look like those of paragraphs. */
const listForm = 'list';

/** Reads definitions of notes and the lines that go on with them. */
export const readNotes: ReadingStep = (work, line) => {
  if (line.kind === 'digits') return startLoneNote(work, line.content);
  if (line.kind !== 'text' && line.kind !== 'row' && line.kind !== 'symbol') return 0;
  // What stands below is set off as the foot of a page is.
  if (headsNotes(line.content)) {
    const below = lineBelowHeading(work);
    if (below?.note !== undefined) work.state.isBelowRule = true;
    else if (below?.number?.value === 1 && work.state.runs.length > 0) return openNoteList(work, line);
  }
  if (work.state.noteForm === listForm && line.number !== undefined) {
    const listed = listedNote(work, line.number);
    if (listed > 0) return listed;
  }
  const note = line.note === undefined ? undefined : repairedNote(work, line.note);
  if (note !== undefined && isDefinition(work, line, note)) return startNote(work, note);
  return continueNote(work, line);
};

/** The line below the one at the cursor, where that may head notes by its place. */
function lineBelowHeading(work: ReadingWork): LineFacts | undefined {
  if (work.state.zone !== 'body' || !isAtBlockStart(work)) return undefined;
  const below = work.cursor.nextFilled(1, 2);
  return below === undefined ? undefined : work.cursor.ahead(below);
}

/** Opens the heading of notes that are numbered as paragraphs are: "Notes" above "1. …". */
function openNoteList(work: ReadingWork, line: LineFacts): number {
  const { hashes, content } = line;
  const title = { text: content, first: 0, last: 0, runsOn: false };
  const taken = openHeading(
    work,
    { form: 'plain', ordinal: 0, hashes, label: '', confidence: 'likely', needsContents: false },
    title,
  );
  work.state.noteForm = listForm;
  return taken;
}

/** Starts a note of such a list, if `number` is the first one or goes on with it. */
function listedNote(work: ReadingWork, { value, printed }: NumberFacts): number {
  const { state } = work;
  const isNext = state.open === 'note' ? value === state.lastNote + 1 : value === 1;
  if (!isNext) return 0;
  const taken = startNote(work, { marker: printed, form: 'digits', isAlone: false });
  state.noteForm = listForm;
  return taken;
}

function startNote(work: ReadingWork, note: NoteFacts): number {
  const { state, nodes, cursor } = work;
  endNote(work);
  const { origin, start, end, endOrigin } = spanOf(cursor, 0, 0);
  const { marker, form } = note;
  nodes.push({ kind: 'note', origin, start, end, endOrigin, marker, form, isSetOff: state.isBelowRule });
  if (state.open !== 'note') state.underNote = state.open;
  state.open = 'note';
  state.noteForm = note.form;
  state.isNotePending = note.isAlone;
  state.isNoteToPageEnd = note.form === 'slash' && pageEndsWithin(work);
  if (/^\d+$/u.test(note.marker)) state.lastNote = Number(note.marker);
  state.isAfterBlank = false;
  return 1;
}

/** `note` with the marker that the notes go on with, where recognition damaged it; as it is where it did not. */
function repairedNote({ state }: ReadingWork, note: NoteFacts): NoteFacts | undefined {
  if (note.form !== 'slash' || /^(?:\d+|[a-h])$/u.test(note.marker)) return note;
  const expected = state.lastNote + 1;
  return isDamagedForm(note.marker, expected) ? { ...note, marker: String(expected) } : undefined;
}

/** Starts the note of a marker alone on its line: the next one, or the first of all or of a table or an annex. */
function startLoneNote(work: ReadingWork, marker: string): number {
  const note = { marker, form: 'digits', isAlone: true } as const;
  const isNext = continuesNotes(work, note) || work.state.isBelowRule;
  return isNext || isAboveNoteText(work) ? startNote(work, note) : 0;
}

function isDefinition(work: ReadingWork, line: LineFacts, note: NoteFacts): boolean {
  const { state } = work;
  if (state.zone === 'contents') return false;
  switch (note.form) {
    case 'markdown':
      return true;
    case 'html':
    case 'superscript':
      return isBlockStart(work);
    case 'slash':
      return isBlockStart(work) && (state.isBelowRule || continuesNotes(work, note) || pageEndsWithin(work));
    case 'asterisks':
      if (note.isAlone && !state.isBelowRule) return false;
      return isBlockStart(work) && (note.marker.length > 1 || isLoneAsterisk(work));
    case 'digits':
      return (
        line.number === undefined &&
        !isWithinOtherNote(work) &&
        (state.isBelowRule ? isAmongNext(work, note) || note.marker === '1' : isSetOffDigit(work, note))
      );
    case 'parentheses':
      if (state.open === 'note' && state.noteForm === 'parentheses' && continuesNotes(work, note))
        return true;
      return state.isBelowRule && (isAmongNext(work, note) || note.marker === '1');
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

function continuesNotes({ state }: ReadingWork, note: NoteFacts): boolean {
  return Number(note.marker) === state.lastNote + 1;
}

/** Below a rule a note or two may be missing before it. */
function isAmongNext({ state }: ReadingWork, { marker }: NoteFacts): boolean {
  const step = Number(marker) - state.lastNote;
  return step >= 1 && step <= mostSkipped + 1;
}

/** Digits before a text without a rule above: only in the notes' sequence, behind a blank line or another note. */
function isSetOffDigit(work: ReadingWork, note: NoteFacts): boolean {
  const { state } = work;
  if (state.open === 'note' && !state.isAfterBlank && state.noteForm === 'digits')
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
function isAboveNoteText({ cursor, state }: ReadingWork): boolean {
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
function pageEndsWithin({ cursor }: ReadingWork): boolean {
  for (let distance = 1; distance <= longestFoot; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined) return false;
    if (next.kind === 'page-end') return true;
  }
  return false;
}

function continueNote(work: ReadingWork, line: LineFacts): number {
  const { state } = work;
  if (state.open === 'note' && !goesOn(work, line)) endNote(work);
  if (state.open !== 'note' && !isRestOfFoot(work, line)) return 0;
  addLine(work, 'note-text');
  if (state.open !== 'note') {
    state.underNote = state.open;
    state.open = 'note';
  }
  const lastEnd = state.lastEnd;
  noteEnd(work, line.content);
  // The paragraph that the note interrupts still ends as it did.
  state.lastEnd = lastEnd;
  state.isNotePending = false;
  return 1;
}

function goesOn({ state }: ReadingWork, line: LineFacts): boolean {
  if (state.isNotePending) return line.number === undefined && line.hashes === 0;
  const goesOnWithRun =
    line.number !== undefined && state.runs.some((run) => run.last + 1 === line.number?.value);
  if (state.isNoteToPageEnd) return !goesOnWithRun;
  if (!state.isAfterBlank) return line.hashes === 0 && line.annex === undefined && !goesOnWithRun;
  return state.noteForm === 'markdown' && line.from - line.start >= 4;
}

/** Whether a line below the rule, without a marker, goes on with a note of the page before. */
function isRestOfFoot({ state, cursor }: ReadingWork, line: LineFacts): boolean {
  if (!state.isBelowRule || line.kind !== 'text' || line.number !== undefined || state.lastNote === 0)
    return false;
  for (let distance = 1; distance <= longestRest; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined || next.kind === 'furniture' || next.kind === 'symbol') return true;
    if (next.number !== undefined || next.label !== undefined) return false;
  }
  return false;
}
