import { hasGap } from './columnGap';
import type { LineCursor } from './lineCursor';
import type { LineFacts, NoteFacts, NoteForm, NumberFacts } from './lineFacts';
import { isDamagedForm } from './numberRuns';
import { openHeading } from './openHeading';
import { planFoot } from './pageFoot';
import { readFoot } from './readFoot';
import type { ReadingStep, ReadingWork } from './readingWork';
import { addLine, endNote, isAtBlockStart, noteEnd, spanOf } from './readingWork';
import { endsSentence } from './titles';
import { isFigure } from './units';
import { headsNotes } from './vocabulary';

/** How far a typewritten page's end may be below a note that goes on over blank lines. */
const longestFoot = 60;
/** Lines of the foot of a page that may follow a blank line. */
const longestRest = 12;
/** The same above a note without a rule. */
const longestRestAlone = 4;
/** Notes begin with such a number where a text is an extract, and the next one stands so many lines below at most. */
const lowestLate = 10;
const linesToNextNote = 6;
/** So many notes in a row may be missing in a text that was read on from. */
const mostSkipped = 2;

/** Forms of notes below which a converter may have left the next marker as bare figures. */
const mayMixWithDigits: ReadonlySet<string> = new Set<NoteForm>(['digits', 'html', 'markdown']);

/** How a note begins that cites: with a word for it, or a symbol. */
const citation = /^\d{1,3}\s+(?:see|ibid|voir|véase|см|там же|见|同上|参看|انظر|المرجع|[A-Z]{1,5}\/\S*\d)/iu;

/** Markers glued to what stands behind them: any beginning of a text, and one that cites. */
const gluedMarker = /^(\d{1,3})(?=[\p{Lu}\p{Script=Han}“«](?:\p{L}|[ /]))/u;
const gluedCitation = /^(\d{1,3})(?=(?:See|Ibid|Voir|Véase|См|Там же)(?!\p{L})|见|同上|参看)/u;

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

/**
 * The note of a marker that a conversion glued to the text behind it: below a rule, "4The share …", or behind a blank
 * line where it cites, "3见…"; `undefined` for none.
 */
function gluedNote({ state }: ReadingWork, line: LineFacts): NoteFacts | undefined {
  if (!(state.isBelowRule || state.isAfterBlank) || line.kind !== 'text' || line.number !== undefined)
    return undefined;
  if (!isFigure(line.content.charCodeAt(0))) return undefined;
  const marker = (state.isBelowRule ? gluedMarker : gluedCitation).exec(line.content)?.[1];
  return marker === undefined ? undefined : { marker, form: 'digits', isAlone: false };
}

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

