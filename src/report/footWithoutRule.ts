import { hasGap } from './columnGap';
import type { LineCursor } from './lineCursor';
import type { LineFacts, NoteFacts, NoteForm } from './lineFacts';
import { continuesNotes } from './noteSequence';
import type { ReadingWork } from './readingWork';
import { isFigure } from './units';

/** Lines of a page's foot at most. */
const longestFoot = 60;
/** Lines of a note that went on from the page before, above the next note, at most. */
const longestRestAlone = 4;
/** How a note begins that cites: with a word for it, or a symbol. */
const citation = /^\d{1,3}\s+(?:see|ibid|voir|véase|см|там же|见|同上|参看|انظر|المرجع|[A-Z]{1,5}\/\S*\d)/iu;

/** Markers glued to what stands behind them: any beginning of a text, and one that cites. */
const gluedMarker = /^(\d{1,3})(?=[\p{Lu}\p{Script=Han}“«](?:\p{L}|\/)|\p{Script=Cyrillic} )/u;
const gluedCitation = /^(\d{1,3})(?=(?:See|Ibid|Voir|Véase|См|Там же)(?!\p{L})|见|同上|参看)/u;

/**
 * Whether a number in parentheses begins the notes of a page's foot without a rule above, or those at the end of a text:
 * it goes on with the notes or begins them anew, and nothing but notes stands between it and the page's end. Members of
 * a list end with a semicolon.
 */
export function standsInFoot(work: ReadingWork, note: NoteFacts): boolean {
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
 * may begin anew, begins the foot of its page: nothing but notes in their order stands between it and the furniture, two
 * of them, one that cites, or one below another note.
 */
export function standsInDigitFoot(work: ReadingWork, line: LineFacts, note: NoteFacts): boolean {
  const { state, cursor } = work;
  const isRestart =
    state.isInAnnex &&
    state.isAfterBlank &&
    note.marker === '1' &&
    // No row of a table.
    !hasGap(line.content.replace(/^\d+\s+/u, ''));
  const isNext = !state.isAfterBlank && continuesNotes(work, note);
  if (note.isAlone || state.zone !== 'body' || !(isNext || isRestart)) return false;
  const isBehindNote = !isRestart && state.open === 'note';
  let next = Number(note.marker) + 1;
  for (let distance = 1; distance <= longestFoot; distance++) {
    const below = cursor.ahead(distance);
    if (below === undefined || below.kind === 'furniture' || below.kind === 'symbol')
      return next > Number(note.marker) + 1 || isBehindNote || citation.test(line.content);
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

/** Whether furniture is the next that stands below, the page's number at most before it. */
export function endsPageBelow(cursor: LineCursor): boolean {
  const first = cursor.nextFilled(1, 2);
  const below = first === undefined ? undefined : cursor.ahead(first);
  if (first === undefined || below?.kind !== 'digits') return below?.kind === 'furniture';
  const second = cursor.nextFilled(first + 1, 2);
  const kind = second === undefined ? undefined : cursor.ahead(second)?.kind;
  return kind === 'furniture' || kind === 'symbol';
}

/**
 * The form of the next note, where a line and those right below it, up to that note, go on with the last note, which the
 * end of the page before broke off in the middle of a sentence. No rule need stand above.
 */
export function formBelowRest({ state, cursor }: ReadingWork, line: LineFacts): NoteForm | undefined {
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

/**
 * The note of a marker that a conversion glued to the text behind it: below a rule, "4The share …", or behind a blank
 * line where it cites, "3见…"; `undefined` for none.
 */
export function gluedNote({ state }: ReadingWork, line: LineFacts): NoteFacts | undefined {
  if (!(state.isBelowRule || state.isAfterBlank) || line.kind !== 'text' || line.number !== undefined)
    return undefined;
  if (!isFigure(line.content.charCodeAt(0))) return undefined;
  const marker = (state.isBelowRule ? gluedMarker : gluedCitation).exec(line.content)?.[1];
  return marker === undefined ? undefined : { marker, form: 'digits', isAlone: false };
}
