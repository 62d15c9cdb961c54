import { endsPageBelow, formBelowRest, gluedNote } from './footWithoutRule';
import type { LineFacts, NoteFacts, NumberFacts } from './lineFacts';
import { isAboveNoteText, isDefinition, pageEndsWithin } from './noteDefinition';
import { continuesNotes } from './noteSequence';
import { isDamagedForm } from './numberRuns';
import { openHeading } from './openHeading';
import { planFoot } from './pageFoot';
import { readFoot } from './readFoot';
import type { ReadingStep, ReadingWork } from './readingWork';
import { addLine, endNote, isAtBlockStart, noteEnd, spanOf } from './readingWork';
import { endsSentence } from './titles';
import { headsNotes } from './vocabulary';

/** Lines of the foot of a page that may follow a blank line. */
const longestRest = 12;

/** The form of notes in a list below their heading, whose numbers look like those of paragraphs. */
const listForm = 'list';

/** Reads definitions of notes and the lines that go on with them. */
export const readNotes: ReadingStep = (work, line) => {
  if (line.kind === 'digits') return startLoneNote(work, line);
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
  const note = line.note === undefined ? gluedNote(work, line) : repairedNote(work, line.note);
  if (note !== undefined && isDefinition(work, line, note)) {
    work.state.isNoteOpen = !endsSentence(line.content);
    return startNote(work, note);
  }
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
  if (note.form !== 'slash' || /^(?:\d+|[a-hа-е])$/u.test(note.marker)) return note;
  const expected = state.lastNote + 1;
  return isDamagedForm(note.marker, expected) ? { ...note, marker: String(expected) } : undefined;
}

/** Starts the note of a marker alone on its line: the next one, or the first of all or of a table or an annex. */
function startLoneNote(work: ReadingWork, line: LineFacts): number {
  const marker = line.content;
  // A reference that a conversion put on a line of its own: the sentence goes on below.
  if (/^[,.;:)»”]/u.test(work.cursor.ahead(1)?.content ?? '')) return 0;
  // Below the texts of notes at the end of a page stands a marker that went astray from its own.
  const isAstray = work.state.open === 'note' && !work.state.isAfterBlank && endsPageBelow(work.cursor);
  const note = { marker, form: 'digits', isAlone: !isAstray } as const;
  const { state, cursor } = work;
  const isNext = continuesNotes(work, note);
  if (isNext && !state.isBelowRule && cursor.ahead(1)?.kind === 'digits') {
    // Markers in a column, their texts below.
    state.foot = planFoot(cursor, state.lastNote, 0);
    if (state.foot.length > 0) return readFoot(work, line);
  }
  return isNext || state.isBelowRule || isAboveNoteText(work) ? startNote(work, note) : 0;
}

function continueNote(work: ReadingWork, line: LineFacts): number {
  const { state } = work;
  if (state.open === 'note' && !goesOn(work, line)) endNote(work);
  const rest = state.open === 'note' ? undefined : restForm(work, line);
  if (state.open !== 'note' && rest === undefined) return 0;
  addLine(work, 'note-text');
  if (rest !== undefined && state.open !== 'note') {
    state.underNote = state.open;
    state.open = 'note';
    state.noteForm = rest;
  }
  const lastEnd = state.lastEnd;
  noteEnd(work, line.content);
  state.isNoteOpen = state.lastEnd === 'open';
  // The paragraph that the note interrupts still ends as it did.
  state.lastEnd = lastEnd;
  state.isNotePending = false;
  return 1;
}

function goesOn({ state }: ReadingWork, line: LineFacts): boolean {
  if (state.isNotePending) {
    // Small letters go on with the sentence that the page's end broke off: the note's text went astray.
    const isOther =
      state.underNote === 'paragraph' && state.lastEnd === 'open' && /^\p{Ll}/u.test(line.content);
    return !isOther && line.number === undefined && line.hashes === 0;
  }
  const goesOnWithRun =
    line.number !== undefined && state.runs.some((run) => run.last + 1 === line.number?.value);
  if (state.isNoteToPageEnd) return !goesOnWithRun;
  if (!state.isAfterBlank) return line.hashes === 0 && line.annex === undefined && !goesOnWithRun;
  return state.noteForm === 'markdown' && line.from - line.start >= 4;
}

/** The form of the notes that go on with a line that goes on with one of the page before, where known; `undefined` where it does not. */
function restForm(work: ReadingWork, line: LineFacts): string | undefined {
  return isRestOfFoot(work, line) ? '' : formBelowRest(work, line);
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