function isDefinition(work: ReadingWork, line: LineFacts, note: NoteFacts): boolean {
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

function continuesNotes(work: ReadingWork, note: NoteFacts): boolean {
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
function isAmongNext({ state }: ReadingWork, { marker }: NoteFacts): boolean {
  const step = Number(marker) - state.lastNote;
  return step >= 1 && step <= mostSkipped + 1;
}

/**
 * Whether a number in parentheses begins the notes of a page's foot without a rule above, or those at the end of a text:
 * it goes on with the notes or begins them anew, and nothing but notes stands between it and the page's end. Members of
 * a list end with a semicolon.
 */
function standsInFoot(work: ReadingWork, note: NoteFacts): boolean {
  const { state, cursor } = work;
  if (!state.isAfterBlank || !(continuesNotes(work, note) || note.marker === '1')) return false;
  if (isBehindColon(cursor)) return false;
  let next = Number(note.marker) + 1;
  for (let distance = 0; distance <= longestFoot; distance++) {
    const line = cursor.ahead(distance);
    if (line === undefined) return next - Number(note.marker) > 1;
    if (line.kind === 'furniture' || line.kind === 'symbol' || line.kind === 'page-end') return true;
    if (line.kind === 'blank') continue;
    const mayBeText = line.kind === 'text' && line.number === undefined && line.label === undefined;
    if (!mayBeText || /[;；:：]$/u.test(line.content)) return false;
    if (line.note?.form !== 'parentheses' || distance === 0) continue;
    if (Number(line.note.marker) !== next) return false;
    next++;
  }
  return false;
}

/**
 * Whether a line that begins with the next note's figure, right below running text, or with 1 in an annex, where notes
 * may begin anew, begins the foot of its page: nothing
 * but notes in their order stands between it and the furniture, two of them, one that cites, or one behind a sentence.
 */
function standsInDigitFoot(work: ReadingWork, line: LineFacts, note: NoteFacts): boolean {
  const { state, cursor } = work;
  const isRestart =
    state.isInAnnex &&
    state.isAfterBlank &&
    note.marker === '1' &&
    // No row of a table.
    !hasGap(line.content.replace(/^\d+\s+/u, ''));
  const isNext = !state.isAfterBlank && continuesNotes(work, note);
  if (note.isAlone || state.zone !== 'body' || !(isNext || isRestart)) return false;
  const mayStandAlone = !isRestart && (state.open === 'note' || state.lastEnd === 'sentence');
  let next = Number(note.marker) + 1;
  for (let distance = 1; distance <= longestFoot; distance++) {
    const below = cursor.ahead(distance);
    if (below === undefined || below.kind === 'furniture' || below.kind === 'symbol')
      return next > Number(note.marker) + 1 || mayStandAlone || citation.test(line.content);
    if (below.kind === 'blank' && isRestart) continue;
    if (below.kind !== 'text' || (below.number ?? below.label ?? below.annex) !== undefined) return false;
    if (below.note?.form === 'digits' && Number(below.note.marker) === next) next++;
  }
  return false;
}

/** Whether the last line that is not blank, in the same segment, ends with a colon: a list follows. */
function isBehindColon({ lines, index }: LineCursor): boolean {
  for (let before = index - 1; before >= 0; before--) {
    const content = lines[before]?.content ?? '';
    if (content !== '') return /[:：]$/u.test(content);
  }
  return false;
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

/** Whether furniture is the next that stands below, the page's number at most before it. */
function endsPageBelow(cursor: LineCursor): boolean {
  const first = cursor.nextFilled(1, 2);
  const below = first === undefined ? undefined : cursor.ahead(first);
  if (first === undefined || below?.kind !== 'digits') return below?.kind === 'furniture';
  const second = cursor.nextFilled(first + 1, 2);
  const kind = second === undefined ? undefined : cursor.ahead(second)?.kind;
  return kind === 'furniture' || kind === 'symbol';
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

/**
 * The form of the next note, where a line and those right below it, up to that note, go on with the last note, which the
 * end of the page before broke off in the middle of a sentence. No rule need stand above.
 */
function formBelowRest({ state, cursor }: ReadingWork, line: LineFacts): NoteForm | undefined {
  if (!state.isNoteOpen || !state.isAfterBlank || state.isBelowRule || line.kind !== 'text') return undefined;
  let below: LineFacts | undefined = line;
  for (let distance = 1; distance <= longestRestAlone; distance++) {
    if (below?.kind !== 'text' || below.hashes > 0) return undefined;
    if ((below.number ?? below.label ?? below.item ?? below.annex) !== undefined) return undefined;
    below = cursor.ahead(distance);
    const form = below?.note?.form;
    if ((form !== 'digits' && form !== 'parentheses') || Number(below?.note?.marker) !== state.lastNote + 1)
      continue;
    return isAboveFurniture(cursor, distance) ? form : undefined;
  }
  return undefined;
}

/** Whether nothing but notes of running text stands between the note `distance` lines on and the end of its page. */
function isAboveFurniture(cursor: LineCursor, distance: number): boolean {
  if (!/^\P{L}{1,7}\p{L}/u.test(cursor.ahead(distance)?.content ?? '')) return false;
  for (let below = distance + 1; below <= longestFoot; below++) {
    const line = cursor.ahead(below);
    if (line === undefined || (line.number ?? line.label ?? line.annex) !== undefined) return false;
    if (line.kind === 'furniture' || line.kind === 'symbol') return true;
    if (line.kind !== 'text' && line.kind !== 'blank') return false;
  }
  return false;
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
